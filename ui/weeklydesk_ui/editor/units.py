"""Offsets in a text: Python counts characters, Qt counts UTF-16 units."""

from __future__ import annotations

_WIDEST = "\uffff"  # the last character of one unit


def units(text: str) -> int:
    """Return the length of the text as Qt counts it."""
    if max(text, default="") <= _WIDEST:
        return len(text)
    return len(text) + sum(char > _WIDEST for char in text)


def index(text: str, offset: int) -> int:
    """Return the offset in characters for one in Qt's units."""
    if max(text, default="") <= _WIDEST:
        return offset
    place = 0
    for char in text:
        if offset <= 0:
            break
        offset -= 1 + (char > _WIDEST)
        place += 1
    return place
