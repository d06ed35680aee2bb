"""The data of the year view, without Qt: the state of each week."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from weeklydesk.records import record
from weeklydesk.weeks import Week

QUARTER = 13  # weeks per row; a week 53 is the fourteenth of the last row

Holidays = Callable[[Week], str]  # the name of a holiday that covers the whole week, else ""


class Mark(StrEnum):
    """The state of a week; the first one that applies."""

    SENT = "sent"
    CHANGED = "changed"  # since it was sent
    WRITTEN = "written"
    HOLIDAY = "holiday"
    MISSING = "missing"  # between the first report and this week
    BLANK = "blank"  # this week and those ahead, and those before the first report


@record
class Cell:
    """A week of the year; `current` for this week."""

    week: Week
    mark: Mark
    current: bool
    holiday: str = ""


def no_holidays(_week: Week) -> str:
    """Return no holiday for any week."""
    return ""


@record
class Years:
    """Which weeks have a report, which of these were sent, and which are holidays."""

    written: frozenset[Week]
    today: Week
    sent: frozenset[Week] = frozenset()
    changed: frozenset[Week] = frozenset()  # of those that were sent
    holidays: Holidays = no_holidays

    @property
    def first(self) -> int:
        """The earliest year that can be shown."""
        return min(self.written, default=self.today).year

    @property
    def last(self) -> int:
        """The latest year that can be shown."""
        return max(*self.written, self.today).year if self.written else self.today.year

    def cells(self, year: int) -> tuple[Cell, ...]:
        """Return the 52 or 53 weeks of a year."""
        return tuple(self._cell(Week(year, 1) + number) for number in range(weeks_in(year)))

    def _cell(self, week: Week) -> Cell:
        name = self.holidays(week)
        return Cell(week, self._mark(week, name), week == self.today, name)

    def _mark(self, week: Week, holiday: str) -> Mark:
        if week in self.written:
            return self._written_mark(week)
        if holiday:
            return Mark.HOLIDAY
        between = self.written and min(self.written) < week < self.today
        return Mark.MISSING if between else Mark.BLANK

    def _written_mark(self, week: Week) -> Mark:
        if week in self.changed:
            return Mark.CHANGED
        return Mark.SENT if week in self.sent else Mark.WRITTEN


def weeks_in(year: int) -> int:
    """Return 52 or 53: the week of December 28 is always the last."""
    return date(year, 12, 28).isocalendar().week


def place_of(week: Week) -> tuple[int, int]:
    """Return the row and column of a week."""
    row = min((week.number - 1) // QUARTER, 3)
    return row, week.number - 1 - row * QUARTER
