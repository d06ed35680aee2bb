"""The output of the command line: text for a terminal, and data for other programs."""
