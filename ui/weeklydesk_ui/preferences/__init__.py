"""The settings dialog, generated from the table of settings."""
