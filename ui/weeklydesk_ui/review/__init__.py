"""The review of a week's start: last week's items, what becomes of each, and why."""
