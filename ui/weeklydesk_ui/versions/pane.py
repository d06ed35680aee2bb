"""The place where a report's versions are listed, compared and brought back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
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
class Version:
    """A kept version: its number, when and how it came about, whether it is the present one."""

    number: int
    words: str
    shown: bool


class VersionsPane(QWidget):
    """Shows what differs between a version and the present one, or between two."""

    chosen = Signal(object)  # the chosen numbers, one or two of them, the older first
    bring_back_requested = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("versions")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._week = ""
        self._present = 0
        self.title = QLabel()
        self.sentence = QLabel()
        self.sentence.setProperty("tone", "faint")
        self.sentence.setWordWrap(True)
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setMaximumWidth(260)
        self.reader = QuietBrowser()
        self.bring_back, self.back = QPushButton(), QPushButton()
        self.bring_back.setProperty("act", "main")
        self.back.setProperty("act", "second")
        self._lay_out()
        self.list.itemSelectionChanged.connect(self._choose)
        self.bring_back.clicked.connect(lambda: self.bring_back_requested.emit(self._numbers()[0]))
        self.back.clicked.connect(self.left)
        self.setFocusProxy(self.list)
        self._retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        top.addLayout(words, 1)
        top.addWidget(self.bring_back)
        top.addWidget(self.back)
        below = QHBoxLayout()
        below.addWidget(self.list)
        below.addWidget(self.reader, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 4 * GRID, 6 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(top)
        column.addLayout(below, 1)

    def show_versions(self, week: str, versions: tuple[Version, ...]) -> None:
        """List the versions, the newest first, and choose the one before the present."""
        self._week = week
        self._present = next((each.number for each in versions if each.shown), 0)
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for version in versions:
            item = QListWidgetItem(version.words)
            item.setData(_NUMBER, version.number)
            self.list.addItem(item)
        self.list.blockSignals(blocked)
        self._retranslate()
        self.list.setCurrentRow(min(1, len(versions) - 1))

    def show_differences(self, html: str) -> None:
        """Show what differs."""
        self.reader.setHtml(html)

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

    def _numbers(self) -> list[int]:
        return sorted(item.data(_NUMBER) for item in self.list.selectedItems())

    def _choose(self) -> None:
        numbers = self._numbers()
        self.bring_back.setEnabled(len(numbers) == 1 and numbers[0] != self._present)
        if numbers:
            self.chosen.emit((numbers[0], numbers[-1] if len(numbers) > 1 else self._present))

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Versions of {week}").format(week=self._week))
        self.sentence.setText(
            self.tr("What changed from the chosen version to the present; choose two to compare.")
        )
        self.bring_back.setText(self.tr("Bring this version back"))
        self.back.setText(self.tr("Back to the report"))
        self.list.setAccessibleName(self.tr("Versions"))
        self.reader.setAccessibleName(self.tr("What changed"))
