"""Pipe tables: the cells of the lines as typed."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise
from unicodedata import east_asian_width

from weeklydesk.records import record

_BAR = re.compile(r"(?<!\\)\|")
BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)  # begins a line in a cell
_DELIMITER = re.compile(r":?-+:?")
_LEAST = 3  # signs of a delimiter row in each column
_WIDEST = 88  # letters that a page has room for; wider rows break, and blanks do not help them


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
    """Return the cells of a table; a backslash before a bar keeps it inside its cell.

    A `<br>` begins a line in it, which has no other form where each row is a line.
    """
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


def lined_up(text: str) -> str:
    """Return the lines of a table with bars one below the other, in a face of even width.

    One that is wider than a page stays as it is.
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
    """Return how many narrow letters a text is as wide as; a Chinese one is as wide as two."""
    return sum(1 + (east_asian_width(sign) in "FW") for sign in text)


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
