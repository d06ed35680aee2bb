"""The pane that lists the sent copies of a week, and what has changed since."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidgetItem

from weeklydesk.records import record
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.readingpane import NUMBER, ListPane, numbered


@record
class Row:
    """A sent copy: its number and its text in the list."""

    number: int
    words: str


class SentPane(ListPane):
    """Sent copies on the left, newest first; the selected one on the right."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__("sent")
        self._week = ""
        self.list.currentItemChanged.connect(self._choose)
        self.retranslate()

    def show_sendings(self, week: str, rows: tuple[Row, ...]) -> None:
        """List the sent copies and select the latest."""
        self._week = week
        self.retranslate()
        self.fill(numbered(each.words, each.number) for each in rows)
        self.list.setCurrentRow(0)

    def show_text(self, html: str) -> None:
        """Show what the readers got, and what has changed since."""
        self.reader.setHtml(html)

    def set_theme(self, theme: Theme) -> None:
        """Apply the fonts, and reload the selected copy in the theme's colours."""
        super().set_theme(theme)
        self._choose(self.list.currentItem())

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        super().retranslate()
        self.title.setText(self.tr("Sent copies of {week}").format(week=self._week))
        self.sentence.setText(
            self.tr("What changed since the selected copy was sent, and its text.")
        )
        self.list.setAccessibleName(self.tr("Sent copies"))
        self.reader.setAccessibleName(self.tr("Changes and text"))

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item:
            self.chosen.emit(item.data(NUMBER))
