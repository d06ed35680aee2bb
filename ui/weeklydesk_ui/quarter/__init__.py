"""Starting a quarter: the new objectives, what becomes of the old ones, and of their open items."""
