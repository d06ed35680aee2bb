"""What went out of a week, as it went."""
