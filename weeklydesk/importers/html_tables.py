"""Tables out of HTML: a grid of words, or what a table that only lays out a page holds."""

from __future__ import annotations

import re

from weeklydesk.edits.lines import text_of
from weeklydesk.model import Item, Marker, Table
from weeklydesk.outline import Line
from weeklydesk.records import field, record

WIDEST = 100  # columns that one cell may span
_BOLD = re.compile(r"\*\*([^*]+)\*\*")


@record(frozen=False)
class Cell:
    """What a cell holds and how many columns and rows it spans."""

    lines: list[Line] = field(default_factory=list[Line])
    columns: int = 1
    rows: int = 1


@record(frozen=False)
class Rows:
    """The cells of a table in the making, row by row."""

    rows: list[list[Cell]] = field(default_factory=list[list[Cell]])

    def begin_row(self) -> None:
        """Begin a row."""
        self.rows.append([])

    def begin_cell(self, columns: str, rows: str) -> None:
        """Begin a cell that spans that many columns and rows."""
        if not self.rows:
            self.begin_row()
        self.rows[-1].append(Cell([], _span(columns), _span(rows)))

    def cell(self) -> Cell | None:
        """Return the cell that is being filled."""
        return self.rows[-1][-1] if self.rows and self.rows[-1] else None

    def content(self) -> list[Line]:
        """Return what the cells hold, one after the other."""
        return [line for row in self.rows for cell in row for line in cell.lines]

    def lines(self, depth: int) -> list[Line]:
        """Return the table as a line; of a single column what stands in it."""
        grid = _dense(_grid(self.rows))
        if not grid or len(grid[0]) < 2:
            return self.content()
        grid[0] = [_BOLD.sub(r"\1", cell) if _BOLD.fullmatch(cell) else cell for cell in grid[0]]
        grid.insert(1, ["---"] * len(grid[0]))
        return [Line(Table("\n".join(f"| {' | '.join(row)} |" for row in grid)), depth)]


def _span(told: str) -> int:
    return min(max(int(told), 1), WIDEST) if told.isdecimal() else 1


def _grid(rows: list[list[Cell]]) -> list[list[str]]:
    """Return the words of each place; a cell's words stand at the first one that it spans."""
    words: dict[tuple[int, int], str] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in words:
                x += 1
            for down in range(min(cell.rows, len(rows) - y)):
                words.update({(y + down, x + right): "" for right in range(cell.columns)})
            words[y, x] = _words(cell)
    width = max((x for _, x in words), default=-1) + 1
    return [[words.get((y, x), "") for x in range(width)] for y in range(len(rows))]


def _dense(grid: list[list[str]]) -> list[list[str]]:
    """Return the grid without rows and columns in which nothing stands."""
    rows = [row for row in grid if any(row)]
    filled = [any(column) for column in zip(*rows, strict=True)]
    return [[cell for cell, keep in zip(row, filled, strict=True) if keep] for row in rows]


def _words(cell: Cell) -> str:
    many = len(cell.lines) > 1
    words = " ".join(_labelled(line) if many else text_of(line) for line in cell.lines)
    return words.replace("\n", " ").replace("|", "\\|")


def _labelled(line: Line) -> str:
    node = line.node
    if not isinstance(node, Item):
        return text_of(line)
    return f"{node.number}. {node.text}" if node.marker is Marker.NUMBER else f"• {node.text}"
