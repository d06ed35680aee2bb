"""Find and replace in the open report."""
