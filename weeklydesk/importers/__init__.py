"""Readers: one file per source, one outline reader under them."""
