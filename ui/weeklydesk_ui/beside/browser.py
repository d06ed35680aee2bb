"""A text browser that never loads anything by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from weeklydesk_ui.look.bullets import lead_from_the_left, part_bullets
from weeklydesk_ui.look.type import GRID

BAR = "▍"  # marks the headings of objectives


class QuietBrowser(QTextBrowser):
    """Shows HTML; pictures, style sheets and links are never loaded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(4 * GRID)
        self.document().setIndentWidth(5 * GRID)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUndoRedoEnabled(False)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return nothing: no file, no share, no network."""
        return None

    def setHtml(self, html: str) -> None:
        """Show other content, laid out completely.

        Qt would lay it out in pieces, and a change in between makes it treat the rest as laid out,
        which would stay blank.
        """
        whole = QTextCursor(self.document())
        whole.beginEditBlock()
        super().setHtml(html)
        part_bullets(self.document())
        lead_from_the_left(self.document())
        whole.endEditBlock()
        self.document().documentLayout().documentSize()  # needs the complete layout

    def show_heading(self, words: str) -> bool:
        """Scroll to the heading of a section; return whether it was found.

        A section without a heading comes before all others.
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
        """Show other content and keep the scroll position."""
        bar = self.verticalScrollBar()
        place = bar.value()
        self.setHtml(html)
        bar.setValue(min(place, bar.maximum()))
