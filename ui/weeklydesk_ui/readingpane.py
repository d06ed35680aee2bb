"""What the places that show the past share: a head, something to choose, a text to read."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from weeklydesk_ui.beside.browser import QuietBrowser
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, chrome_font, enlarged, title_font
from weeklydesk_ui.translated import Translated


class ReadingPane(Translated, QWidget):
    """A place in the middle of the window that is left with Escape or by its button."""

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.sentence = QLabel(), QLabel()
        self.sentence.setProperty("tone", "faint")
        self.reader = QuietBrowser()
        self.back = act("second")
        self.back.clicked.connect(self.left)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6 * GRID, 4 * GRID, 6 * GRID, 4 * GRID)
        self.column.setSpacing(3 * GRID)

    def set_theme(self, theme: Theme) -> None:
        """Take up the type of the window."""
        self.title.setFont(title_font())
        for widget in (self.sentence, self.reader):
            widget.setFont(chrome_font())

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self.back.setText(translate("ReadingPane", "Back to the report"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the page with Escape (called by Qt)."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ListPane(ReadingPane):
    """A list at the left, what belongs to the chosen row at the right."""

    def __init__(self, name: str, *acts: QPushButton) -> None:
        super().__init__(name)
        self.sentence.setWordWrap(True)
        self.list = QListWidget()
        self.list.setProperty("roomy", True)
        self.list.setWordWrap(True)
        self.list.setFixedWidth(enlarged(WIDEST))
        self.reader.document().setDocumentMargin(GRID)
        self.side = QVBoxLayout()
        self._lay_out(acts)
        self.setFocusProxy(self.list)

    def _lay_out(self, acts: Iterable[QPushButton]) -> None:
        words = QVBoxLayout()
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        for button in (*acts, self.back):
            top.addWidget(button)
        self.side.addWidget(self.list, 1)
        below = QHBoxLayout()
        below.setSpacing(4 * GRID)
        below.addLayout(self.side)
        below.addWidget(self.reader, 1)
        self.column.addLayout(top)
        self.column.addLayout(below, 1)

    def fill(self, rows: Iterable[QListWidgetItem]) -> None:
        """List these rows; none of them is chosen, and nothing is told of it."""
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            self.list.addItem(row)
        self.list.blockSignals(blocked)

    def set_theme(self, theme: Theme) -> None:
        """Take up the type of the window."""
        super().set_theme(theme)
        self.list.setFont(chrome_font())


NUMBER = Qt.ItemDataRole.UserRole  # of what a row of a list stands for
WIDEST = 320  # pixels of the list, at the usual size of text


def numbered(words: str, number: int) -> QListWidgetItem:
    """Return a row that stands for what the store knows by that number."""
    item = QListWidgetItem(words)
    item.setData(NUMBER, number)
    return item


def act(rank: str) -> QPushButton:
    """Return a button: "main", "second" or "link" says how much it is in sight."""
    button = QPushButton()
    button.setProperty("act", rank)
    return button
