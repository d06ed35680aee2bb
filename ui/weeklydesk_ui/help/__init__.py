"""The guide, the About dialog and the problem report."""
