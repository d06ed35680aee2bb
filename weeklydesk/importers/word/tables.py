"""Word's tables: their cells, and whether they contain data or only lay out the report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from weeklydesk.importers.columns import AlignedText, delimiters
from weeklydesk.importers.word.xml import Element
from weeklydesk.naming import names
from weeklydesk.records import record, replace

_WITHIN = {"w:sdt", "w:sdtContent", "w:ins", "w:customXml", "w:smartTag"}
_LABEL = 20  # maximum characters of a label
_VALUE = 40  # maximum characters of a short value
_BOLD = re.compile(r"\*\*([^*]+)\*\*")


@record(frozen=False)
class Cell:
    """A cell's element, lines of text, formatting, and column and row span."""

    content: Element
    lines: list[str]
    align: str
    bold: bool
    columns: int = 1
    rows: int = 1

    @property
    def text(self) -> str:
        """The text in one line; labels may be written vertically, one character per line."""
        joint = "" if all(len(line) <= 4 for line in self.lines) else " "
        return joint.join(self.lines)

    @property
    def is_section(self) -> bool:
        """Whether the text is the name of a section."""
        return names.is_known(self.text)

    @property
    def is_label(self) -> bool:
        """Whether the text is a label for the cell beside it."""
        text = self.text
        if not 0 < len(text) <= _LABEL:
            return False
        return self.is_section or text.endswith((":", "：")) or is_property(text)

    @property
    def is_long(self) -> bool:
        """Whether the text is longer than a short value."""
        return len(self.lines) > 1 or len(self.text) > _VALUE


Row = list[Cell]


def is_property(text: str) -> bool:
    """Return whether a text is the name of a property: 姓名, 部门, Date."""
    return names.property_of(f"{text.rstrip(':： ')}: x") is not None


def within(element: Element, name: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, including those inside controls."""
    for child in element.children:
        if child.name == name:
            yield child
        elif child.name in _WITHIN:
            yield from within(child, name)


def is_layout_table(rows: list[Row]) -> bool:
    """Return whether a table lays out a report instead of containing data."""
    cells = [cell for row in rows for cell in row if cell.lines]
    if any(each.name == "w:tbl" for cell in cells for each in cell.content.children):
        return True
    if all(len(row) == 1 for row in rows):
        return True
    if is_headed(rows):
        return len(rows) == 2 and any(cell.is_long for cell in rows[1])
    led = [row for row in rows if leads(row)]
    wide = max(map(len, rows)) > 2
    filled = [row for row in led if len(row) < 3]
    return len(filled) > (not wide) or any(cell.is_long for row in led for cell in row[1:])


def is_headed(rows: list[Row]) -> bool:
    """Return whether the first row contains section names, above their content."""
    named = [cell for cell in rows[0] if cell.is_section]
    return len(named) > 1 and len(rows) > 1 and len(rows[1]) == len(rows[0])


def leads(row: Row) -> bool:
    """Return whether a row begins with a section name, whose content follows it."""
    return row[0].is_section and not (len(row) > 1 and row[1].is_label)


def pairs(row: Row) -> list[tuple[Cell, Cell]]:
    """Return the row as pairs of label and value; empty if it does not consist of such pairs."""
    if len(row) % 2 or not all(cell.is_label for cell in row[::2]):
        return []
    return list(zip(row[::2], row[1::2], strict=True))


def pipe_lines(rows: list[Row], *, headed: bool) -> list[str]:
    """Return the rows as the lines of a pipe table."""
    width = max(sum(cell.columns for cell in row) for row in rows)
    lines = [_line(row, width) for row in rows]
    if headed:
        lines[0] = _line([_plain(cell) for cell in rows[0]], width)
        marks = delimiters([_aligned(row, width) for row in rows])
        lines.insert(1, f"| {' | '.join(marks)} |")
    return lines


def _plain(cell: Cell) -> Cell:
    """Return a header cell without bold, which headers have anyway."""
    if not cell.bold:
        return cell
    lines = [_BOLD.sub(r"\1", line) if _BOLD.fullmatch(line) else line for line in cell.lines]
    return replace(cell, lines=lines)


def _aligned(row: Row, width: int) -> list[AlignedText]:
    texts: list[AlignedText] = []
    for cell in row:
        align = "right" if cell.align == "end" else cell.align
        texts += [(cell.text, align), *[("", "")] * (cell.columns - 1)]
    return texts + [("", "")] * (width - len(texts))


def _line(row: Row, width: int) -> str:
    texts: list[str] = []
    for cell in row:
        text = "<br>".join(cell.lines).replace("|", "\\|")
        texts += [text, *[""] * (cell.columns - 1)]
    texts += [""] * (width - len(texts))
    return f"| {' | '.join(texts)} |"
