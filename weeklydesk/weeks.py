"""ISO weeks: parse, format, neighbours. A week begins on Monday, whatever the locale."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from weeklydesk.errors import InputError

_FORM = re.compile(r"(\d{4})-?[Ww](\d{1,2})")


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """An ISO week; `year` is the ISO year, which differs from the calendar's at its ends."""

    year: int
    number: int

    def __post_init__(self) -> None:
        """Refuse a week that the year does not have (InputError)."""
        try:
            date.fromisocalendar(self.year, self.number, 1)
        except ValueError:
            raise InputError(
                "There is no week {number} in {year}.", number=self.number, year=self.year
            ) from None

    @classmethod
    def parse(cls, text: str) -> Week:
        """Read "2024-W22" (also "2024W22", "2024-w22"); InputError for anything else."""
        match = _FORM.fullmatch(text.strip())
        if match is None:
            raise InputError("“{text}” is not a week. Weeks look like 2024-W22.", text=text)
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> Week:
        """Return the week that `day` lies in."""
        iso = day.isocalendar()
        return cls(iso.year, iso.week)

    @property
    def monday(self) -> date:
        """The first day."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        """The last day."""
        return date.fromisocalendar(self.year, self.number, 7)

    def __add__(self, weeks: int) -> Week:
        return Week.of(self.monday + timedelta(weeks=weeks))

    def __sub__(self, other: Week) -> int:
        """Return how many weeks lie between: `(w + n) - w == n`."""
        return (self.monday - other.monday).days // 7

    def __str__(self) -> str:
        return f"{self.year:04}-W{self.number:02}"


def retitle(title: str, old: Week, new: Week) -> str:
    """Return `title` with the old week's names replaced by the new one's.

    Known names are 2024-W22, W22, 第22周, Week 22; a title without one comes back as it was.
    """
    for pattern, fresh in (
        (rf"{old.year}(-?)[Ww]{old.number:02}(?!\d)", rf"{new.year}\1W{new.number:02}"),
        (rf"(?<![\w-])[Ww]{old.number:02}(?!\d)", f"W{new.number:02}"),
        (rf"第(\s*)0?{old.number}(\s*)周", rf"第\g<1>{new.number}\g<2>周"),
        (rf"(?i)\b(week\s*)0?{old.number}(?!\d)", rf"\g<1>{new.number}"),
    ):
        title = re.sub(pattern, fresh, title)
    return title
