"""The palette: a popup that finds commands and places by a few letters."""
