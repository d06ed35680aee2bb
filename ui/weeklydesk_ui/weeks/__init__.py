"""The column of weeks on the left."""
