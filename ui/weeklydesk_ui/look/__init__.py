"""Themes, fonts, style sheet and icons."""
