"""Reminders, tray icon and quick notes: what works while the window is not in front."""
