"""Base widgets of panes that show versions, backups and comparisons."""

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
    """A pane in place of the page with title and text, closed by Escape or its button."""

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
        """Add controls to the head."""
        for widget in widgets:
            self._acts.addWidget(widget)
        self._acts.addStretch(1)

    def fit(self, *, narrow: bool) -> None:
        """Adapt the layout to the available width."""
        self._lay_out_head(narrow=narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Switch between the wide and the narrow layout (called by Qt)."""
        super().resizeEvent(event)
        self.sentence.setVisible(not is_low(self))
        narrow = self.width() < enlarged(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self.fit(narrow=narrow)

    def _lay_out_head(self, *, narrow: bool) -> None:
        """Put the controls beside the title, or below the sentence if there is no room."""
        head = self._head
        head.setColumnStretch(0, 1)
        head.setHorizontalSpacing(2 * GRID)
        head.addWidget(self.title, 0, 0)
        head.addWidget(self.back, 0, 2)
        head.addWidget(self.sentence, 1, 0, 1, 3)
        place = (2, 0, 1, 3) if narrow else (0, 1, 1, 1)
        head.addWidget(self._held, *place)

    def set_theme(self, theme: Theme) -> None:
        """Apply the window's fonts."""
        self.title.setFont(title_font())
        for widget in (self.sentence, self.reader):
            widget.setFont(chrome_font())

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.back.setText(translate("ReadingPane", "Back to the report"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit `left` on Escape (called by Qt)."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ListPane(ReadingPane):
    """A list on the left, and details of the chosen row on the right."""

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
        """Put the list above the text if there is no room beside it."""
        super().fit(narrow=narrow)
        kind = QBoxLayout.Direction
        self._below.setDirection(kind.TopToBottom if narrow else kind.LeftToRight)
        self.list.setMinimumWidth(0 if narrow else enlarged(WIDEST))
        self.list.setMaximumWidth(MOST if narrow else enlarged(WIDEST))

    def fill(self, rows: Iterable[QListWidgetItem]) -> None:
        """Replace the rows without selecting one or emitting signals."""
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            self.list.addItem(row)
        self.list.blockSignals(blocked)

    def set_theme(self, theme: Theme) -> None:
        """Apply the window's fonts."""
        super().set_theme(theme)
        self.list.setFont(chrome_font())


NUMBER = Qt.ItemDataRole.UserRole  # role of the number that a row represents
_LEAST = 24  # minimum height of list and text in pixels, at the default text size
WIDEST = 320  # width of the list in pixels, at the default text size
NARROW = 760  # width in pixels below which everything is one column, at the default text size
MOST = 16_777_215  # Qt's "no maximum"


def numbered(words: str, number: int) -> QListWidgetItem:
    """Return a row that represents what the store knows by that number."""
    item = QListWidgetItem(words)
    item.setData(NUMBER, number)
    return item


def act(rank: str) -> QPushButton:
    """Return a button of a rank: "main", "second" or "link"."""
    button = QPushButton()
    button.setProperty("act", rank)
    return button
