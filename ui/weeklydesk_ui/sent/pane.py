"""The place where is shown what went out of a week, and what differs by now."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
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

from weeklydesk.records import record
from weeklydesk_ui.beside.browser import QuietBrowser
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, chrome_font, title_font

_NUMBER = Qt.ItemDataRole.UserRole


@record
class Row:
    """One sending: its number, and what is said of it in the list."""

    number: int
    words: str


class SentPane(QWidget):
    """A list of what went out, the newest first; the chosen one beside it."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sent")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._week = ""
        self.title = QLabel()
        self.sentence = QLabel()
        self.sentence.setProperty("tone", "faint")
        self.sentence.setWordWrap(True)
        self.list = QListWidget()
        self.list.setMaximumWidth(320)
        self.list.setWordWrap(True)
        self.reader = QuietBrowser()
        self.back = QPushButton()
        self.back.setProperty("act", "second")
        self._lay_out()
        self.list.currentItemChanged.connect(self._choose)
        self.back.clicked.connect(self.left)
        self.setFocusProxy(self.list)
        self._retranslate()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self.back)
        below = QHBoxLayout()
        below.addWidget(self.list)
        below.addWidget(self.reader, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 4 * GRID, 6 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(top)
        column.addLayout(below, 1)

    def show_sendings(self, week: str, rows: tuple[Row, ...]) -> None:
        """List what went out, and choose the last of it."""
        self._week = week
        self._retranslate()
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(row.words)
            item.setData(_NUMBER, row.number)
            self.list.addItem(item)
        self.list.blockSignals(blocked)
        self.list.setCurrentRow(0)

    def show_text(self, html: str) -> None:
        """Show what the readers got, and what differs by now."""
        self.reader.setHtml(html)

    def set_theme(self, _theme: Theme) -> None:
        """Take up the type of the window, and read the chosen one again in its colours."""
        self.title.setFont(title_font())
        for widget in (self.sentence, self.list, self.reader):
            widget.setFont(chrome_font())
        self._choose(self.list.currentItem())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the page with Escape (called by Qt)."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language (called by Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item:
            self.chosen.emit(item.data(_NUMBER))

    def _retranslate(self) -> None:
        self.title.setText(self.tr("What went out of {week}").format(week=self._week))
        self.sentence.setText(
            self.tr("What changed since the chosen one went out, and the text as it was read.")
        )
        self.back.setText(self.tr("Back to the report"))
        self.list.setAccessibleName(self.tr("What went out"))
        self.reader.setAccessibleName(self.tr("What changed, and the text"))
