"""Tracking an item over the weeks: identity, age, similarity and links."""
