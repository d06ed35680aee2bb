"""Carry-forward: pure functions that make this week's draft from last week's report."""
