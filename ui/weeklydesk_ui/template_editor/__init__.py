"""The template editor: sections at the left, one of them in the middle, the empty week beside."""
