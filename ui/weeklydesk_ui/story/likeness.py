"""The quiet line under the page: this item reads like an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from weeklydesk_ui.look.type import GRID, chrome_font

if TYPE_CHECKING:
    from weeklydesk.desk.linking import Suggestion


class LikenessLine(QWidget):
    """Shows the earlier item's words, and the keys that say whether it is the same."""

    def __init__(self, same: QAction, other: QAction) -> None:
        super().__init__()
        self.setObjectName("likeness")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._suggestion: Suggestion | None = None
        self.text = QLabel(self)
        self.text.setProperty("tone", "faint")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setMinimumWidth(80)
        self.buttons = {action: self._button(action) for action in (same, other)}
        row = QHBoxLayout(self)
        row.setContentsMargins(6 * GRID, 0, 4 * GRID, 0)
        row.setSpacing(GRID)
        row.addWidget(self.text, 1)
        for button in self.buttons.values():
            row.addWidget(button)
        self.hide()

    def show_suggestion(self, suggestion: Suggestion | None) -> None:
        """Show a likeness, or nothing."""
        self._suggestion = suggestion
        if suggestion:
            self.text.setFont(chrome_font())
            self._name(suggestion)
        self.setVisible(suggestion is not None)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._suggestion:
            self._name(self._suggestion)

    def _name(self, suggestion: Suggestion) -> None:
        earlier = suggestion.earlier
        words = self.tr("Like {week}: {text}").format(
            week=f"W{earlier.week.number:02}", text=" ".join(earlier.item.text.split())
        )
        self.text.setText(words)
        self.text.setToolTip(words)
        for action, button in self.buttons.items():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setText(f"{action.text()}  {keys}")

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("act", "link")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(action.trigger)
        return button
