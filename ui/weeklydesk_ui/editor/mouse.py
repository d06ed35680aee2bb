"""Mouse actions beside the text: clicking checkboxes and triangles, dragging by the marker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from weeklydesk.model import Item, Section
from weeklydesk_ui.editor.lineformat import has_box
from weeklydesk_ui.editor.sight import Shown

if TYPE_CHECKING:
    from weeklydesk_ui.editor.page import Page

NOWHERE = -2  # no row, nor the title's
_SHAPES = {
    "box": Qt.CursorShape.PointingHandCursor,
    "triangle": Qt.CursorShape.PointingHandCursor,
    "handle": Qt.CursorShape.OpenHandCursor,
    "": Qt.CursorShape.IBeamCursor,
}


class Mouse:
    """Finds the control under the mouse, and handles clicks on it and drags from it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._pressed: tuple[QPoint, int, str] | None = None  # position, row and control

    def press(self, point: QPoint) -> bool:
        """Start a click or drag if a control is at the point; return whether there is one."""
        entry = self._under(point)
        part = self._part(entry, point)
        self._pressed = (point, entry.row, part) if part else None
        return bool(part)

    def release(self) -> bool:
        """Finish the click: tick, fold, or select the line with its children."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return False
        _, row, part = pressed
        if part == "box":
            self._page.outliner.toggle_done(row)
        elif part == "triangle":
            self._page.folds.toggle(row)
        else:
            self._page.outliner.select_branch(row)
        return True

    def move(self, point: QPoint) -> bool:
        """Update cursor, triangle and tooltip; return whether a control is pressed."""
        if self._pressed:
            start, row, _ = self._pressed
            if (point - start).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                self._page.dragging.start(row, start.x())
            return True
        entry = self._under(point)
        shape = _SHAPES[self._part(entry, point)]
        if self._page.viewport().cursor().shape() is not shape:
            self._page.viewport().setCursor(shape)
        self._hover(entry.row)
        self._page.update_tooltip(point)
        return False

    def leave(self) -> None:
        """Hide the triangle."""
        self._hover(NOWHERE)

    def _hover(self, row: int) -> None:
        if row != self._page.hovered:
            self._page.hovered = row
            self._page.viewport().update()

    def _under(self, point: QPoint) -> Shown:
        return self._page.placed(self._page.cursorForPosition(point).block())

    def _part(self, entry: Shown, point: QPoint) -> str:
        if self._on_triangle(entry, point):
            return "triangle"
        if self._page.isReadOnly():
            return ""
        if self._on_box(entry, point):
            return "box"
        held = entry.line is not None and isinstance(entry.line.node, Item | Section)
        return "handle" if held and self._page.painter.handle(entry).contains(point) else ""

    def _on_triangle(self, entry: Shown, point: QPoint) -> bool:
        inside = self._page.painter.triangle(entry).contains(point)
        return inside and self._page.folds.can_fold(entry.row)

    def _on_box(self, entry: Shown, point: QPoint) -> bool:
        item = self._page.outliner.item(entry.row)
        inside = item is not None and has_box(item)
        return inside and self._page.painter.box(entry).contains(point)
