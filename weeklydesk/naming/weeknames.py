"""Names of weeks in texts: 2024-W22, 第22周, 20240527-0602, 2022年4月2周, Week 12, 2024-06-01.

A range belongs to the week of its last day. A name without a year is recognised, but the week is
known only with the year. The second week of a month is the second one whose Thursday is in it, as
ISO counts the weeks of a year.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from weeklydesk.naming import slashes
from weeklydesk.naming.names import book, property_of
from weeklydesk.naming.weekforms import MONTHS, SPACES, matches, patterns
from weeklydesk.records import record
from weeklydesk.text.numbering import value_of
from weeklydesk.weeks import YEAR, Week

_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_LONGEST = 300


@record
class Named:
    """A week named in a text; `week` is None if only its year is missing.

    `counted` says that it is only a number ("Week 5"), which may not be an ISO week.
    """

    week: Week | None
    period: tuple[date, date] | None = None
    counted: bool = False


@record
class _Day:
    start: int
    end: int
    year: int | None
    month: int
    day: int

    def dated(self, year: int | None) -> date | None:
        try:
            return date(self.year or year or 0, self.month, self.day)
        except ValueError:
            return None


def find(text: str, year: int | None = None) -> Named | None:
    """Return the week that a text names, or None."""
    text = text[:_LONGEST]
    for look in (_dated_week, _dated_range, _month_week, _full_date):
        if (named := look(text)) is not None:
            return named
    inner = _YEAR.search(text)
    known = int(inner[0]) if inner else year
    for look in (_range, _bare_month_week, _bare_week, _short_date):
        if (named := look(text, known)) is not None:
            return named
    return Named(None) if slashes.has_date(text) else None


def week_in(text: str, year: int | None = None) -> Week | None:
    """Return the week that a text names, using `year` if the text has none."""
    named = find(text, year)
    return named.week if named else None


def names_week(text: str) -> bool:
    """Return whether a text names a week, with or without its year."""
    return find(text) is not None


def is_title(text: str) -> bool:
    """Return whether a line without heading markup is the title of a week's report."""
    if len(text) > 40 or re.search(r"[。；;，！!？?]|[:：]$", text) or find(text) is None:
        return False
    if property_of(text) or _refers_to_another(text):
        return False
    if any(word in text.lower() for word in book().weeks["titles"]):
        return True
    ranged = _dated_range(text) or _range(text, None)
    return _is_bare(text) and (ranged or _dated_week(text) or _bare_week(text, None)) is not None


def line_names_week(text: str, year: int | None = None) -> Named | None:
    """Return the week named in a line of text: a week, a range, or a date that stands alone."""
    if len(text) > 60 or _refers_to_another(text):
        return None
    for look in (_dated_week, _dated_range, _month_week):
        if (named := look(text)) is not None:
            return named
    return find(text, year) if _is_bare(text) else None


def _refers_to_another(text: str) -> bool:
    return any(word in text.lower() for word in book().weeks["elsewhere"])


def _is_bare(text: str) -> bool:
    """Return whether a text contains little more than a date or a week."""
    text = text.lower().translate(SPACES)
    rest = slashes.without(text)
    for kind in ("dates", "weeks", "shorts"):
        for pattern in patterns(kind, rest):
            rest = pattern.sub(" ", rest)
    for word in book().weeks["beside"]:
        rest = rest.replace(word, " ")
    return rest != text and len(re.sub(r"[\W\d_一二三四五六日天]", "", rest)) <= 3


def _year_of(match: re.Match[str]) -> int | None:
    parts = match.groupdict()
    if year := parts.get("year"):
        return int(year)
    return 2000 + int(parts["yy"]) if parts.get("yy") else None


def _week(year: int, number: int) -> Week | None:
    last = date(year, 12, 28).isocalendar().week
    return Week(year, number) if 1 <= number <= last else None


def _numbered(text: str, year: int | None, *, dated: bool) -> Named | None:
    for match in matches("weeks", text, dated=dated):
        number = value_of(match["week"]) or 0
        known = _year_of(match) if dated else year
        week = _week(known, number) if known else None
        if week or (known is None and 1 <= number <= 53):
            counted = not dated or ("w" in match[0].lower() and "k" in match[0].lower())
            return Named(week, counted=counted)
    return None


def _dated_week(text: str) -> Named | None:
    return _numbered(text, None, dated=True)


def _bare_week(text: str, year: int | None) -> Named | None:
    return _numbered(text, year, dated=False)


