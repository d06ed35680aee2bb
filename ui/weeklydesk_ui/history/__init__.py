"""What keeps the history safe and shows it; attached to a window once it has been seen."""
