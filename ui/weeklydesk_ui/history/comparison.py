"""The place where two weeks are read side by side: what is new, changed, done, gone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from weeklydesk.weeks import Week
from weeklydesk_ui.beside.browser import QuietBrowser
from weeklydesk_ui.dates import week_span
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, chrome_font, small_font, title_font
from weeklydesk_ui.preferences.controls import Chooser


class ComparisonPane(QWidget):
    """Two weeks to choose, over what differs between them."""

    weeks_chosen = Signal(object, object)  # Week, Week: the left one and the right one
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("comparison")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.summary = QLabel(), QLabel()
        self.summary.setProperty("tone", "faint")
        self.older, self.newer = _chooser(), _chooser()
        self.swap, self.back = QPushButton("⇄"), QPushButton()
        self.back.setProperty("act", "second")
        self.reader = QuietBrowser()
        self._lay_out()
        for chooser in (self.older, self.newer):
            chooser.currentIndexChanged.connect(self._choose)
        self.swap.clicked.connect(self._swap)
        self.back.clicked.connect(self.left)
        self.setFocusProxy(self.older)
        self._retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title)
        top.addSpacing(4 * GRID)
        top.addWidget(self.older)
        top.addWidget(self.swap)
        top.addWidget(self.newer)
        top.addStretch(1)
        top.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 4 * GRID, 6 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(top)
        column.addWidget(self.summary)
        column.addWidget(self.reader, 1)

    def show_weeks(self, weeks: Sequence[Week], older: Week, newer: Week) -> None:
        """Let two of the weeks be chosen, and choose these."""
        for chooser, chosen in ((self.older, older), (self.newer, newer)):
            blocked = chooser.blockSignals(True)
            chooser.clear()
            for week in weeks:
                chooser.addItem(f"{week}   {week_span(week)}", week)
            chooser.setCurrentIndex(list(weeks).index(chosen))
            chooser.blockSignals(blocked)
        self._choose()

    def show_differences(self, summary: str, html: str) -> None:
        """Show what differs."""
        self.summary.setText(summary)
        self.reader.setHtml(html)

    def set_theme(self, _theme: Theme) -> None:
        """Take up the type of the window."""
        self.title.setFont(title_font())
        self.summary.setFont(small_font())
        for widget in (self.older, self.newer, self.reader):
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

    def _choose(self) -> None:
        older, newer = self.older.currentData(), self.newer.currentData()
        if older and newer:
            self.weeks_chosen.emit(older, newer)

    def _swap(self) -> None:
        older, newer = self.older.currentIndex(), self.newer.currentIndex()
        blocked = self.older.blockSignals(True)
        self.older.setCurrentIndex(newer)
        self.older.blockSignals(blocked)
        self.newer.setCurrentIndex(older)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Two weeks side by side"))
        self.back.setText(self.tr("Back to the report"))
        self.older.setAccessibleName(self.tr("The week on the left"))
        self.newer.setAccessibleName(self.tr("The week on the right"))
        self.swap.setToolTip(self.tr("The other way round"))
        self.swap.setAccessibleName(self.tr("The other way round"))
        self.reader.setAccessibleName(self.tr("What differs"))


def _chooser() -> Chooser:
    chooser = Chooser()
    chooser.setMaxVisibleItems(16)
    return chooser
