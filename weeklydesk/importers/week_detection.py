"""Detects the week of a text from its front matter, title, first lines and dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from weeklydesk.errors import Remark
from weeklydesk.importers.filenames import year_in
from weeklydesk.model import Report
from weeklydesk.naming import slashes
from weeklydesk.naming.weeknames import Named, days_in, find, line_names_week
from weeklydesk.text.front import front_values
from weeklydesk.weeks import Week

_KEYS = ("week", "周次", "title", "标题", "period", "周期", "date", "日期", "created")
_DATE_KEYS = ("date", "日期")
_YEAR_KEYS = (*_DATE_KEYS, "title", "标题")
_FIRST_LINES = 12
_LOOKED_AT = 500  # lines
_NEAR = 4  # weeks between a report's dates and its week number that are accepted
_DAYS_OF_A_LOG = 3


def detect_week(report: Report, lines: Sequence[str], year: int | None) -> Named | None:
    """Return the week that a text names; a year in the text takes precedence over `year`."""
    values = front_values(report.front_matter)
    properties = {key.lower(): value for key, value in report.properties}
    year = year_in_values(values) or year_in_values(properties) or year
    whole = "\n".join(lines[:_LOOKED_AT])
    candidates = [values[key] for key in _KEYS if key in values]
    candidates.append(report.title)
    candidates += [properties[key] for key in _KEYS[:-1] if key in properties]  # not "created"
    for text in candidates:
        if (named := find(slashes.settled(text, whole), year)) and named.week:
            return named
    filled = [line for line in lines[: 4 * _FIRST_LINES] if line][:_FIRST_LINES]
    bare = (slashes.settled(line.strip("#*_ "), whole) for line in filled)
    found = (line_names_week(line, year) for line in bare)
    return next((named for named in found if named and named.week), None)


def year_in_values(values: dict[str, str]) -> int | None:
    """Return the year named by front matter values or properties."""
    years = (year_in(values[key]) for key in _YEAR_KEYS if key in values)
    return next((year for year in years if year), None)


def check_dates(
    named: Named | None, front_matter: str, lines: Sequence[str]
) -> tuple[Named | None, tuple[Remark, ...]]:
    """Return the week of the dates, with a remark, if a bare week number disagrees with them.

    "Week 5" may count from the start of a project. The dates are those of the front matter, or of
    a log with several days.
    """
    if named is None or named.week is None or not named.counted:
        return named, ()
    dated = _front_week(front_values(front_matter)) or _logged_week(lines, named.week)
    if dated is None or abs(dated - named.week) <= _NEAR:
        return named, ()
    remark = Remark(
        "The text says week {number}, but its dates belong to {week}, which was used.",
        number=named.week.number,
        week=dated,
    )
    return Named(dated), (remark,)


def _front_week(values: dict[str, str]) -> Week | None:
    found = (day for key in _DATE_KEYS if key in values for day in days_in(values[key]))
    return next(map(Week.of, found), None)


def _logged_week(lines: Iterable[str], counted: Week) -> Week | None:
    """Return the week with most dates in the text, unless any date is near the counted week."""
    days: set[date] = set()
    for line in list(lines)[:_LOOKED_AT]:
        days.update(days_in(line))
    weeks = Counter(map(Week.of, days))
    if not weeks or any(abs(week - counted) <= 1 for week in weeks):
        return None
    week, most = max(weeks.items(), key=lambda pair: (pair[1], pair[0]))
    return week if most >= _DAYS_OF_A_LOG else None
