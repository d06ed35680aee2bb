"""Views of the history: backups, two weeks side by side."""
