"""The workers: each does one thing for a window, with the core and the store."""
