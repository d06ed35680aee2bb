"""What stands in a line: marks, spans, numbers, dates, words."""
