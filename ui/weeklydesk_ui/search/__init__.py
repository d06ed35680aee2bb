"""Search in all weeks: the box above the weeks, and the results in their place."""
