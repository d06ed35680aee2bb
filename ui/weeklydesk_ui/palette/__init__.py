"""One small popup that finds commands and places by a few letters."""
