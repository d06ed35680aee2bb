"""Word files, read by a walk over their XML: no library is loaded, nothing is fetched."""
