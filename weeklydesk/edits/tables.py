"""Editing pipe tables: Tab moves between cells as in Word, Enter moves down as in spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence

from weeklydesk.edits.lines import (
    Patch,
    Spot,
    branch_end,
    is_blank,
    is_heading,
    neat,
    text_of,
    with_text,
)
from weeklydesk.model import Item, Paragraph, Table
from weeklydesk.outline import Line
from weeklydesk.text.marks import is_delimiter_row, is_table_row
from weeklydesk.text.tables import cell_at, cell_spans, lined_up

_Cell = tuple[int, int]  # start and end, in characters of the whole table


class _Rows:
    """The table on a row of the outline, and the cell at a position in it."""

    def __init__(self, lines: Sequence[Line], spot: Spot) -> None:
        self.lines, self.row = lines, spot.row
        self.typed = text_of(lines[spot.row]).split("\n")
        self.starts = [
            sum(len(line) + 1 for line in self.typed[:n]) for n in range(len(self.typed))
        ]
        self.ruled = len(self.typed) > 1 and is_delimiter_row(self.typed[1])
        self.number = text_of(lines[spot.row]).count("\n", 0, spot.column)
        column = spot.column - self.starts[self.number]
        self.cell = cell_at(self.typed[self.number], column)  # -1 before the first
        self.at_start, self.at_end = column == 0, column == len(self.typed[self.number])

    def cells(self, number: int) -> list[_Cell]:
        """Return the cells of a typed line; the delimiter row has none."""
        if number == 1 and self.ruled:
            return []
        first = self.starts[number]
        return [(first + start, first + end) for start, end in cell_spans(self.typed[number])]

    def go(self, cell: _Cell) -> Patch:
        """Select the content of a cell."""
        start, end = (Spot(self.row, column) for column in cell)
        return Patch(self.row, self.row, (), end, start if start != end else None)

    def begin(self, number: int, cell: int = 0) -> Patch:
        """Insert a row before that typed line, with the caret in one of its cells."""
        width = len(self.cells(0))
        blank = "|" + "  |" * width
        column = sum(len(line) + 1 for line in self.typed[:number]) + 2 + 3 * min(cell, width - 1)
        text = "\n".join([*self.typed[:number], blank, *self.typed[number:]])
        return self._written(text, Spot(self.row, column))

    def leave(self) -> Patch:
        """Remove the blank last row, align the columns and continue in plain text below."""
        rest, depth = lined_up("\n".join(self.typed[:-1])), self.lines[self.row].depth
        table = with_text(self.lines[self.row], rest)
        new = (table, Line(Paragraph(""), depth))
        return neat(self.lines, Patch(self.row, self.row + 1, new, Spot(self.row + 1)))

    def fill(self, cells: Sequence[Sequence[str]]) -> Patch:
        """Overwrite cells with these, starting at the caret's cell."""
        typed, number, first = list(self.typed), self.number, max(self.cell, 0)
        for row in cells:
            number += number == 1 and self.ruled
            if number == len(typed):
                typed.append("|" + "  |" * len(self.cells(0)))
            typed[number] = _with_cells(typed[number], first, row)
            number += 1
        if self.ruled:
            width = max(len(cell_spans(line)) for line in typed)
            typed[:2] = _widened(typed[0], "", width), _widened(typed[1], "---", width)
        typed = lined_up("\n".join(typed)).split("\n")
        column = sum(len(line) + 1 for line in typed[: number - 1])
        column += cell_spans(typed[number - 1])[first + len(cells[-1]) - 1][1]
        return self._written("\n".join(typed), Spot(self.row, column))

    def _written(self, text: str, caret: Spot) -> Patch:
        line = with_text(self.lines[self.row], text)
        return Patch(self.row, self.row + 1, (line,), caret)

    def ends_blank(self) -> bool:
        """Return whether the caret is in the last row and that row is blank, not the only one."""
        last = len(self.typed) - 1
        blank = all(start == end for start, end in self.cells(last))
        return 0 < last == self.number and blank and bool(self.cells(last))


def is_inside(lines: Sequence[Line], start: Spot, end: Spot) -> bool:
    """Return whether the selection or the caret is inside one table."""
    return start.row == end.row >= 0 and isinstance(lines[start.row].node, Table)


def next_cell(lines: Sequence[Line], spot: Spot) -> Patch:
    """Go to the next cell and select it; after the last one add a row."""
    rows = _Rows(lines, spot)
    for cell in rows.cells(rows.number)[rows.cell + 1 :]:
        return rows.go(cell)
    for number in range(rows.number + 1, len(rows.typed)):
        for cell in rows.cells(number):
            return rows.go(cell)
    return rows.begin(len(rows.typed))


