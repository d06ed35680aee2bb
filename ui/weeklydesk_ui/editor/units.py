"""Converts text offsets between Python's characters and Qt's UTF-16 code units."""

from __future__ import annotations

_WIDEST = "\uffff"  # the last character with a single code unit


def units(text: str) -> int:
    """Return the length of the text in UTF-16 code units."""
    if max(text, default="") <= _WIDEST:
        return len(text)
    return len(text) + sum(char > _WIDEST for char in text)


def index(text: str, offset: int) -> int:
    """Return the offset in characters for an offset in UTF-16 code units."""
    if max(text, default="") <= _WIDEST:
        return offset
    place = 0
    for char in text:
        if offset <= 0:
            break
        offset -= 1 + (char > _WIDEST)
        place += 1
    return place
