"""Working days: Monday to Friday, and where a table says more, its days off and make-up days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

from weeklydesk.errors import InputError
from weeklydesk.records import record
from weeklydesk.weeks import Week

NAME = "holidays.toml"
"""The person's own table, in the folder of the settings."""

_FRIDAY = 5
_SHORT = 2  # working days of a week that may well go without a report


@record
class Workdays:
    """Which days are worked; an empty table is Monday to Friday."""

    off: frozenset[date] = frozenset()
    work: frozenset[date] = frozenset()

    def is_worked(self, day: date) -> bool:
        """Whether a day is a working day."""
        return day in self.work or (day.isoweekday() <= _FRIDAY and day not in self.off)

    def last_of(self, week: Week) -> date | None:
        """Return the last working day of a week; None where the whole week is off."""
        return next(filter(self.is_worked, reversed(week.days)), None)

    def is_holiday(self, week: Week) -> bool:
        """Whether a holiday takes a week: at most two of its days are worked."""
        return sum(map(self.is_worked, week.days)) <= _SHORT


WEEKDAYS = Workdays()
"""Monday to Friday, the whole year."""


def chinese(own: Path | None = None) -> Workdays:
    """Return China's working days, each year by the person's own table where that has it.

    InputError says what is wrong with the own one.
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
    """Refuse what is no year of days."""
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