def _nth_week(text: str, year: int | None, *, dated: bool) -> Named | None:
    match = next(matches("months", text, dated=dated), None)
    if match is None:
        return None
    known = _year_of(match) if dated else year
    if known is None:
        return Named(None)
    return _of_month(known, int(match["month"]), value_of(match["nth"]) or 0)


def _of_month(year: int, month: int, nth: int) -> Named | None:
    first = date(year, month, 1)
    thursday = first + timedelta(days=(3 - first.weekday()) % 7, weeks=nth - 1)
    return Named(Week.of(thursday)) if thursday.month == month else None


def _month_week(text: str) -> Named | None:
    return _nth_week(text, None, dated=True)


def _bare_month_week(text: str, year: int | None) -> Named | None:
    return _nth_week(text, year, dated=False)


def _days(text: str, kind: str) -> list[_Day]:
    found = [_Day(*part) for part in slashes.dates(text)] if kind == "dates" else []
    found += map(_day, matches(kind, text))
    return sorted(found, key=lambda day: (day.start, -day.end))


def _day(match: re.Match[str]) -> _Day:
    parts = match.groupdict()
    name = parts.get("name")
    month = MONTHS.index(name[:3].lower()) + 1 if name else int(parts["month"])
    return _Day(match.start(), match.end(), _year_of(match), month, int(parts["day"]))


def _full_date(text: str) -> Named | None:
    day = day_in(text)
    return Named(Week.of(day)) if day else None


def days_in(text: str) -> list[date]:
    """Return the dates with a year in a text."""
    days = (day.dated(None) for day in _days(text[:_LONGEST], "dates"))
    return [day for day in days if day]


def day_in(text: str) -> date | None:
    """Return the first date with a year in a text."""
    return next(iter(days_in(text)), None)


def _short_date(text: str, year: int | None) -> Named | None:
    """Return the week of a date without a year if the text is a report's title by its words."""
    if not any(word in text.lower() for word in book().weeks["titles"]):
        return None
    for day in _days(text, "shorts"):
        if day.dated(2024) is not None:
            found = day.dated(year) if day.year or year else None
            return Named(Week.of(found) if found else None)
    return None


def _dated_range(text: str) -> Named | None:
    return _first_range(text, _days(text, "dates"), None)


def _range(text: str, year: int | None) -> Named | None:
    return _first_range(text, _days(text, "shorts"), year)


def _first_range(text: str, firsts: list[_Day], year: int | None) -> Named | None:
    for first in firsts:
        last = _last_day(text, first)
        if last is not None and (first.year or last.year or first.dated(2024)):
            named = _ranged(first, last, year)
            if named is not None:
                return named
    return None


def _last_day(text: str, first: _Day) -> _Day | None:
    """Return the last day of the range that `first` begins, or None."""
    gap = re.match(rf"\s*(?:[(（][^)）]{{0,6}}[)）])?\s*(?:{_to()})\s*", text[first.end :], re.I)
    if gap is None:
        return None
    begin = first.end + gap.end()
    if whole := next((day for day in _days(text, "dates") if day.start == begin), None):
        return whole
    rest = text[begin:]
    for pattern in patterns("shorts", text):
        if match := pattern.match(rest.translate(SPACES)):
            return _day(match)
    if match := re.match(
        r"0?(\d{1,2})[-_](\d{1,2})(?!\d)"
        rf"|(\d{{1,2}})(?:日|号|,? *({YEAR})|$|(?=[\u4e00-\u9fff])|(?![.．％%]\d|[%％])\W)",
        rest,
    ):
        month, day = (match[1], match[2]) if match[1] else (first.month, match[3])
        return _Day(begin, begin, int(match[4] or 0) or None, int(month), int(day))
    return None


@cache
def _to() -> str:
    return "|".join(re.escape(word) for word in sorted(book().weeks["to"], key=len, reverse=True))


def _ranged(first: _Day, last: _Day, year: int | None) -> Named | None:
    begin_year = first.year or last.year or year
    if begin_year is None:
        return Named(None)
    wraps = last.month < first.month
    if wraps and not (first.year or last.year):
        return Named(None)
    if first.year is None and last.year and wraps:
        begin_year -= 1
    begin = first.dated(begin_year)
    end = last.dated(begin_year + wraps)
    if begin is None or end is None or not 0 <= (end - begin).days <= 62:
        return None
    return Named(Week.of(end), (begin, end))
