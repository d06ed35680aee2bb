"""Pipe tables: reading and aligning the cells of the lines as typed."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise
from unicodedata import east_asian_width

from weeklydesk.records import record

_BAR = re.compile(r"(?<!\\)\|")
BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)  # a line break in a cell
_DELIMITER = re.compile(r":?-+:?")
_LEAST = 3  # characters of a delimiter row in each column
_WIDEST = 88  # characters that fit on the page; wider rows wrap, so aligning them is useless


class Align(StrEnum):
    """The alignment of a column; NONE if the delimiter row does not state it."""

    NONE = ""
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@record
class Grid:
    """The cells of a table, with all rows padded to equal width; `header` is empty if missing."""

    header: tuple[str, ...]
    aligns: tuple[Align, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.aligns)


def grid(text: str) -> Grid:
    """Return the cells of a table; a bar after a backslash is part of its cell.

    A `<br>` is a line break in a cell, since each row is one line.
    """
    rows = [_cells(line) for line in text.split("\n") if line.strip()]
    headed = len(rows) > 1 and all(_DELIMITER.fullmatch(cell) for cell in rows[1])
    marks = rows.pop(1) if headed else []
    width = max(map(len, [marks, *rows]))
    padded = [(*row, *[""] * (width - len(row))) for row in rows]
    aligns = tuple(map(_align, [*marks, *[""] * (width - len(marks))]))
    return Grid(padded[0] if headed else (), aligns, tuple(padded[headed:]))


def cell_spans(line: str) -> list[tuple[int, int]]:
    """Return the start and end of the content of each cell in a row; equal for a blank cell."""
    bars = [match.start() for match in _BAR.finditer(line)]
    edges = [(start + 1, end) for start, end in pairwise([-1, *bars, len(line)])]
    edges = edges[_has_bar_before(line) :]
    if len(edges) > 1 and not line[slice(*edges[-1])].strip():
        edges.pop()
    return [_trimmed(line, start, end) for start, end in edges]


def cell_at(line: str, column: int) -> int:
    """Return the index of the cell that contains the column; -1 before the first bar."""
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


def lined_up(text: str) -> str:
    """Return the lines of a table with its columns aligned for a monospaced font.

    A table that is wider than the page is returned unchanged.
    """
    rows = [_typed(line) for line in text.split("\n")]
    width = max(map(len, rows))
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    delimits = [all(map(_DELIMITER.fullmatch, row)) for row in rows]
    widths = [_LEAST] * width
    for row in (row for row, delimiter in zip(full, delimits, strict=True) if not delimiter):
        widths = list(map(max, widths, map(letters, row)))
    if sum(widths) + 3 * width + 1 > _WIDEST:
        return text
    pad = {True: _dashes, False: _blanks}
    return "\n".join(
        f"| {' | '.join(map(pad[delimiter], row, widths))} |"
        for row, delimiter in zip(full, delimits, strict=True)
    )


def letters(text: str) -> int:
    """Return the width of a text in monospaced columns; a Chinese character takes two."""
    return sum(1 + (east_asian_width(char) in "FW") for char in text)


def _blanks(cell: str, width: int) -> str:
    return cell + " " * (width - letters(cell))


def _dashes(mark: str, width: int) -> str:
    align = _align(mark)
    left, right = align in (Align.LEFT, Align.CENTER), align in (Align.RIGHT, Align.CENTER)
    return ":" * left + "-" * (width - left - right) + ":" * right


def _typed(line: str) -> list[str]:
    return [line[start:end] for start, end in cell_spans(line)]


def _cells(line: str) -> list[str]:
    return [BREAK.sub("\n", cell).replace("\\|", "|") for cell in _typed(line)]


def _align(mark: str) -> Align:
    left, right = mark.startswith(":"), mark.endswith(":")
    if left and right:
        return Align.CENTER
    return Align.LEFT if left else Align.RIGHT if right else Align.NONE
