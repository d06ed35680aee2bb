"""“Export as…”: what is asked before files are written."""
