"""A wide button with a name and a line of explanation."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from weeklydesk_ui.look.type import GRID, chrome_font, small_font


class Choice(QPushButton):
    """A button of two lines."""

    def __init__(self, act: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("act", act)
        self._name = _line(self)
        self._meaning = _line(self)
        if act == "main":
            self._name.setProperty("tone", "onAccent")
            self._meaning.setProperty("tone", "onAccent")
        else:
            self._meaning.setProperty("tone", "faint")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        self._layout.setSpacing(GRID)
        self._layout.addWidget(self._name)
        self._layout.addWidget(self._meaning)

    def say(self, name: str, meaning: str) -> None:
        """Set both lines."""
        font = chrome_font()
        font.setBold(True)
        self._name.setFont(font)
        self._meaning.setFont(small_font())
        self._name.setText(name)
        self._meaning.setText(meaning)
        self.setAccessibleName(name)
        self.setAccessibleDescription(meaning)

    def sizeHint(self) -> QSize:
        """Return the size of the two lines (called by Qt)."""
        return self._layout.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Return True, as the second line may wrap (called by Qt)."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at that width (called by Qt)."""
        return self._layout.heightForWidth(width)


def _line(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    label.setWordWrap(True)
    return label
