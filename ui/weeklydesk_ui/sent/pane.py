"""The place where is shown what went out of a week, and what differs by now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidgetItem

from weeklydesk.records import record
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.readingpane import NUMBER, ListPane, numbered


@record
class Row:
    """One sending: its number, and what is said of it in the list."""

    number: int
    words: str


class SentPane(ListPane):
    """A list of what went out, the newest first; the chosen one beside it."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__("sent")
        self._week = ""
        self.list.currentItemChanged.connect(self._choose)
        self.retranslate()

    def show_sendings(self, week: str, rows: tuple[Row, ...]) -> None:
        """List what went out, and choose the last of it."""
        self._week = week
        self.retranslate()
        self.fill(numbered(each.words, each.number) for each in rows)
        self.list.setCurrentRow(0)

    def show_text(self, html: str) -> None:
        """Show what the readers got, and what differs by now."""
        self.reader.setHtml(html)

    def set_theme(self, theme: Theme) -> None:
        """Take up the type of the window, and read the chosen one again in its colours."""
        super().set_theme(theme)
        self._choose(self.list.currentItem())

    def retranslate(self) -> None:
        """Say everything in the window's language."""
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
