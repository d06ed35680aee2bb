"""The search box."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from weeklydesk_ui.look.icons import SIGN, icon
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, chrome_font, enlarged
from weeklydesk_ui.translated import Translated

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class SearchBox(Translated, QLineEdit):
    """A line edit that passes the keys of the result list on."""

    entered = Signal()
    left = Signal()
    moved = Signal(int)  # by how many results
    chosen = Signal()
    abandoned = Signal()  # the focus left the box

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        if enlarged(GRID) != GRID:
            from weeklydesk_ui.look.line_icons import enlarge_icons

            enlarge_icons(self)
        self.setClearButtonEnabled(True)
        self._sign = self.addAction(
            icon("search", "#808080", enlarged(SIGN)), QLineEdit.ActionPosition.LeadingPosition
        )
        self.returnPressed.connect(self.chosen)
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Set the icon's colour."""
        self.setFont(chrome_font())
        self._sign.setIcon(icon("search", theme.faint, enlarged(SIGN)))

    def retranslate(self) -> None:
        """Name Qt's clear button for screen readers."""
        for button in self.findChildren(QToolButton):
            is_sign = button.defaultAction() is self._sign or self._sign in button.actions()
            button.setAccessibleName(self.tr("Search") if is_sign else self.tr("Clear"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Emit that a search may begin (called by Qt)."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit that the focus left (called by Qt)."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.abandoned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on the keys of the result list (called by Qt)."""
        move = _MOVES.get(Qt.Key(event.key()))
        if move:
            self.moved.emit(move)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim Escape before shortcuts (called by Qt)."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)
