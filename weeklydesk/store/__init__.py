"""The history: one SQLite file. Only this package speaks SQL."""
