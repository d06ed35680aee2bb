"""Screens shown instead of the page: first run, a week without a report, a problem."""
