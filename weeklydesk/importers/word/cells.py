"""The cells of a Word table, merged ones as one."""

from __future__ import annotations

from weeklydesk.importers.word import markup
from weeklydesk.importers.word.places import Places
from weeklydesk.importers.word.runs import Runs
from weeklydesk.importers.word.styles import switched
from weeklydesk.importers.word.tables import Cell, Row, within
from weeklydesk.importers.word.xml import Element
from weeklydesk.records import record


@record
class Cells:
    """Reads tables as data; one that turns out to be a frame is read again, block by block."""

    runs: Runs
    places: Places

    def rows(self, table: Element) -> list[Row]:
        """Return the rows of a table, none of them empty."""
        merged: dict[int, Cell] = {}
        rows = [self._row(line, merged) for line in within(table, "w:tr")]
        return [row for row in rows if row]

    def _row(self, line: Element, merged: dict[int, Cell]) -> Row:
        row, column = list[Cell](), whole(line.value("w:trPr", "w:gridBefore"), 0)
        for part in within(line, "w:tc"):
            cell = self._cell(part)
            above = merged.get(column)
            if above and _goes_on(part):
                above.rows += 1
            else:
                merged[column] = cell
                row.append(cell)
            column += cell.columns
        return row

    def _cell(self, part: Element) -> Cell:
        paragraphs = list(within(part, "w:p"))
        align = paragraphs[0].value("w:pPr", "w:jc") if paragraphs else None
        columns = min(whole(part.value("w:tcPr", "w:gridSpan"), 1) or 1, _WIDEST)
        cell = Cell(part, [], align or "", bold=True, columns=columns)
        for paragraph in paragraphs:
            self._add(paragraph, cell)
        return cell

    def _add(self, paragraph: Element, cell: Cell) -> None:
        spans = self.runs.spans(paragraph, self.places.styles.of(paragraph.child("w:pPr")))
        cell.bold = cell.bold and all(span.bold for span in spans)
        label = self.places.label(paragraph)
        text = f"{'•' if label.bullet else label.text} {markup.written(spans)}"
        cell.lines += [line.strip() for line in text.split("\n") if line.strip()]


_WIDEST = 63  # columns that a table of Word has at most


def _goes_on(part: Element) -> bool:
    """Whether a cell belongs to the one above it."""
    properties = part.child("w:tcPr")
    merge = properties.child("w:vMerge") if properties else None
    return merge is not None and merge.get() != "restart"


def whole(text: str | None, default: int) -> int:
    """Return a small number; the default where there is none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else default


def inset(table: Element) -> int:
    """Return how far a table stands in, in twips."""
    properties = table.child("w:tblPr")
    indent = properties.child("w:tblInd") if properties else None
    return whole(indent.get("w:w"), 0) if indent else 0


def is_headed(table: Element) -> bool:
    """Whether the first row is a head: marked as one, or the look does not say otherwise."""
    first = next(within(table, "w:tr"), None)
    properties = first.child("w:trPr") if first else None
    if mark := properties.child("w:tblHeader") if properties else None:
        return switched(mark)
    look = table.child("w:tblPr")
    look = look.child("w:tblLook") if look else None
    return look is None or look.get("w:firstRow") != "0"
