"""Offsets in a text: Python counts characters, Qt counts UTF-16 units."""

from __future__ import annotations


def units(text: str) -> int:
    """Return the length of the text as Qt counts it."""
    if text.isascii():
        return len(text)
    return len(text) + sum(char > "\uffff" for char in text)


def index(text: str, offset: int) -> int:
    """Return the offset in characters for one in Qt's units."""
    if text.isascii():
        return offset
    place = 0
    for char in text:
        if offset <= 0:
            break
        offset -= 1 + (char > "\uffff")
        place += 1
    return place
