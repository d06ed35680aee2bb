"""Mouse and drag-and-drop events of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QWidget

from weeklydesk_ui.editor.caret import CaretCanvas
from weeklydesk_ui.editor.look import Look
from weeklydesk_ui.late import late

if TYPE_CHECKING:
    from weeklydesk_ui.editor.dragging import Dragging
    from weeklydesk_ui.editor.mouse import Mouse
    from weeklydesk_ui.editor.page import Page


class MouseCanvas(CaretCanvas):
    """A canvas whose checkboxes, triangles and markers react to the mouse.

    Signal: `item_dropped` when an item of another report was dropped between lines.
    """

    item_dropped = Signal(str, object)  # id of an item of another report, Landing

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self._dropping = False

    @late
    def dragging(self) -> Dragging:
        """Dragging and dropping of lines."""
        from weeklydesk_ui.editor.dragging import Dragging

        return Dragging(cast("Page", self))

    @late
    def mouse(self) -> Mouse:
        """Clicks on checkboxes, triangles and markers."""
        from weeklydesk_ui.editor.mouse import Mouse

        return Mouse(cast("Page", self))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press a checkbox, triangle or marker, or start a selection (called by Qt)."""
        left = event.button() == QtCore.Qt.MouseButton.LeftButton
        if left and self.mouse.press(event.position().toPoint()):
            event.accept()
            return
        super().mousePressEvent(event)
        if left and self.textCursor().hasSelection():  # by a triple click
            cast("Page", self).words.stay_in_line()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word; on a checkbox or triangle, count as a second click (called by Qt)."""
        if not self.mouse.press(event.position().toPoint()):
            super().mouseDoubleClickEvent(event)
            if event.button() == QtCore.Qt.MouseButton.LeftButton:
                cast("Page", self).words.select_word(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish a click (called by Qt)."""
        if not self.mouse.release():
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Start a drag, or update the mouse cursor (called by Qt)."""
        if not self.mouse.move(event.position().toPoint()):
            super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the fold triangle (called by Qt)."""
        mouse = MouseCanvas.mouse.made(self)
        if mouse:
            mouse.leave()
        super().leaveEvent(event)

    # Dropping

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Return whether the page accepts the content as text (called by Qt).

        Files are left to the window.
        """
        files = any(url.isLocalFile() for url in source.urls())
        lands = files or self._dropping or self.dragging.accepts(source)
        return not lands and (source.hasText() or source.hasHtml())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept items and text (called by Qt)."""
        super().dragEnterEvent(event)
        if self.dragging.accepts(event.mimeData()):
            self.dragging.move(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the drop position (called by Qt)."""
        super().dragMoveEvent(event)
        if self.dragging.accepts(event.mimeData()):
            self.dragging.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Hide the drop position (called by Qt)."""
        super().dragLeaveEvent(event)
        self.dragging.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Insert the dropped content (called by Qt)."""
        self._dropping = True  # makes Qt only hide its own drop indicator
        super().dropEvent(event)
        self._dropping = False
        if self.dragging.accepts(event.mimeData()):
            self.dragging.drop(event)
        else:
            cast("Page", self).clips.drop(event)

    def paint_over(self, painter: QPainter) -> None:
        """Paint the drop position."""
        self.dragging.paint(painter)
