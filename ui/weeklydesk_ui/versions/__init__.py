"""The versions of a report and their differences."""
