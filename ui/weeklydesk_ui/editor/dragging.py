"""Dragging lines over the page, and the drop indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QTextEdit

from weeklydesk.edits.dropping import Landing, landing, section_landing
from weeklydesk.edits.lines import Spot, is_heading
from weeklydesk.edits.moves import span
from weeklydesk.model import Item
from weeklydesk.outline import Line, lines_under
from weeklydesk_ui.editor.clip import mime_data_of
from weeklydesk_ui.editor.document_style import LEFT, RIGHT
from weeklydesk_ui.editor.drag_pixmap import drag_pixmap
from weeklydesk_ui.look.ink import colour

if TYPE_CHECKING:
    from weeklydesk_ui.editor.page import Page
    from weeklydesk_ui.editor.sight import Shown

ITEM = "application/x-weeklydesk-item"  # the id of an item of another report


class Dragging:
    """Moves lines within the page, and accepts items of last week's report."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._rows: tuple[int, int] | None = None  # first and last row dragged from this page
        self._start = (0, 0)  # the mouse's x and the lines' depth at the start
        self._point = QPoint()  # current mouse position
        self.place: Landing | None = None

    def start(self, row: int, left: int) -> None:
        """Drag the line, or the selection that includes it, until it is dropped."""
        first, last = self._page.outliner.rows()
        if not (self._page.textCursor().hasSelection() and first <= row <= last):
            first = last = row
            self._page.go_to(Spot(row))  # undo moves the caret back there
        rows = span(self._page.sheet.lines, first, last)
        if rows is None or self._page.composing:
            return
        self._rows = (first, last)
        page = self._page
        page.is_overlaid = True
        page.viewport().update()
        lines = page.sheet.numbered_lines()[rows[0] : rows[1]]
        self._start = (left, min(line.depth for line in lines))
        _drag(page, mime_data_of(lines), lines, Qt.DropAction.MoveAction)
        self.end()

    def end(self) -> None:
        """End the drag and hide the drop indicator."""
        self._rows = None
        self._mark(None)
        self._page.viewport().update()

    def leave(self) -> None:
        """Hide the drop indicator while the mouse is outside."""
        self._mark(None)

    def accepts(self, data: QMimeData) -> bool:
        """Return whether the dragged content is dropped between lines, not into text."""
        return self._rows is not None or data.hasFormat(ITEM)

    def move(self, event: QDragMoveEvent) -> None:
        """Show the drop indicator at the mouse."""
        self._point = event.position().toPoint()
        self._follow()
        own = self._rows is not None
        event.setDropAction(Qt.DropAction.MoveAction if own else Qt.DropAction.CopyAction)
        event.accept()

    def drop(self, event: QDropEvent) -> None:
        """Drop the lines or the item."""
        place, rows = self._landing(event.position().toPoint()), self._rows
        self.end()
        self._page.setFocus()
        if rows:
            self._page.outliner.move_to(*rows, place)
        else:
            item = bytes(event.mimeData().data(ITEM).data()).decode()
            self._page.item_dropped.emit(item, place)
        event.accept()

    def _follow(self) -> None:
        """Update the drop indicator, also after scrolling."""
        self._mark(self._landing(self._point))

    def _mark(self, place: Landing | None) -> None:
        scrolled = self._page.verticalScrollBar().valueChanged
        if self.place is None and place:
            scrolled.connect(self._follow)
        elif self.place and place is None:
            scrolled.disconnect(self._follow)
        if place != self.place:
            self.place = place
            self._page.viewport().update()
        self._page.is_overlaid = bool(self._rows or place)

    def _landing(self, point: QPoint) -> Landing:
        page = self._page
        entry = page.placed(page.cursorForPosition(point).block())
        below = point.y() > entry.rect.center().y()
        row = max(entry.row, 0)
        if below and entry.row >= 0:
            row = page.folds.end(row) if page.folds.is_folded(row) else row + 1
        lines = page.sheet.lines
        rows = span(lines, *self._rows) if self._rows else None
        if rows and is_heading(lines[rows[0]]):
            return section_landing(lines, row, rows)
        return landing(lines, Landing(row, self._depth(point, entry)), rows or (-1, -1))

    def _depth(self, point: QPoint, entry: Shown) -> int:
        """Return the drop depth: from the sideways movement, else from the line under the mouse."""
        step = self._page.step
        if self._rows:
            left, depth = self._start
            return max(depth + int((point.x() - left) / step), 0)
        there = entry.line.depth if entry.line else 0
        return min(there, max(int((point.x() - LEFT * self._page.scale) / step), 0))

    def paint(self, painter: QPainter) -> None:
        """Paint the drop indicator, and dim the dragged lines."""
        rows = span(self._page.sheet.lines, *self._rows) if self._rows else None
        if rows:
            self._dim(painter, *rows)
        if self.place:
            section = rows is not None and is_heading(self._page.sheet.lines[rows[0]])
            self._paint_mark(painter, self.place, 0 if section else self.place.depth + 1)

    def _dim(self, painter: QPainter, start: int, end: int) -> None:
        page = self._page
        top, under = page.placed(page.sheet.block(start)).rect.top(), self._height(end)
        veil = QColor(page.look.paper)
        veil.setAlphaF(0.6)
        painter.fillRect(QRectF(0, top, page.viewport().width(), under - top), veil)

    def _paint_mark(self, painter: QPainter, place: Landing, level: int) -> None:
        page, scale = self._page, self._page.scale
        left = (LEFT - 12) * scale + level * page.step
        right = page.lineWrapColumnOrWidth() - RIGHT * scale
        height = self._height(place.row)
        painter.setPen(QPen(colour(page.look.accent), 2 * scale))
        painter.setBrush(colour(page.look.paper))
        painter.drawLine(QPointF(left, height), QPointF(right, height))
        painter.drawEllipse(QPointF(left, height), 3.5 * scale, 3.5 * scale)

    def _height(self, row: int) -> float:
        """Return the y coordinate between the row and the visible line above it."""
        page = self._page
        over = row - 1
        while over >= 0 and not page.sheet.block(over).isVisible():
            over -= 1
        top = page.placed(page.sheet.block(over)).rect.bottom()
        if row >= len(page.sheet.lines):
            return top + 8 * page.scale  # below the background of code, too
        return (top + page.placed(page.sheet.block(row)).rect.top()) / 2


def drag_item(source: QTextEdit, item: Item) -> None:
    """Drag an item of another report until it is dropped."""
    lines = lines_under((item,))
    data = mime_data_of(lines)
    data.setData(ITEM, item.id.encode())
    _drag(source, data, lines, Qt.DropAction.CopyAction)


def _drag(source: QTextEdit, data: QMimeData, lines: list[Line], action: Qt.DropAction) -> None:
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(drag_pixmap(source, lines))
    drag.setHotSpot(QPoint(-8, 8))
    drag.exec(action)
