"""Comparing two weeks side by side, and moving a report to another week."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weeklydesk.desk.comparing import Part, compare
from weeklydesk.errors import WeeklydeskError
from weeklydesk.store import Store, Stored
from weeklydesk.weeks import Week
from weeklydesk_ui.background import Background
from weeklydesk_ui.dates import week_span
from weeklydesk_ui.history.comparison_html import side_by_side_html, summary_of
from weeklydesk_ui.messages import Message, Offer, trouble
from weeklydesk_ui.palette.entries import Entry

if TYPE_CHECKING:
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.registry import Workers

Parts = tuple[Part, ...]

_NEAR = 30  # weeks before and after the report's own that are offered as targets


class WeekComparison(QObject):
    """Compares weeks and moves a report from one to another."""

    said = Signal(object)  # Message

    def __init__(self, frame: Frame, workers: Workers) -> None:
        super().__init__(frame)
        self._frame, self._looks = frame, workers.looks
        self._shelf, self._keeper, self._autosave = workers.shelf, workers.keeper, workers.autosave
        self._background = Background(self)
        self._parts: Parts | None = None

    # Comparing

    def compare(self) -> None:
        """Compare the open week with the one before it; other weeks can be chosen there."""
        weeks, week = self._shelf.weeks, self._shelf.week
        if len(weeks) < 2:
            self.said.emit(Message(self.tr("There is only one report so far.")))
            return
        if not self._autosave.flush():
            return
        newer = week if week in weeks and week != weeks[-1] else weeks[0]
        older = next(each for each in weeks if each < newer)
        self._compare(older, newer, partial(self._open, weeks, older, newer))

    def show(self, older: Week, newer: Week) -> None:
        """Show the differences between two weeks, once they are known."""
        self._compare(older, newer, self._show_parts)

    def _compare(self, older: Week, newer: Week, then: Callable[[Parts], object]) -> None:
        def parts(store: Store) -> Parts:
            return compare(store.load(older).report, store.load(newer).report)

        self._background.follow(self._keeper.run(parts), then, self._fail)

    def _open(self, weeks: Sequence[Week], older: Week, newer: Week, parts: Parts) -> None:
        """Show the comparison pane, now that it has something to show."""
        pane = self._frame.comparison
        pane.show_weeks(weeks, older, newer)
        self._show_parts(parts)
        self._frame.show_place(pane)
        pane.newer.setFocus()

    def apply_theme(self) -> None:
        """Render the comparison again in the colours of the theme."""
        if self._parts is not None:
            self._show_parts(self._parts)

    def leave(self) -> None:
        """Return to the page."""
        self._parts = None
        self._frame.show_page()

    def _show_parts(self, parts: Parts) -> None:
        self._parts = parts
        html = side_by_side_html(parts, self._looks.theme)
        self._frame.comparison.show_differences(summary_of(parts), html)

    # Moving

    def ask_for_week(self) -> None:
        """Let the user choose a week without a report to move the open one to."""
        week = self._shelf.week
        if week is None or self._frame.shown_report() is None:
            return
        hint = self.tr("Which week was the report {week} written for?").format(week=week)
        near = (week + step for away in range(1, _NEAR + 1) for step in (-away, away))
        free = [each for each in near if each not in self._shelf.weeks]
        self._frame.popup.open([self._entry(week, each) for each in free], hint)

    def _entry(self, week: Week, to: Week) -> Entry:
        names = (f"W{to.number:02}", f"{to.number}")
        return Entry(str(to), week_span(to), partial(self.move, week, to), names)

    def move(self, week: Week, to: Week) -> None:
        """Move the report of a week to another week; items carried over from it follow."""
        if not self._autosave.flush():
            return
        self._autosave.begin(None)
        try:  # wait, as keys typed meanwhile would start the old week again
            stored = self._shelf.change(lambda store: store.move(week, to))
        except WeeklydeskError as error:
            self._shelf.reload()
            self._fail(error)
        else:
            self._take_moved(week, stored)

    def _take_moved(self, week: Week, stored: Stored) -> None:
        to = stored.report.week
        if to is None:
            return
        self._shelf.refresh()
        self._shelf.show_week(to)
        words = self.tr("The report of {week} now belongs to {to}.").format(week=week, to=to)
        undo = Offer(self.tr("Undo"), lambda: self.move(to, week))
        self.said.emit(Message(words, (undo,)))

    def _fail(self, error: WeeklydeskError) -> None:
        self.said.emit(trouble(error))
