"""The review: last week's items, what was carried over or not, and why."""
