"""Restricts the layout before the first paint to the visible part of a report.

Qt lays out at least a thousand characters. For lines that are not visible it would load glyphs, for
tables from another font: 7 MB and 44 million instructions at start-up with a Chinese report
(docs/decisions/0008). So these lines are hidden until the window has been painted.
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
    """A canvas that can defer the layout of a report's invisible lines."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.is_layout_deferred = False  # whether `finish_layout` may have work to do
        self._defers_next = False
        self._deferred: DeferredLayout | None = None

    def defer_layout(self) -> None:
        """Lay out only the visible lines of the next report, until `finish_layout`."""
        self._defers_next = self.is_layout_deferred = True

    def finish_layout(self) -> None:
        """Lay out the remaining lines, once the page was painted or is used."""
        deferred, self._deferred = self._deferred, None
        self._defers_next = self.is_layout_deferred = False
        if deferred:
            deferred.show_all()
            self.verticalScrollBar().setUpdatesEnabled(True)

    def show_deferred(self, sheet: Sheet) -> None:
        """Hide the sheet's invisible lines if `defer_layout` was called."""
        defers = self._defers_next
        self.finish_layout()
        if defers:
            self._deferred, self.is_layout_deferred = DeferredLayout(self, sheet), True
            self.verticalScrollBar().setUpdatesEnabled(False)  # the full height is not known yet
        else:
            sheet.fix_direction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the lines that fit (called by Qt)."""
        super().resizeEvent(event)
        if self._deferred:
            self._deferred.follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Finish the layout before scrolling (called by Qt)."""
        self.finish_layout()
        super().wheelEvent(event)


class DeferredLayout:
    """Hides all lines of a sheet except the first ones, and shows as many as fit on the page."""

    def __init__(self, page: DeferredLayoutCanvas, sheet: Sheet) -> None:
        self._page, self._sheet = page, sheet
        self._first = max(first_spot(sheet.lines).row, 0) + 1  # first hidden row
        _show(sheet.block(self._first), sheet.document.blockCount(), shown=False)

    def follow(self) -> None:
        """Show as many lines as fit on the page."""
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
        """Show and lay out all lines."""
        _show(self._sheet.block(self._first), self._sheet.document.blockCount(), shown=True)
        self._sheet.fix_direction()  # restarts the layout
        self._page.lay_out()


def _show(block: QTextBlock, count: int, *, shown: bool) -> QTextBlock:
    """Hide or show up to `count` blocks from `block` on; return the block after them."""
    for _ in range(count):
        if not block.isValid():
            break
        block.setVisible(shown)
        block = block.next()
    return block
