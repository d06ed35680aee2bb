"""The import screen: what was found, a preview of each report, which ones are imported."""
