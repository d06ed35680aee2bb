"""The “Export as…” dialog."""
