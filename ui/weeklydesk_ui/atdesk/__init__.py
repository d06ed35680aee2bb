"""At the desk while nobody writes: reminders, the tray, a line noted in passing."""
