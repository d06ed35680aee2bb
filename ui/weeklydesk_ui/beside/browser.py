"""A text browser that never fetches anything."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from weeklydesk_ui.look.bullets import lead_from_the_left, part_bullets
from weeklydesk_ui.look.type import GRID

BAR = "▍"  # stands before the headings of objectives


class QuietBrowser(QTextBrowser):
    """Shows HTML as it is; pictures, sheets and links lead nowhere by themselves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(4 * GRID)
        self.document().setIndentWidth(5 * GRID)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUndoRedoEnabled(False)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return nothing, whatever is asked for: no file, no share, no net."""
        return None

    def setHtml(self, html: str) -> None:
        """Show other content, laid out to its end.

        Left to itself Qt lays it out bit by bit, and what changes meanwhile makes it take what it
        has not come to for done: the rest would be a blank.
        """
        whole = QTextCursor(self.document())
        whole.beginEditBlock()
        super().setHtml(html)
        part_bullets(self.document())
        lead_from_the_left(self.document())
        whole.endEditBlock()
        self.document().documentLayout().documentSize()  # which is known at the end

    def show_heading(self, words: str) -> bool:
        """Bring the heading of a section to the top; tell whether there is one.

        What has no heading stands before all that have one.
        """
        from weeklydesk.text.inline import plain

        if not words:
            self.verticalScrollBar().setValue(0)
            return True
        words = plain(words)
        block = self.document().begin()
        while block.isValid():
            if block.text().lstrip(BAR) == words and not block.textList():
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top) - 4 * GRID)
                return True
            block = block.next()
        return False

    def show_html(self, html: str) -> None:
        """Show other content at the same place of the scroll bar."""
        bar = self.verticalScrollBar()
        place = bar.value()
        self.setHtml(html)
        bar.setValue(min(place, bar.maximum()))
