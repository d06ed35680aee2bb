"""Quarters and periods in whole ISO weeks.

A week belongs to the quarter of its Thursday, as ISO assigns weeks to years: the first quarter
begins with W01, and every week belongs to one quarter.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from weeklydesk.errors import InputError
from weeklydesk.records import record
from weeklydesk.weeks import Week

_QUARTER = re.compile(r"(\d{4})\s*[-年]?\s*(?:[Qq]\s*([1-4])|第?([一二三四1-4])季度)")
_CHINESE = "一二三四"
_SPAN = re.compile(r"\s*(?:\.\.+|…|–|—|~|～|至)\s*")


@record(order=True)
class Quarter:
    """A quarter of a year, in ISO weeks; `number` is 1 to 4."""

    year: int
    number: int

    @classmethod
    def of(cls, week: Week) -> Quarter:
        """Return the quarter that a week belongs to."""
        thursday = week.monday + timedelta(days=3)
        return cls(thursday.year, (thursday.month + 2) // 3)

    @classmethod
    def parse(cls, text: str) -> Quarter:
        """Read "2026-Q3" (also "2026Q3", "2026年第三季度"); InputError for anything else."""
        match = _QUARTER.fullmatch(text.strip())
        if match is None:
            raise InputError("“{text}” is not a quarter. Write it like 2026-Q3.", text=text)
        number = match[2] or match[3]
        return cls(int(match[1]), int(number) if number.isdigit() else _CHINESE.index(number) + 1)

    @property
    def first(self) -> Week:
        """The first week."""
        begin = date(self.year, 3 * self.number - 2, 1)
        return Week.of(begin + timedelta(days=(3 - begin.weekday()) % 7))

    @property
    def last(self) -> Week:
        """The last week."""
        return (self + 1).first + -1

    def __add__(self, quarters: int) -> Quarter:
        years, number = divmod(self.number - 1 + quarters, 4)
        return Quarter(self.year + years, number + 1)

    def __str__(self) -> str:
        return f"{self.year:04}-Q{self.number}"


@record(order=True)
class Period:
    """A range of weeks, both ends included; without an end if `last` is None."""

    first: Week
    last: Week | None = None

    def __post_init__(self) -> None:
        """Refuse a period that ends before it begins (InputError)."""
        if self.last is not None and self.last < self.first:
            raise InputError(
                "A period cannot end ({last}) before it begins ({first}).",
                first=self.first,
                last=self.last,
            )

    @classmethod
    def of(cls, quarter: Quarter) -> Period:
        """Return the weeks of a quarter."""
        return cls(quarter.first, quarter.last)

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read "2026-Q3", "2026-Q3..2026-Q4", "2026-W27..2026-W39" or "2026-W27.." (no end)."""
        first, *rest = _SPAN.split(text.strip(), maxsplit=1)
        begin = _weeks(first, text)
        if not rest:
            return begin
        return cls(begin.first, _weeks(rest[0], text).last if rest[0] else None)

    def __contains__(self, week: Week) -> bool:
        return self.first <= week and (self.last is None or week <= self.last)

    def __str__(self) -> str:
        quarter = Quarter.of(self.first)
        if self == Period.of(quarter):
            return str(quarter)
        return f"{self.first}..{self.last or ''}"


def _weeks(text: str, whole: str) -> Period:
    try:
        if _QUARTER.fullmatch(text):
            return Period.of(Quarter.parse(text))
        week = Week.parse(text)
    except InputError:
        raise InputError(
            "“{text}” is not a period. Write it like 2026-Q3 or 2026-W27..2026-W39.",
            text=whole,
        ) from None
    return Period(week, week)
