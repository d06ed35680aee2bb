"""Tables in HTML: converts data tables to pipe tables, and layout tables to their content."""

from __future__ import annotations

import re

from weeklydesk.edits.lines import text_of
from weeklydesk.importers.columns import delimiters
from weeklydesk.importers.html_styles import Attributes, align_of
from weeklydesk.model import Item, Marker, Table
from weeklydesk.outline import Line
from weeklydesk.records import field, record

WIDEST = 100  # the maximum column span of a cell
_BOLD = re.compile(r"\*\*([^*]+)\*\*")


@record(frozen=False)
class Cell:
    """A cell's content, alignment, and column and row span."""

    lines: list[Line] = field(default_factory=list[Line])
    columns: int = 1
    rows: int = 1
    align: str = ""

    @property
    def text(self) -> str:
        """The content as a single line, its lines separated by `<br>`."""
        many = len(self.lines) > 1
        text = "\n".join(_labelled(line) if many else text_of(line) for line in self.lines)
        return text.replace("\n", "<br>").replace("|", "\\|")


@record(frozen=False)
class Rows:
    """Collects the cells of a table, row by row."""

    rows: list[list[Cell]] = field(default_factory=list[list[Cell]])
    align: str = ""  # of the current row

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
        """Apply the alignment of a cell, or of its first block."""
        align, cell = align_of(given), self.cell()
        if align is not None and cell is not None and not cell.lines:
            cell.align = align

    def cell(self) -> Cell | None:
        """Return the current cell."""
        return self.rows[-1][-1] if self.rows and self.rows[-1] else None

    def content(self) -> list[Line]:
        """Return the lines of all cells in order."""
        return [line for row in self.rows for cell in row for line in cell.lines]

    def lines(self, depth: int) -> list[Line]:
        """Return the table as one line, or the content of a single-column table."""
        grid = _dense(_grid(self.rows))
        if not grid or len(grid[0]) < 2:
            return self.content()
        texts = [[cell.text for cell in row] for row in grid]
        texts[0] = [_BOLD.sub(r"\1", cell) if _BOLD.fullmatch(cell) else cell for cell in texts[0]]
        aligned = [
            [(text, cell.align) for text, cell in zip(*row, strict=True)]
            for row in zip(texts, grid, strict=True)
        ]
        texts.insert(1, delimiters(aligned))
        return [Line(Table("\n".join(f"| {' | '.join(row)} |" for row in texts)), depth)]


def _span(value: str) -> int:
    return min(max(int(value), 1), WIDEST) if value.isdecimal() else 1


def _grid(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Return the cell at each position; a spanning cell is at its first position."""
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
    """Return the grid without empty rows and columns."""
    rows = [row for row in grid if any(cell.lines for cell in row)]
    filled = [any(cell.lines for cell in column) for column in zip(*rows, strict=True)]
    return [[cell for cell, keep in zip(row, filled, strict=True) if keep] for row in rows]


def _labelled(line: Line) -> str:
    node = line.node
    if not isinstance(node, Item):
        return text_of(line)
    return f"{node.number}. {node.text}" if node.marker is Marker.NUMBER else f"• {node.text}"
