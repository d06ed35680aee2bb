"""The right column: last week, preview and item story."""
