"""Panes for backups and for comparing two weeks."""
