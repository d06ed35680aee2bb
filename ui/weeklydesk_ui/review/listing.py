"""The list of the review: last week's tree, one line an item."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.review.delegate import ReviewDelegate
from weeklydesk_ui.review.model import ReviewModel
from weeklydesk_ui.review.rows import HeadRow, Row
from weeklydesk_ui.shortcuts import overrides_shortcut


class Listing(QListView):
    """Arrows move; every other key is somebody else's, who may ignore it."""

    key_pressed = Signal(object)  # QKeyEvent
    moved = Signal()  # the mark is on another line

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ReviewModel(self)
        self._delegate = ReviewDelegate()
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.selectionModel().currentChanged.connect(self._tell_moved)

    def _tell_moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.moved.emit()

    def begin(self, rows: tuple[Row, ...]) -> None:
        """Show other lines, the mark on the first that can be chosen for."""
        self.rows.show(())
        self.rows.show(rows)
        items = (at for at, row in enumerate(rows) if not isinstance(row, HeadRow))
        self.setCurrentIndex(self.rows.index(next(items, 0)))
        self.scrollToTop()

    def follow(self, rows: tuple[Row, ...]) -> None:
        """Show what became of the same lines."""
        self.rows.show(rows)
        self.viewport().update()

    def current(self) -> int:
        """Return the line that the mark is on."""
        return max(0, self.currentIndex().row())

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Take Ctrl+Z back from the page, which is out of sight (called by Qt)."""
        if overrides_shortcut(event, QKeySequence.StandardKey.Undo):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask whoever listens, then move (called by Qt)."""
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew (called by Qt)."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
