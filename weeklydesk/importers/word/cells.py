"""Reads the cells of a Word table, combining merged ones."""

from __future__ import annotations

from weeklydesk.importers.word import markup
from weeklydesk.importers.word.positions import Positions
from weeklydesk.importers.word.runs import Runs
from weeklydesk.importers.word.styles import is_on
from weeklydesk.importers.word.tables import Cell, Row, within
from weeklydesk.importers.word.xml import Element
from weeklydesk.records import record


@record
class Cells:
    """Reads tables as data; layout tables are then read again, block by block."""

    runs: Runs
    positions: Positions

    def rows(self, table: Element) -> list[Row]:
        """Return the non-empty rows of a table."""
        merged: dict[int, Cell] = {}
        rows = [self._row(line, merged) for line in within(table, "w:tr")]
        return [row for row in rows if row]

    def _row(self, line: Element, merged: dict[int, Cell]) -> Row:
        row, column = list[Cell](), small_number(line.value("w:trPr", "w:gridBefore"), 0)
        for part in within(line, "w:tc"):
            cell = self._cell(part)
            above = merged.get(column)
            if above and _continues_merge(part):
                above.rows += 1
            else:
                merged[column] = cell
                row.append(cell)
            column += cell.columns
        return row

    def _cell(self, part: Element) -> Cell:
        paragraphs = list(within(part, "w:p"))
        align = paragraphs[0].value("w:pPr", "w:jc") if paragraphs else None
        columns = min(small_number(part.value("w:tcPr", "w:gridSpan"), 1) or 1, _WIDEST)
        cell = Cell(part, [], align or "", bold=True, columns=columns)
        for paragraph in paragraphs:
            self._add(paragraph, cell)
        return cell

    def _add(self, paragraph: Element, cell: Cell) -> None:
        spans = self.runs.spans(paragraph, self.positions.styles.of(paragraph.child("w:pPr")))
        cell.bold = cell.bold and all(span.bold for span in spans)
        label = self.positions.label(paragraph)
        text = f"{'•' if label.bullet else label.text} {markup.to_markdown(spans)}"
        cell.lines += [line.strip() for line in text.split("\n") if line.strip()]


_WIDEST = 63  # the maximum number of columns in Word


def _continues_merge(part: Element) -> bool:
    """Return whether a cell is merged into the one above it."""
    properties = part.child("w:tcPr")
    merge = properties.child("w:vMerge") if properties else None
    return merge is not None and merge.get() != "restart"


def small_number(text: str | None, default: int) -> int:
    """Parse a small non-negative number; return the default if it is missing or invalid."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else default


def table_indent(table: Element) -> int:
    """Return the indent of a table in twips."""
    properties = table.child("w:tblPr")
    indent = properties.child("w:tblInd") if properties else None
    return small_number(indent.get("w:w"), 0) if indent else 0


def is_headed(table: Element) -> bool:
    """Return whether the first row is a header: marked as one, or by the table's look."""
    first = next(within(table, "w:tr"), None)
    properties = first.child("w:trPr") if first else None
    if mark := properties.child("w:tblHeader") if properties else None:
        return is_on(mark)
    look = table.child("w:tblPr")
    look = look.child("w:tblLook") if look else None
    return look is None or look.get("w:firstRow") != "0"
