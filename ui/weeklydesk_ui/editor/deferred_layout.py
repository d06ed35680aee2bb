"""What of a report is laid out before the first paint: no more than is in sight then.

Qt lays out a thousand characters at least. For lines that nobody sees yet it looks up the shapes of
their characters, a table's in a typeface of its own: 7 MB and 44 million instructions of a start
with a Chinese report (docs/decisions/0008). So those lines are hidden until the window was seen.
"""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent, QTextBlock, QWheelEvent
from PySide6.QtWidgets import QWidget

from weeklydesk.edits.lines import first_spot
from weeklydesk_ui.editor.look import Look
from weeklydesk_ui.editor.mouse_canvas import MouseCanvas
from weeklydesk_ui.editor.sheet import Sheet

_STEP = 4  # lines


class DeferredLayoutCanvas(MouseCanvas):
    """A canvas that lays out no more of its first report than is in sight, if asked to."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.is_layout_deferred = False  # whether there may be something to catch up on
        self._defers_next = False
        self._deferred: DeferredLayout | None = None

    def defer_layout(self) -> None:
        """Lay out no more of the next report than is in sight, until `finish_layout`."""
        self._defers_next = self.is_layout_deferred = True

    def finish_layout(self) -> None:
        """Lay out the rest: the page was seen, or is used."""
        deferred, self._deferred = self._deferred, None
        self._defers_next = self.is_layout_deferred = False
        if deferred:
            deferred.show_all()
            self.verticalScrollBar().setUpdatesEnabled(True)

    def show_deferred(self, sheet: Sheet) -> None:
        """Hide what of the sheet is not in sight, if in a hurry."""
        defers = self._defers_next
        self.finish_layout()
        if defers:
            self._deferred, self.is_layout_deferred = DeferredLayout(self, sheet), True
            self.verticalScrollBar().setUpdatesEnabled(False)  # it knows not yet how long all is
        else:
            sheet.fix_direction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for (called by Qt)."""
        super().resizeEvent(event)
        if self._deferred:
            self._deferred.follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll through all there is (called by Qt)."""
        self.finish_layout()
        super().wheelEvent(event)


class DeferredLayout:
    """Hides all lines of a sheet but the first ones, and lifts as far as the page has room."""

    def __init__(self, page: DeferredLayoutCanvas, sheet: Sheet) -> None:
        self._page, self._sheet = page, sheet
        self._first = max(first_spot(sheet.lines).row, 0) + 1  # of the rows that are hidden
        _show(sheet.block(self._first), sheet.document.blockCount(), shown=False)

    def follow(self) -> None:
        """Show as many lines as the page has room for."""
        block = self._sheet.block(self._first)
        while block.isValid() and self._has_room(block):
            following = _show(block, _STEP, shown=True)
            self._first += _STEP
            start, document = block.position(), self._sheet.document
            end = following.position() if following.isValid() else document.characterCount()
            document.markContentsDirty(start, end - start)
            block = following

    def _has_room(self, block: QTextBlock) -> bool:
        above = self._sheet.document.documentLayout().blockBoundingRect(block.previous())
        return above.bottom() < self._page.viewport().height()

    def show_all(self) -> None:
        """Show everything, and lay it out from the top to its end."""
        _show(self._sheet.block(self._first), self._sheet.document.blockCount(), shown=True)
        self._sheet.fix_direction()  # which begins the layout anew
        self._page.lay_out()


def _show(block: QTextBlock, count: int, *, shown: bool) -> QTextBlock:
    """Hide or show so many blocks as far as there are any; return the one after them."""
    for _ in range(count):
        if not block.isValid():
            break
        block.setVisible(shown)
        block = block.next()
    return block
