"""Find and replace in the open report: the matches, highlighted and counted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextEdit

from weeklydesk.edits.lines import Spot
from weeklydesk.records import record
from weeklydesk.store.bigrams import fold
from weeklydesk_ui.editor import Page
from weeklydesk_ui.editor.blocks import one_step
from weeklydesk_ui.find.bar import FindBar
from weeklydesk_ui.find.unfolded import Unfolded
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.search.found import marks_in

_PAUSE = 150  # milliseconds after an edit until the highlights are updated


@record(order=True)
class Match:
    """One match: its row, and its first and end character."""

    row: int
    start: int
    stop: int


class Finder(QObject):
    """Searches the page for one word while the find bar is open."""

    def __init__(self, page: Page, bar: FindBar, theme: Callable[[], Theme]) -> None:
        super().__init__(bar)
        self._page, self._bar, self._theme = page, bar, theme
        self._section = -1  # the caret's section when the bar was opened
        self._last: Match | None = None  # the match that was selected last
        self._unfolded = Unfolded(page)
        self.matches: tuple[Match, ...] = ()
        self._soon = QTimer(self, interval=_PAUSE, singleShot=True)
        self._soon.timeout.connect(self.search)

    def begin(self) -> None:
        """Open the bar to find a word."""
        self._open(replacing=False)

    def begin_replacing(self) -> None:
        """Open the bar to find and replace a word."""
        self._open(replacing=True)

    def _open(self, *, replacing: bool) -> None:
        cursor = self._page.textCursor()
        self._section = self._page.caret_section()
        word = cursor.selectedText()
        if not self._bar.isVisible():  # it was hidden together with the page
            self._unfolded.end(self._selected().row)
        self._bar.open("" if "\u2029" in word else word, replacing=replacing)
        self.search()

    def close(self) -> None:
        """Remove the highlights and return to the page."""
        self._soon.stop()
        self.matches = ()
        self._unfolded.end(self._selected().row)
        self._page.setExtraSelections([])
        self._page.stress_selection(False)
        self._page.setFocus()

    def follow(self) -> None:
        """Search again soon, after an edit."""
        if self._bar.isVisible():
            self._soon.start()

    def seek(self) -> None:
        """Search for another word and go to its first match after the caret."""
        self.search()
        start, _ = self._page.outliner.selection()
        here = Match(start.row, start.column, 0)
        if self.matches:
            self._go(next((match for match in self.matches if match > here), self.matches[0]))

    def search(self) -> None:
        """Find and highlight all matches."""
        self.matches = self._find_all() if self._bar.isVisible() else ()
        self._page.setExtraSelections([self._mark(match) for match in self.matches])
        self._show_selected()

    def step(self, forward: bool) -> None:
        """Go to the next or previous match, wrapping around."""
        if not self._bar.isVisible():
            self.begin()
            return
        if not self.matches:
            return
        here = self._selected()
        if forward:
            beyond = [match for match in self.matches if match > here] or [self.matches[0]]
            self._go(beyond[0])
        else:
            before = [match for match in self.matches if match < here] or [self.matches[-1]]
            self._go(before[-1])

    def replace(self, other: str) -> None:
        """Replace the selected match and go to the next; without a selection only select one."""
        here = self._selected_match()
        if here:
            self._write([here], other)
            self.search()
        self.step(forward=True)

    def replace_all(self, other: str) -> None:
        """Replace all matches in one undo step, and show how many there were."""
        self.search()
        matches = self.matches
        self._write(matches, other)
        self.search()
        self._soon.stop()  # this edit has been searched already
        self._bar.show_replaced(len(matches))

    def _write(self, matches: tuple[Match, ...] | list[Match], other: str) -> None:
        page = self._page
        if page.composing or not matches:
            return
        cursor = page.textCursor()
        with one_step(cursor):
            for match in reversed(matches):
                self._select(match, cursor)
                cursor.insertText(other)
        page.setTextCursor(cursor)
        page.typing.interrupt()

    def _find_all(self) -> tuple[Match, ...]:
        word, sheet = self._bar.word.text(), self._page.sheet
        folded = fold(word)
        found: list[Match] = []
        for row in range(-1, len(sheet.lines)) if word else ():
            text = sheet.text(row)
            if folded in fold(text) and self._covers(row):
                found += (Match(row, *mark) for mark in marks_in(text, [word], fold))
        return tuple(found)

    def _covers(self, row: int) -> bool:
        whole = self._bar.whole.isChecked()
        return whole or self._page.sheet.section_index(row) == self._section

    def _selected_match(self) -> Match | None:
        here = self._selected()
        return here if here in self.matches else None

    def _selected(self) -> Match:
        first, last = self._page.outliner.selection()
        return Match(first.row, first.column, last.column)

    def _go(self, match: Match) -> None:
        page = self._page
        here = self._selected()
        if here != self._last:
            self._unfolded.keep(here.row)
        self._unfolded.show(match.row)
        self._last = match
        before = page.verticalScrollBar().value()
        page.go_to(Spot(match.row, match.stop), Spot(match.row, match.start))
        if page.verticalScrollBar().value() != before:  # the match was out of view
            page.centre_caret()
        self._show_selected()

    def _select(self, match: Match, cursor: QTextCursor) -> None:
        spot, anchor = Spot(match.row, match.stop), Spot(match.row, match.start)
        self._page.sheet.place(spot, cursor, anchor)

    def _mark(self, match: Match) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._page.sheet.document)
        self._select(match, cursor)
        made.cursor = cursor
        made.format.setBackground(QColor(self._theme().marked))
        return made

    def _show_selected(self) -> None:
        """Show which match is selected, and highlight it more than the others."""
        here = self._selected_match()
        self._page.stress_selection(bool(here))
        number = self.matches.index(here) + 1 if here else 0
        self._bar.show_place(number, len(self.matches))
