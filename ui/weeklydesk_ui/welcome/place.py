"""The base of the screens shown instead of the page: a title, a sentence, choices."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from weeklydesk_ui.look.type import GRID, chrome_font, enlarged, title_font
from weeklydesk_ui.translated import Translated
from weeklydesk_ui.welcome.choice import Choice
from weeklydesk_ui.welcome.links import Links

_WIDTH, _LEAST = 440, 300  # pixels at the default text size


class Place(Translated, QWidget):
    """A narrow column in the middle of the window."""

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
        self._column.setContentsMargins(0, 0, 0, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(_scrolled(_centred(self._column)))

    def add_choice(self, act: str = "second") -> Choice:
        """Add a choice below the others."""
        choice = Choice(act, self)
        self._column.addWidget(choice)
        return choice

    def add_links(self, count: int) -> list[QPushButton]:
        """Add links that belong to the choice above them."""
        links, line = [QPushButton(self) for _ in range(count)], Links()
        for link in links:
            link.setProperty("act", "link")
            line.addWidget(link)
        self._column.addLayout(line)
        return links

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.title.setFont(title_font())
        self.sentence.setFont(chrome_font())

    def showEvent(self, event: QShowEvent) -> None:
        """Set the fonts again, which the style sheet reset meanwhile (called by Qt)."""
        super().showEvent(event)
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Click the focused button on Return, as Space does (called by Qt)."""
        way = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(way, QPushButton):
            way.click()
        else:
            super().keyPressEvent(event)


def _centred(column: QLayout) -> QWidget:
    """Return a widget with the column slightly above its middle."""
    around = QWidget()
    grid = QGridLayout(around)
    grid.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 16 * GRID)
    for place, stretch in enumerate((1, 10, 1)):
        grid.setColumnStretch(place, stretch)
    grid.setRowStretch(0, 2)
    grid.setRowStretch(2, 3)
    grid.setColumnMinimumWidth(1, enlarged(_LEAST))
    holder = QWidget()
    holder.setMaximumWidth(enlarged(_WIDTH))
    holder.setMinimumWidth(enlarged(_LEAST))
    holder.setLayout(column)
    grid.addWidget(holder, 1, 1)
    return around


def _scrolled(inner: QWidget) -> QScrollArea:
    """Return a scroll area, for windows that are too low."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    for each in (inner, area.viewport()):
        each.setAutoFillBackground(False)
    return area


def _label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