def cell_before(lines: Sequence[Line], spot: Spot) -> Patch | None:
    """Go to the previous cell and select it; None in the first one."""
    rows = _Rows(lines, spot)
    if rows.cell > 0 and rows.cells(rows.number):
        return rows.go(rows.cells(rows.number)[rows.cell - 1])
    for number in range(rows.number - 1, -1, -1):
        for cell in reversed(rows.cells(number)):
            return rows.go(cell)
    return None


def enter(lines: Sequence[Line], spot: Spot) -> Patch:
    """Go to the cell below; in the last row add one, from a blank last row leave the table.

    At the end of a row add one below it, at the start one above it; before the table add a line.
    """
    if spot.column == 0:
        blank = Line(Paragraph(""), lines[spot.row].depth)
        return neat(lines, Patch(spot.row, spot.row, (blank,), Spot(spot.row + 1)))
    rows = _Rows(lines, spot)
    if rows.ends_blank():
        return rows.leave()
    if rows.at_start and rows.cells(rows.number):
        return rows.begin(rows.number)
    below = rows.number + 1
    if below < len(rows.typed) and not rows.cells(below):
        below += 1
    if rows.at_end or below >= len(rows.typed):
        return rows.begin(below, 0 if rows.at_end else max(rows.cell, 0))
    cells = rows.cells(below)
    return rows.go(cells[min(max(rows.cell, 0), len(cells) - 1)])


def filled(lines: Sequence[Line], spot: Spot, cells: Sequence[Sequence[str]]) -> Patch:
    """Overwrite cells with pasted ones, starting at the caret's cell, as spreadsheets do."""
    return _Rows(lines, spot).fill(cells)


def _with_cells(line: str, first: int, cells: Sequence[str]) -> str:
    """Return the row with its cells overwritten by these, starting at `first`."""
    line = _widened(line, "", first + len(cells))
    for place, cell in enumerate(cells, first):
        start, stop = cell_spans(line)[place]
        line = line[:start] + " ".join(cell.split()).replace("|", "\\|") + line[stop:]
    return line


def _widened(line: str, cell: str, width: int) -> str:
    missing = width - len(cell_spans(line))
    if missing <= 0:
        return line
    return line.rstrip() + " |" * (not line.rstrip().endswith("|")) + f" {cell} |" * missing


def inserted(lines: Sequence[Line], row: int, columns: int = 3) -> Patch:
    """Insert a blank table below the line at `row`, or instead of a blank line."""
    below = row < 0 or is_heading(lines[row])
    start = row + 1 if below else row
    stop, depth = start, 0 if below else lines[row].depth
    if start < len(lines) and is_blank(lines[start]) and branch_end(lines, start) == start + 1:
        stop, depth = start + 1, lines[start].depth
    elif not below:
        start = stop = branch_end(lines, row)
    blank = "|" + "  |" * columns
    table = Line(Table(f"{blank}\n|{' --- |' * columns}\n{blank}"), depth)
    return neat(lines, Patch(start, stop, (table,), Spot(start, 2)))


def begun(lines: Sequence[Line], spot: Spot) -> Patch | None:
    """Turn a typed line with bars into a table when Enter is pressed at its end; else None."""
    line = lines[spot.row]
    text = text_of(line)
    if not isinstance(line.node, Item | Paragraph) or "\n" in text or not is_table_row(text):
        return None
    width = len(cell_spans(text))
    if width < 2 or spot.column < len(text) or branch_end(lines, spot.row) > spot.row + 1:
        return None
    rows = [text, "|" + " --- |" * width, "|" + "  |" * width]
    caret = Spot(spot.row, len(rows[0]) + len(rows[1]) + 4)
    table = Line(Table("\n".join(rows)), line.depth)
    return neat(lines, Patch(spot.row, spot.row + 1, (table,), caret))


def of_cells(cells: Sequence[Sequence[str]]) -> Line | None:
    """Return rows of cells as a table with the first as header; None if they do not make one."""
    width = len(cells[0]) if len(cells) > 1 else 0
    if width < 2 or not cells[0][0].strip() or any(len(row) != width for row in cells):
        return None
    blank = "|" + "  |" * width
    head, *rows = (_with_cells(blank, 0, row) for row in cells)
    return tidied(Line(Table("\n".join([head, "|" + " --- |" * width, *rows]))))


def tidied(line: Line) -> Line:
    """Return a table with its columns aligned, any other line unchanged."""
    return with_text(line, lined_up(text_of(line))) if isinstance(line.node, Table) else line
