"""Working days: Monday to Friday, changed by a table of days off and make-up days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

from weeklydesk.errors import InputError
from weeklydesk.records import record
from weeklydesk.weeks import Week

NAME = "holidays.toml"
"""The user's own table, in the folder of the settings."""

_FRIDAY = 5
_SHORT = 2  # working days of a week that may have no report


@record
class Workdays:
    """Days off and make-up days; without any, Monday to Friday are working days."""

    off: frozenset[date] = frozenset()
    work: frozenset[date] = frozenset()

    def is_worked(self, day: date) -> bool:
        """Return whether a day is a working day."""
        return day in self.work or (day.isoweekday() <= _FRIDAY and day not in self.off)

    def last_of(self, week: Week) -> date | None:
        """Return the last working day of a week; None if the whole week is off."""
        return next(filter(self.is_worked, reversed(week.days)), None)

    def is_holiday(self, week: Week) -> bool:
        """Return whether a week is a holiday: at most two of its days are working days."""
        return sum(map(self.is_worked, week.days)) <= _SHORT


WEEKDAYS = Workdays()
"""Monday to Friday, the whole year."""


def chinese(own: Path | None = None) -> Workdays:
    """Return China's working days; years in the user's own table replace the built-in ones.

    Raise InputError if the user's table is invalid.
    """
    from weeklydesk_resources import ROOT

    years = _years(ROOT / NAME)
    if own and own.exists():
        years |= _years(own)
    return Workdays(
        frozenset(day for year in years.values() for day in _days(year.get("off", ()))),
        frozenset(day for year in years.values() for day in _days(year.get("work", ()))),
    )


def _years(path: Path) -> dict[str, Mapping[str, Any]]:
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        for name, year in data.items():
            _check(name, year)
    except (OSError, ValueError, TypeError) as error:
        raise InputError(
            "The holidays in {path} cannot be read: {reason}. The built-in ones are used.",
            path=path,
            reason=error,
        ) from error
    return data


def _check(name: str, year: object) -> None:
    """Refuse an entry that is not a year with its days."""
    if not (name.isdecimal() and isinstance(year, dict)):
        raise ValueError(f"[{name}] is no year")
    table = cast("dict[str, Any]", year)
    for key in ("off", "work"):
        for day in _days(table.get(key, ())):
            if str(day.year) != name:
                raise ValueError(f"{day} is not in {name}")


def _days(entries: Any) -> Iterator[date]:
    if not isinstance(entries, list | tuple):
        raise TypeError(f"{entries!r} is no list of days")
    for entry in cast("list[Any]", entries):
        first, _, last = str(entry).partition("..")
        day, end = date.fromisoformat(first), date.fromisoformat(last or first)
        while day <= end:
            yield day
            day += timedelta(days=1)
