"""Copy, cut, paste and drop, with lines as Markdown, HTML and the program's own format."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent

from weeklydesk.edits import tables
from weeklydesk.edits.lines import TITLE, Spot, fitted, text_of, with_text
from weeklydesk.edits.numbers import loosened
from weeklydesk.edits.pasting import cut_out, paste
from weeklydesk.model import Code, Html, Item, Paragraph, Quote, Report, Section, Table
from weeklydesk.outline import Line, build, flatten
from weeklydesk.records import replace
from weeklydesk.text.inline import safe_link
from weeklydesk_ui.editor.blocks import one_step
from weeklydesk_ui.editor.lineformat import decoded, encoded

if TYPE_CHECKING:
    from weeklydesk_ui.editor.identities import Identities
    from weeklydesk_ui.editor.page import Page

OWN = "application/x-weeklydesk-lines"
LONGEST = 5_000_000  # characters of HTML; for longer content the plain text is used
_MOST = 100_000  # characters of cells that are pasted as a table


class Clip(Protocol):
    """A clipboard (see `weeklydesk_ui.clipboard`)."""

    def offer(self, data: QMimeData) -> None:
        """Set the content, in all its formats."""
        ...

    def content(self) -> QMimeData:
        """Return the content."""
        ...


class Clips:
    """Converts the page's selection to clipboard content, and inserts such content."""

    def __init__(self, page: Page) -> None:
        self._page = page

    # Out

    def selected(self) -> QMimeData:
        """Return the selection: plain text within one line, otherwise whole lines."""
        start, end = self._page.outliner.reach()
        sheet = self._page.sheet
        if start.row == end.row:
            data = QMimeData()
            data.setText(sheet.text(start.row)[start.column : end.column])
            return data
        if start.row > TITLE:
            return mime_data_of(cut_out(sheet.lines, start, end))
        title, lines = sheet.title[start.column :], cut_out(sheet.lines, Spot(0), end)
        return mime_data_of([Line(Section(title, 1)), *lines] if title else lines)

    # In

    def address(self, data: QMimeData) -> str:
        """Return the content if it is a single web address, otherwise ""."""
        return safe_link(data.text().strip())

    def insert(self, data: QMimeData) -> None:
        """Insert the content at the caret, replacing the selection."""
        page = self._page
        if data.hasImage() and not data.hasText():
            page.picture_refused.emit()
            return
        page.typing.break_undo()
        if self._becomes_link(data):
            page.outliner.link(self.address(data))
            return
        selected = page.textCursor().hasSelection()
        if selected:
            page.outliner.delete_selection(whole=False)
        self._put(data, join=selected)
        page.typing.interrupt()

    def _becomes_link(self, data: QMimeData) -> bool:
        """Return whether an address is pasted over text of one line that is not an address."""
        page = self._page
        start, end = page.outliner.selection()
        if start == end or start.row != end.row or start.row == TITLE or not self.address(data):
            return False
        words = page.sheet.text(start.row)[start.column : end.column]
        kept = isinstance(page.sheet.lines[start.row].node, Code | Table | Quote | Html)
        return not kept and bool(words.strip()) and not safe_link(words.strip())

    def _put(self, data: QMimeData, join: bool) -> None:
        page = self._page
        spot = page.outliner.caret()
        words = data.text().replace("\r\n", "\n").replace("\r", "\n")
        cells = cells_in(words) if tables.is_inside(page.sheet.lines, spot, spot) else []
        if cells:
            page.outliner.carry_out(tables.filled(page.sheet.lines, spot, cells), join=join)
            return
        if self._takes_words(spot, data, words):
            self._write(words.strip("\n").replace("\n", "\u2028"), join)
            return
        listed = isinstance(page.sheet.lines[max(spot.row, 0)].node, Item)
        lines = self._without_taken_keys(lines_in(data, listed=listed))
        known = page.sheet.known_words(spot.row)
        folded = page.folds.is_folded(spot.row)
        patch = paste(page.sheet.lines, spot, lines, known, folded)
        page.outliner.carry_out(patch, join=join)

    def _write(self, words: str, join: bool) -> None:
        cursor = self._page.textCursor()
        with one_step(cursor, join=join):
            cursor.insertText(words)
        self._page.ensureCursorVisible()

    def _takes_words(self, spot: Spot, data: QMimeData, words: str) -> bool:
        """Return whether to insert plain text: into code, the title or a line with text."""
        if spot.row == TITLE:
            return "\n" not in words.strip("\n")
        node = self._page.sheet.lines[spot.row].node
        if isinstance(node, Code | Table | Quote | Html):
            return bool(words)
        plain = not (data.hasFormat(OWN) or data.hasHtml())
        return plain and "\n" not in words.strip("\n") and bool(text_of(Line(node)))

    def _without_taken_keys(self, lines: list[Line]) -> list[Line]:
        """Return the lines; those that were cut from this sheet keep their identity."""
        sheet = self._page.sheet
        taken = {line.node.id for line in sheet.lines if isinstance(line.node, Item)}
        return [_without_taken_key(line, sheet.identities, taken) for line in lines]

    def drop(self, event: QDropEvent) -> None:
        """Move or copy the dragged content to the drop position."""
        page = self._page
        target = page.cursorForPosition(event.position().toPoint())
        cursor = page.textCursor()
        inside = event.source() is page.viewport()
        if inside and cursor.selectionStart() <= target.position() <= cursor.selectionEnd():
            return
        data = event.mimeData()
        moves = inside and event.dropAction() is Qt.DropAction.MoveAction
        if moves:
            page.outliner.delete_selection()
        page.setTextCursor(target)
        self._put(data, join=moves)
        page.typing.interrupt()
        event.acceptProposedAction()


