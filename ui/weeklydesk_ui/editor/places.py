"""Converts caret and selection to rows and characters, and finds the lines there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weeklydesk.edits.lines import TITLE, Spot, text_of
from weeklydesk.model import Item, Paragraph, Section
from weeklydesk.outline import Line
from weeklydesk_ui.editor.units import index

if TYPE_CHECKING:
    from weeklydesk_ui.editor.page import Page


class Places:
    """The caret, the selection and the lines of the page's sheet."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @property
    def lines(self) -> list[Line]:
        """The lines of the opened report."""
        return self._page.sheet.lines

    def spot(self, position: int) -> Spot:
        """Return the row and character of a position in the document."""
        block = self._page.sheet.document.findBlock(position)
        return Spot(block.blockNumber() - 1, index(block.text(), position - block.position()))

    def caret(self) -> Spot:
        """Return the caret's row and character."""
        return self.spot(self._page.textCursor().position())

    def selection(self) -> tuple[Spot, Spot]:
        """Return start and end of the selection, both the caret if nothing is selected.

        A hidden title is never included.
        """
        cursor = self._page.textCursor()
        start, end = self.spot(cursor.selectionStart()), self.spot(cursor.selectionEnd())
        if start.row == TITLE < end.row and not self._page.sheet.block(TITLE).isVisible():
            start = Spot(0)
        return start, end

    def reach(self) -> tuple[Spot, Spot]:
        """Return the selection; if it spans lines, with those folded under its last line."""
        start, end = self.selection()
        if start.row < end.row and end.column == len(self._page.sheet.text(end.row)):
            end = self._under(end)
        return start, end

    def _under(self, end: Spot) -> Spot:
        """Return the end of the lines folded under the line."""
        if not self._page.folds.is_folded(end.row):
            return end
        row = self._page.folds.end(end.row) - 1
        return Spot(row, len(text_of(self.lines[row])))

    def rows(self) -> tuple[int, int]:
        """Return the first and last selected row; a row selected only up to column 0 is not."""
        start, end = self.selection()
        last = end.row - 1 if end.row > start.row and not end.column else end.row
        return start.row, last

    def spans_lines(self) -> bool:
        """Return whether the selection spans several lines."""
        if not self._page.textCursor().hasSelection():
            return False
        start, end = self.selection()
        return start.row != end.row

    def item(self, row: int) -> Item | None:
        """Return the item on a row."""
        node = self.lines[row].node if 0 <= row < len(self.lines) else None
        return node if isinstance(node, Item) else None

    def is_plain_text(self, row: int) -> bool:
        """Return whether Markdown shortcuts apply at the start of this row."""
        if not 0 <= row < len(self.lines):
            return False
        return isinstance(self.lines[row].node, Item | Paragraph)

    def section(self, row: int) -> Section | None:
        """Return the section whose heading is on the row."""
        node = self.lines[row].node if 0 <= row < len(self.lines) else None
        return node if isinstance(node, Section) else None
