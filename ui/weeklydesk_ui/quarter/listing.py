"""The two controls of the panel: a text with one objective per line, the list of the old ones."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from weeklydesk_ui.keyed_list import KeyedList
from weeklydesk_ui.look.type import GRID
from weeklydesk_ui.quarter.choices import QuarterChoices
from weeklydesk_ui.quarter.delegate import ObjectivesDelegate
from weeklydesk_ui.quarter.model import ObjectivesModel
from weeklydesk_ui.shortcuts import overrides_shortcut

_LINES, _FEWEST = 9, 3


class TypedObjectives(QPlainTextEdit):
    """A text field; Tab moves to the list, Ctrl+Return and Escape go to the panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.take_room(low=False)

    def take_room(self, *, low: bool) -> None:
        """Set the minimum and maximum number of lines; one in a low window, to leave room."""
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight((1 if low else _FEWEST) * line + 6 * GRID)
        self.setMaximumHeight((1 if low else _LINES) * line + 6 * GRID)

    def event(self, event: QEvent) -> bool:
        """Claim the keys for undo and redo of the text (called by Qt)."""
        if overrides_shortcut(event, QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass Ctrl+Return and Escape on to the panel (called by Qt)."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        returns = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (returns and control):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ObjectivesList(KeyedList):
    """The old objectives and the items that are open under them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.lines = ObjectivesModel()
        super().__init__(self.lines, ObjectivesDelegate(), parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def follow(self, choices: QuarterChoices) -> None:
        """Show the current choices, and keep the current row."""
        row = self.row()
        self.lines.show(choices)
        self.select(row)
        self.viewport().update()
