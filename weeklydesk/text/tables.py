"""Pipe tables: the cells of the lines as typed."""

from __future__ import annotations

import re
from enum import StrEnum

from weeklydesk.records import record

_BAR = re.compile(r"(?<!\\)\|")
_DELIMITER = re.compile(r":?-+:?")


class Align(StrEnum):
    """Where the text of a column stands; NONE where the delimiter row does not say."""

    NONE = ""
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@record
class Grid:
    """The cells of a table, every row as wide as the widest; `header` is empty where none is."""

    header: tuple[str, ...]
    aligns: tuple[Align, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.aligns)


def grid(text: str) -> Grid:
    """Return the cells of a table; a backslash before a bar keeps it inside its cell."""
    rows = [_cells(line) for line in text.split("\n") if line.strip()]
    headed = len(rows) > 1 and all(_DELIMITER.fullmatch(cell) for cell in rows[1])
    marks = rows.pop(1) if headed else []
    width = max(map(len, [marks, *rows]))
    padded = [(*row, *[""] * (width - len(row))) for row in rows]
    aligns = tuple(map(_align, [*marks, *[""] * (width - len(marks))]))
    return Grid(padded[0] if headed else (), aligns, tuple(padded[headed:]))


def _cells(line: str) -> list[str]:
    parts = _BAR.split(line.strip())
    if not parts[0]:
        parts = parts[1:]
    if len(parts) > 1 and not parts[-1]:
        parts = parts[:-1]
    return [part.strip().replace("\\|", "|") for part in parts]


def _align(mark: str) -> Align:
    left, right = mark.startswith(":"), mark.endswith(":")
    if left and right:
        return Align.CENTER
    return Align.LEFT if left else Align.RIGHT if right else Align.NONE
