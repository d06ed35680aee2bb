"""Search over all weeks: the box above the weeks, and what it finds in their place."""
