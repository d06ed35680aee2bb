"""What stands beside the page: last week, or the preview."""
