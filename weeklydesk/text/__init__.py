"""Reading the text of a line: markers, inline spans, numbers, dates, words."""
