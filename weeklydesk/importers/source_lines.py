"""The lines of a text with their numbers, columns and content."""

from __future__ import annotations

import re

from weeklydesk.records import record
from weeklydesk.text.marks import BLANKS, column_of, width_at

_LINE_END = re.compile(r"\r\n|\r|\n")


@record
class Line:
    """A line as typed (`raw`) and stripped (`text`); `column` is its indentation."""

    number: int
    column: int
    text: str
    raw: str


def split(text: str) -> list[str]:
    """Split a text at LF, CR and CRLF; other line separators are kept."""
    return _LINE_END.split(text)


def lines_of(raws: list[str], first: int = 1) -> list[Line]:
    """Return the lines, numbered from `first`."""
    lines: list[Line] = []
    for number, raw in enumerate(raws, first):
        column, text = column_of(raw)
        lines.append(Line(number, column, text, raw))
    return lines


def count(text: str) -> int:
    """Return the number of non-blank lines."""
    return sum(1 for line in split(text) if line.strip(BLANKS))


def dedented(raw: str, columns: int) -> str:
    """Remove up to `columns` columns of leading white space."""
    column = 0
    for place, sign in enumerate(raw):
        if column >= columns or sign not in BLANKS:
            return raw[place:]
        width = width_at(column, sign)
        if column + width > columns:
            return " " * (column + width - columns) + raw[place + 1 :]
        column += width
    return ""
