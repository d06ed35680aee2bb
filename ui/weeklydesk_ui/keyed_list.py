"""A list in a panel that handles letters as commands: review, quarter, template editor.

One rule for keys: each key press is emitted first, and whoever handles it accepts it. What nobody
accepts moves the selection; Return and Escape go to the parent, as a list would search for them.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QWidget

from weeklydesk_ui.look.themes import LIGHT, Theme
from weeklydesk_ui.shortcuts import overrides_shortcut

_FOR_PARENT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class ThemedDelegate(QStyledItemDelegate):
    """A delegate that paints in the colours of a theme."""

    theme: Theme = LIGHT


class KeyedList(QListView):
    """A frameless list with smooth scrolling, hover, a theme and the rule for keys."""

    key_pressed = Signal(object)  # QKeyEvent; the receiver accepts it if it handles it
    row_entered = Signal(int)  # the current row has changed

    def __init__(
        self, model: QAbstractItemModel, delegate: ThemedDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._painter = delegate  # Qt does not keep it alive
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._emit_row)

    def row(self) -> int:
        """Return the current row; 0 for none."""
        return max(0, self.currentIndex().row())

    def select(self, row: int) -> None:
        """Make a row the current one, or the last one if there are fewer."""
        self.setCurrentIndex(self.model().index(min(row, self.model().rowCount() - 1), 0))

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self._painter.theme = theme
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Claim the key for undo, which would undo on the hidden page (called by Qt)."""
        if overrides_shortcut(event, QKeySequence.StandardKey.Undo):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the key to the receiver first (called by Qt)."""
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted() and event.key() not in _FOR_PARENT:
            super().keyPressEvent(event)

    def _emit_row(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.row_entered.emit(max(0, current.row()))
