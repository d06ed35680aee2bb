"""The mouse beside the words: boxes and fold triangles are clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from weeklydesk_ui.editor.lineformat import has_box
from weeklydesk_ui.editor.paint import Shown

if TYPE_CHECKING:
    from weeklydesk_ui.editor.page import Page

NOWHERE = -2  # no row, nor the title's


class Mouse:
    """Finds what is under the mouse and does what a click there means."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def click(self, point: QPoint) -> bool:
        """Fold or tick what is there; tell whether there was anything."""
        entry = self._under(point)
        if self._on_triangle(entry, point):
            self._page.folds.toggle(entry.row)
            return True
        if self._on_box(entry, point) and not self._page.isReadOnly():
            self._page.outliner.toggle_done(entry.row)
            return True
        return False

    def move(self, point: QPoint) -> None:
        """Show the triangle of the line that the mouse is on, and a hand where it can click."""
        entry = self._under(point)
        hand = self._on_triangle(entry, point) or self._on_box(entry, point)
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
        if self._page.viewport().cursor().shape() is not shape:
            self._page.viewport().setCursor(shape)
        self._hover(entry.row)

    def leave(self) -> None:
        """Hide the triangle."""
        self._hover(NOWHERE)

    def _hover(self, row: int) -> None:
        if row != self._page.hovered:
            self._page.hovered = row
            self._page.viewport().update()

    def _under(self, point: QPoint) -> Shown:
        return self._page.placed(self._page.cursorForPosition(point).block())

    def _on_triangle(self, entry: Shown, point: QPoint) -> bool:
        inside = self._page.painter.triangle(entry).contains(point)
        return inside and self._page.folds.can_fold(entry.row)

    def _on_box(self, entry: Shown, point: QPoint) -> bool:
        item = self._page.outliner.item(entry.row)
        inside = item is not None and has_box(item)
        return inside and self._page.painter.box(entry).contains(point)