def cells_in(words: str) -> list[list[str]]:
    """Return the rows of cells copied from a spreadsheet, [] for other text."""
    rows = words.strip("\n").split("\n")
    typed = len(rows) < 2 or all(row.startswith("|") for row in rows)
    if len(words) > _MOST or ("\t" not in words and typed):
        return []
    from csv import reader
    from io import StringIO

    return list(reader(StringIO(words.strip("\n")), delimiter="\t"))


def _without_taken_key(line: Line, known: Identities, taken: set[str]) -> Line:
    node = line.node
    if not isinstance(node, Item) or (node.id in known and node.id not in taken):
        return line
    return replace(line, node=replace(node, id="", lineage=""))


def mime_data_of(lines: Sequence[Line]) -> QMimeData:
    """Return the lines as Markdown, as HTML and in the program's own format."""
    from weeklydesk.exporters.html import fragment
    from weeklydesk.exporters.markdown import text_of as markdown
    from weeklydesk.exporters.options import WHOLE

    report = Report(None, sections=build(lines))
    data = QMimeData()
    data.setText(markdown(report).rstrip("\n"))
    data.setHtml(fragment(report, WHOLE))
    own = [(encoded(line), text_of(line)) for line in lines]
    data.setData(OWN, json.dumps(own).encode())
    return data


def lines_in(data: QMimeData, *, listed: bool = False) -> list[Line]:
    """Return the lines read from the content's best format; `listed` if pasted into a list."""
    if data.hasFormat(OWN):
        return list(loosened(_own(bytes(data.data(OWN).data()))))
    if data.hasHtml() and len(data.html()) < LONGEST:
        from weeklydesk.importers.html import read_html

        lines = list(map(tables.tidied, read_html(data.html())))
        if lines:
            return list(loosened(fitted(_as_text(lines), None)))
    words = data.text().replace("\r\n", "\n")
    table = tables.of_cells(cells_in(words)) if "\t" in words else None
    return [table] if table else list(loosened(_read(words, listed=listed)))


def _as_text(lines: list[Line]) -> list[Line]:
    """Return a single item as a paragraph, so that its text is pasted at the caret."""
    node = lines[0].node
    if len(lines) == 1 and isinstance(node, Item) and not node.task and "\n" not in node.text:
        return [Line(Paragraph(node.text))]
    return lines


def _nested_under_labels(lines: Sequence[Line]) -> Iterator[Line]:
    under = 0
    for line in lines:
        if isinstance(line.node, Section):
            under = line.node.title.endswith((":", "："))
        if isinstance(line.node, Section) and under:
            yield Line(Item(line.node.title))
        else:
            yield replace(line, depth=line.depth + under)


def _own(stored: bytes) -> list[Line]:
    pairs = cast("list[tuple[str, str]]", json.loads(stored))
    return [with_text(decoded(form), text) for form, text in pairs]


def _read(text: str, *, listed: bool) -> list[Line]:
    """Return the lines of a text; a single line in brackets (【急】…) is not a heading.

    With `listed`, a label that ends in a colon becomes an item with the following lines under it.
    """
    from weeklydesk.importers.typed_lists import read_typed_text
    from weeklydesk.naming.roles import assign

    lines = read_typed_text(text)
    if len(lines) == 1 and isinstance(lines[0].node, Section) and "#" not in text:
        return [Line(Paragraph(lines[0].node.title))]
    if listed and "#" not in text:
        lines = list(_nested_under_labels(lines))
    sections = assign(build(lines))
    return flatten(sections)[bool(sections and not sections[0].level) :]
