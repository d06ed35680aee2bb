"""The common shape of what stands instead of the page: a title, a sentence, ways to go on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from weeklydesk_ui.look.type import GRID, chrome_font, enlarged, title_font
from weeklydesk_ui.translated import Translated
from weeklydesk_ui.welcome.choice import Choice

_WIDTH, _LEAST = 440, 300  # pixels at the usual size of text


class Place(Translated, QWidget):
    """A column in the middle of much air."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = _label()
        self.sentence = _label()
        self.sentence.setProperty("tone", "faint")
        self._column = QVBoxLayout()
        self._column.setSpacing(2 * GRID)
        self._column.addWidget(self.title)
        self._column.addWidget(self.sentence)
        self._column.addSpacing(4 * GRID)
        around = QGridLayout(self)
        around.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 16 * GRID)
        around.setColumnStretch(0, 1)
        around.setColumnStretch(2, 1)
        around.setRowStretch(0, 2)
        around.setRowStretch(2, 3)
        around.setColumnMinimumWidth(1, enlarged(_LEAST))
        holder = QWidget()
        holder.setMaximumWidth(enlarged(_WIDTH))
        holder.setMinimumWidth(enlarged(_LEAST))
        holder.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        around.addWidget(holder, 1, 1)
        around.setColumnStretch(1, 10)

    def add_choice(self, act: str = "second") -> Choice:
        """Add a way to go on under those that are there."""
        choice = Choice(act, self)
        self._column.addWidget(choice)
        return choice

    def add_links(self, count: int) -> list[QPushButton]:
        """Add quieter ways side by side, which belong to the choice above them."""
        links = [QPushButton(self) for _ in range(count)]
        row = QHBoxLayout()
        row.setContentsMargins(2 * GRID, 0, 0, GRID)
        row.setSpacing(GRID)
        for link in links:
            link.setProperty("act", "link")
            row.addWidget(link)
        row.addStretch(1)
        self._column.addLayout(row)
        return links

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.title.setFont(title_font())
        self.sentence.setFont(chrome_font())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return take the way that has the focus, as Space does (called by Qt)."""
        way = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(way, QPushButton):
            way.click()
        else:
            super().keyPressEvent(event)


def _label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
