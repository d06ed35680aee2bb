"""The place where backups are listed, looked into and brought back."""

from __future__ import annotations

from collections.abc import Sequence

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


@record
class Copy:
    """A backup in words: when it was made, and where where that is not the usual place."""

    words: str
    where: str = ""


class BackupsPane(QWidget):
    """Backups at the left, what bringing the chosen one back would change at the right."""

    chosen = Signal(int)  # its place in the list
    back_up_requested = Signal()
    bring_back_requested = Signal(int)
    folder_requested = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("backups")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.sentence = QLabel(), QLabel()
        self.sentence.setProperty("tone", "faint")
        self.sentence.setWordWrap(True)
        self.list = QListWidget()
        self.list.setMaximumWidth(260)
        self.reader = QuietBrowser()
        self.bring_back, self.back_up, self.back = QPushButton(), QPushButton(), QPushButton()
        self.folder = QPushButton()
        self.bring_back.setProperty("act", "main")
        self.back_up.setProperty("act", "second")
        self.back.setProperty("act", "second")
        self.folder.setProperty("act", "link")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self._retranslate()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        for button in (self.bring_back, self.back_up, self.back):
            top.addWidget(button)
        below = QHBoxLayout()
        side = QVBoxLayout()
        side.addWidget(self.list, 1)
        side.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft)
        below.addLayout(side)
        below.addWidget(self.reader, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 4 * GRID, 6 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(top)
        column.addLayout(below, 1)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._choose)
        self.back_up.clicked.connect(self.back_up_requested)
        self.bring_back.clicked.connect(
            lambda: self.bring_back_requested.emit(self.list.currentRow())
        )
        self.folder.clicked.connect(self.folder_requested)
        self.back.clicked.connect(self.left)

    def show_copies(self, copies: Sequence[Copy]) -> None:
        """List the backups, the newest first, and choose that one."""
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for copy in copies:
            item = QListWidgetItem(copy.words)
            item.setToolTip(copy.where)
            self.list.addItem(item)
        self.list.blockSignals(blocked)
        self.show_changes("", able=False)
        self.list.setCurrentRow(0)

    def show_changes(self, html: str, *, able: bool) -> None:
        """Show what bringing the chosen one back would change, and whether it can be."""
        self.reader.setHtml(html)
        self.bring_back.setEnabled(able)

    def set_theme(self, _theme: Theme) -> None:
        """Take up the type of the window."""
        self.title.setFont(title_font())
        for widget in (self.sentence, self.list, self.reader):
            widget.setFont(chrome_font())

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

    def _choose(self, row: int) -> None:
        self.bring_back.setEnabled(False)
        if row >= 0:
            self.chosen.emit(row)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Backups"))
        self.sentence.setText(
            self.tr(
                "Made before the first change of a session, then hourly; all of two days, then one"
                " a day, a week, a month."
            )
        )
        self.bring_back.setText(self.tr("Bring this backup back"))
        self.back_up.setText(self.tr("Back up now"))
        self.back.setText(self.tr("Back to the report"))
        self.folder.setText(self.tr("Show the folder"))
        self.list.setAccessibleName(self.tr("Backups"))
        self.reader.setAccessibleName(self.tr("What bringing it back would change"))
