"""The sent copies of a week's report."""
