"""What the places that show the past share: a head, something to choose, a text to read."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
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
from weeklydesk_ui.look.type import GRID, chrome_font, enlarged, is_low, title_font
from weeklydesk_ui.translated import Translated


class ReadingPane(Translated, QWidget):
    """A place in the middle of the window that is left with Escape or by its button."""

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._narrow = False
        self.title, self.sentence = QLabel(), QLabel()
        self.sentence.setProperty("tone", "faint")
        self.reader = QuietBrowser()
        self.back = act("second")
        self.back.clicked.connect(self.left)
        self.title.setWordWrap(True)
        self.sentence.setWordWrap(True)
        self._head, self._acts = QGridLayout(), QHBoxLayout()
        self._acts.setContentsMargins(0, 0, 0, 0)
        self._acts.setSpacing(2 * GRID)
        self._held = QWidget()
        self._held.setLayout(self._acts)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6 * GRID, 4 * GRID, 6 * GRID, 4 * GRID)
        self.column.setSpacing(3 * GRID)
        self.column.addLayout(self._head)
        self._lay_out_head(narrow=False)

    def offer(self, widgets: Iterable[QWidget]) -> None:
        """Put something to choose or to press into the head."""
        for widget in widgets:
            self._acts.addWidget(widget)
        self._acts.addStretch(1)

    def fit(self, *, narrow: bool) -> None:
        """Lay out for the room that there is."""
        self._lay_out_head(narrow=narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew where that takes another shape (called by Qt)."""
        super().resizeEvent(event)
        self.sentence.setVisible(not is_low(self))
        narrow = self.width() < enlarged(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self.fit(narrow=narrow)

    def _lay_out_head(self, *, narrow: bool) -> None:
        """Put the acts beside the title, or where there is no room under the sentence."""
        head = self._head
        head.setColumnStretch(0, 1)
        head.setHorizontalSpacing(2 * GRID)
        head.addWidget(self.title, 0, 0)
        head.addWidget(self.back, 0, 2)
        head.addWidget(self.sentence, 1, 0, 1, 3)
        place = (2, 0, 1, 3) if narrow else (0, 1, 1, 1)
        head.addWidget(self._held, *place)

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
        self.list = QListWidget()
        self.list.setProperty("roomy", True)
        self.list.setWordWrap(True)
        for each in (self.list, self.reader):
            each.setMinimumHeight(enlarged(_LEAST))
        self.reader.document().setDocumentMargin(GRID)
        self.side, self._below = QVBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.offer(acts)
        self.side.addWidget(self.list, 1)
        self._below.setSpacing(4 * GRID)
        self._below.addLayout(self.side, 2)
        self._below.addWidget(self.reader, 3)
        self.column.addLayout(self._below, 1)
        self.setFocusProxy(self.list)
        self.fit(narrow=False)

    def fit(self, *, narrow: bool) -> None:
        """Put the list over the text where there is no room beside it."""
        super().fit(narrow=narrow)
        kind = QBoxLayout.Direction
        self._below.setDirection(kind.TopToBottom if narrow else kind.LeftToRight)
        self.list.setMinimumWidth(0 if narrow else enlarged(WIDEST))
        self.list.setMaximumWidth(MOST if narrow else enlarged(WIDEST))

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
_LEAST = 24  # pixels that a list or a text keeps at least, at the usual size of text
WIDEST = 320  # pixels of the list, at the usual size of text
NARROW = 760  # pixels, at the usual size of text, under which all is one column
MOST = 16_777_215  # no bound, as Qt says it


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
