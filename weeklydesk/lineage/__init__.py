"""One item through the weeks: identity, age, likeness, ties."""
