"""Tables out of HTML: a grid of words, or what a table that only lays out a page holds."""

from __future__ import annotations

import re

from weeklydesk.edits.lines import text_of
from weeklydesk.importers.columns import delimiters
from weeklydesk.importers.html_styles import Attributes, align_of
from weeklydesk.model import Item, Marker, Table
from weeklydesk.outline import Line
from weeklydesk.records import field, record

WIDEST = 100  # columns that one cell may span
_BOLD = re.compile(r"\*\*([^*]+)\*\*")


@record(frozen=False)
class Cell:
    """What a cell holds, where its text stands, and how many columns and rows it spans."""

    lines: list[Line] = field(default_factory=list[Line])
    columns: int = 1
    rows: int = 1
    align: str = ""

    @property
    def words(self) -> str:
        """What it holds as one line; a `<br>` stands between the lines of several."""
        many = len(self.lines) > 1
        words = "\n".join(_labelled(line) if many else text_of(line) for line in self.lines)
        return words.replace("\n", "<br>").replace("|", "\\|")


@record(frozen=False)
class Rows:
    """The cells of a table in the making, row by row."""

    rows: list[list[Cell]] = field(default_factory=list[list[Cell]])
    align: str = ""  # of the row that is being filled

    def begin_row(self, given: Attributes) -> None:
        """Begin a row."""
        self.rows.append([])
        self.align = align_of(given) or ""

    def begin_cell(self, given: Attributes) -> None:
        """Begin a cell."""
        if not self.rows:
            self.begin_row({})
        columns, rows = _span(given.get("colspan", "")), _span(given.get("rowspan", ""))
        self.rows[-1].append(Cell([], columns, rows, self.align))
        self.begin_block(given)

    def begin_block(self, given: Attributes) -> None:
        """Let the cell's text stand where it, or a block in it, says so."""
        told, cell = align_of(given), self.cell()
        if told is not None and cell is not None and not cell.lines:
            cell.align = told

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
        words = [[cell.words for cell in row] for row in grid]
        words[0] = [_BOLD.sub(r"\1", cell) if _BOLD.fullmatch(cell) else cell for cell in words[0]]
        told = [
            [(text, cell.align) for text, cell in zip(*row, strict=True)]
            for row in zip(words, grid, strict=True)
        ]
        words.insert(1, delimiters(told))
        return [Line(Table("\n".join(f"| {' | '.join(row)} |" for row in words)), depth)]


def _span(told: str) -> int:
    return min(max(int(told), 1), WIDEST) if told.isdecimal() else 1


def _grid(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Return the cell at each place; one that spans several stands at the first of them."""
    cells: dict[tuple[int, int], Cell] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in cells:
                x += 1
            for down in range(min(cell.rows, len(rows) - y)):
                cells.update({(y + down, x + right): Cell() for right in range(cell.columns)})
            cells[y, x] = cell
    width = max((x for _, x in cells), default=-1) + 1
    return [[cells.get((y, x), Cell()) for x in range(width)] for y in range(len(rows))]


def _dense(grid: list[list[Cell]]) -> list[list[Cell]]:
    """Return the grid without rows and columns in which nothing stands."""
    rows = [row for row in grid if any(cell.lines for cell in row)]
    filled = [any(cell.lines for cell in column) for column in zip(*rows, strict=True)]
    return [[cell for cell, keep in zip(row, filled, strict=True) if keep] for row in rows]


def _labelled(line: Line) -> str:
    node = line.node
    if not isinstance(node, Item):
        return text_of(line)
    return f"{node.number}. {node.text}" if node.marker is Marker.NUMBER else f"• {node.text}"
