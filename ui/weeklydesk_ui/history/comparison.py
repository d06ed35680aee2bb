"""The pane that compares two weeks: what is new, changed, done or gone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from weeklydesk.weeks import Week
from weeklydesk_ui.dates import week_span
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, chrome_font, small_font
from weeklydesk_ui.preferences.controls import Chooser
from weeklydesk_ui.readingpane import ReadingPane


class ComparisonPane(ReadingPane):
    """Selectors for two weeks above their differences."""

    weeks_chosen = Signal(object, object)  # Week, Week: left and right

    def __init__(self) -> None:
        super().__init__("comparison")
        self.older, self.newer = _chooser(), _chooser()
        self.swap = QPushButton("⇄")
        self._lay_out()
        for chooser in (self.older, self.newer):
            chooser.currentIndexChanged.connect(self._choose)
        self.swap.clicked.connect(self._swap)
        self.setFocusProxy(self.older)
        self.retranslate()

    def _lay_out(self) -> None:
        self.offer((self.older, self.swap, self.newer))
        self.column.setSpacing(2 * GRID)
        self.column.addWidget(self.reader, 1)

    def show_weeks(self, weeks: Sequence[Week], older: Week, newer: Week) -> None:
        """Offer the weeks and select these two without emitting a signal."""
        for chooser, chosen in ((self.older, older), (self.newer, newer)):
            blocked = chooser.blockSignals(True)
            chooser.clear()
            for week in weeks:
                chooser.addItem(f"{week}   {week_span(week)}", week)
            chooser.setCurrentIndex(list(weeks).index(chosen))
            chooser.blockSignals(blocked)

    def show_differences(self, summary: str, html: str) -> None:
        """Show the differences and the count of each kind."""
        self.sentence.setText(summary)
        self.reader.setHtml(html)

    def set_theme(self, theme: Theme) -> None:
        """Apply the window's fonts."""
        super().set_theme(theme)
        self.sentence.setFont(small_font())
        for widget in (self.older, self.newer):
            widget.setFont(chrome_font())

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        super().retranslate()
        self.title.setText(self.tr("Two weeks side by side"))
        self.older.setAccessibleName(self.tr("The week on the left"))
        self.newer.setAccessibleName(self.tr("The week on the right"))
        self.swap.setToolTip(self.tr("Swap sides"))
        self.swap.setAccessibleName(self.tr("Swap sides"))
        self.reader.setAccessibleName(self.tr("What differs"))

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


def _chooser() -> Chooser:
    chooser = Chooser()
    chooser.setMaxVisibleItems(16)
    return chooser
