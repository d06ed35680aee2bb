"""The two controls of the panel: the text with an objective a line, the list of the old ones."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListView, QPlainTextEdit, QWidget

from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID
from weeklydesk_ui.quarter.choosing import Turning
from weeklydesk_ui.quarter.delegate import TurningDelegate
from weeklydesk_ui.quarter.model import TurningModel
from weeklydesk_ui.shortcuts import overrides_shortcut

_LINES, _FEWEST = 9, 3


class TypedObjectives(QPlainTextEdit):
    """Lines of text; Tab goes on to the list, Ctrl+Return and Escape are the panel's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.take_room(low=False)

    def take_room(self, *, low: bool) -> None:
        """Say how few and how many lines are shown; one in a low window, for the list's sake."""
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight((1 if low else _FEWEST) * line + 6 * GRID)
        self.setMaximumHeight((1 if low else _LINES) * line + 6 * GRID)

    def event(self, event: QEvent) -> bool:
        """Keep undo and redo for the text (called by Qt)."""
        if overrides_shortcut(event, QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the panel what is the panel's (called by Qt)."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        returns = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (returns and control):
            event.ignore()
        else:
            super().keyPressEvent(event)


class TurningList(QListView):
    """Arrows move the mark; every other key is somebody else's, who may ignore it."""

    key_pressed = Signal(object)  # QKeyEvent

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = TurningModel(self)
        self._delegate = TurningDelegate()
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def follow(self, turning: Turning) -> None:
        """Show the lines as they are now; the mark stays at its place."""
        row = self.row()
        self.lines.show(turning)
        self.setCurrentIndex(self.lines.index(min(row, self.lines.rowCount() - 1)))
        self.viewport().update()

    def row(self) -> int:
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
        """Ask whoever listens, then move the mark (called by Qt)."""
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted() and not _is_panels(event):
            super().keyPressEvent(event)


def _is_panels(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
