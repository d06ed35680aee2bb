"""Carry-forward: last week's report in, this week's draft out. Pure functions."""
