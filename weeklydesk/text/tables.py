"""Pipe tables: the cells of the lines as typed."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise

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


def cell_spans(line: str) -> list[tuple[int, int]]:
    """Return where what stands in each cell of a row begins and ends, or would in a blank one."""
    bars = [match.start() for match in _BAR.finditer(line)]
    edges = [(start + 1, end) for start, end in pairwise([-1, *bars, len(line)])]
    edges = edges[_has_bar_before(line) :]
    if len(edges) > 1 and not line[slice(*edges[-1])].strip():
        edges.pop()
    return [_trimmed(line, start, end) for start, end in edges]


def cell_at(line: str, column: int) -> int:
    """Return which cell of a row the column is in, -1 before the first bar."""
    bars = len(_BAR.findall(line[:column])) - _has_bar_before(line)
    return min(bars, len(cell_spans(line)) - 1)


def _has_bar_before(line: str) -> bool:
    return line.lstrip().startswith("|")


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    text = line[start:end]
    if not text.strip():
        start += min(len(text), 1)
        return start, start
    return start + len(text) - len(text.lstrip()), start + len(text.rstrip())


def _cells(line: str) -> list[str]:
    return [line[start:end].replace("\\|", "|") for start, end in cell_spans(line)]


def _align(mark: str) -> Align:
    left, right = mark.startswith(":"), mark.endswith(":")
    if left and right:
        return Align.CENTER
    return Align.LEFT if left else Align.RIGHT if right else Align.NONE
