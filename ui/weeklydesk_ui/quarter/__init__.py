"""The start of a quarter: new objectives, the fate of old ones and of their open items."""
