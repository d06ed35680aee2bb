"""The dialog of settings: made from the table of settings, row by row."""
