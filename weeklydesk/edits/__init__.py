"""Outlining as pure functions: lines in, a patch out. The editor only carries patches out."""
