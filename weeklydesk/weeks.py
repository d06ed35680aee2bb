"""ISO weeks: parsing, formatting, arithmetic. A week begins on Monday in every locale."""

from __future__ import annotations

import re
from datetime import date, timedelta

from weeklydesk.errors import InputError
from weeklydesk.expressions import Expression
from weeklydesk.records import record

YEAR = r"(?:19[89]|20\d)\d"
"""A regular expression for the years that a report can have: 1980 to 2099."""

_FORM = re.compile(r"(\d{4})-?[Ww](\d{1,2})")


@record(order=True)
class Week:
    """An ISO week; `year` is the ISO year, which differs from the calendar year at its ends."""

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
            raise InputError("“{text}” is not a week. Write it like 2024-W22.", text=text)
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> Week:
        """Return the week of a day."""
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

    @property
    def days(self) -> tuple[date, ...]:
        """All seven days in order."""
        return tuple(self.monday + timedelta(days=offset) for offset in range(7))

    def __add__(self, weeks: int) -> Week:
        return Week.of(self.monday + timedelta(weeks=weeks))

    def __sub__(self, other: Week) -> int:
        """Return the difference in weeks: `(w + n) - w == n`."""
        return (self.monday - other.monday).days // 7

    def __str__(self) -> str:
        return f"{self.year:04}-W{self.number:02}"


_NAMES = (
    (r"{0.year}(-?)[Ww]{0.number:02}(?!\d)", r"{0.year}\g<1>W{0.number:02}"),
    (r"(?<![\w-])[Ww]{0.number:02}(?!\d)", "W{0.number:02}"),
    (r"第(\s*)0?{0.number}(\s*)周", r"第\g<1>{0.number}\g<2>周"),
    (r"(?i)\b(week\s*)0?{0.number}(?!\d)", r"\g<1>{0.number}"),
)
_BESIDE = r"[\s年度,，/·（(-]*"
_NAME = r"(?:[Ww]{0.number:02}(?!\d)|第\s*{0.number}\s*周|(?i:week)\s*{0.number}(?!\d))"
_YEARS = (
    (rf"(?<!\d){{1.year}}({_BESIDE}{_NAME})", r"{0.year}\g<1>"),
    (rf"({_NAME}{_BESIDE}){{1.year}}(?!\d|[-./年]\d)", r"\g<1>{0.year}"),
)
"""The old week's year next to a name of the new week."""
_DATES = (
    Expression(r"(?P<y>\d{4})[-./年](?P<m>\d{1,2})[-./月](?P<d>\d{1,2})(?!\d)"),
    Expression(r"(?<!\d)(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?!\d)"),
    Expression(r"(?<!\d)(?<!\d{4}[-./年])(?P<m>\d{1,2})[-./月](?P<d>\d{1,2})(?!\d|[./月]\d)"),
    Expression(r"(?<!\d)(?P<m>\d{2})(?P<d>\d{2})(?!\d)"),
)
_PADDED = Expression(r"[-./年月]0\d(?!\d)|(?<!\d)0\d[-./月]\d|\d{4}-\d{1,2}-\d")
"""A date with a leading zero, or in ISO format, which always has them."""
_START = r"(?<!\d)(?P<start>(?P<m>\d{1,2})(?P<separator>[./月])(?P<d>\d{1,2})日?)"
_TO = r"(?P<to>\s*[-~～–—至到]+\s*)"
_END = r"(?P<end>(?P<e>\d{1,2})(?:日|(?![\d./月年-])))"
_RANGE = Expression(_START + _TO + _END)
_RANGE_IN_FULL = Expression(rf"{_START}{_TO}(?P=m)(?P=separator){_END}")


def retitle(title: str, old: Week, new: Week) -> str:
    """Return `title` with the names and days of the old week replaced by those of the new one.

    Names are 2024-W22, W22, 第22周, Week 22, also with their year: 2024年第52周 is followed by
    2025年第1周. Days are 2024-05-27, 20240527, 5.27, 5月27日, 0527 if they are in the old week,
    and ranges such as 5.27-31. A title without either is returned unchanged.
    """
    for found, fresh in _NAMES:
        title = re.sub(found.format(old), fresh.format(new), title)
    for found, fresh in _YEARS if old.year != new.year else ():
        title = re.sub(found.format(new, old), fresh.format(new), title)
    padded = _PADDED.search(title) is not None
    title, whole = _RANGE.sub(lambda match: _with_month(match, old), title), title
    short = title != whole
    for pattern in _DATES:
        title = pattern.sub(lambda match: _shifted(match, old, new, padded=padded), title)
    return _RANGE_IN_FULL.sub(r"\g<start>\g<to>\g<end>", title) if short else title


def _with_month(match: re.Match[str], week: Week) -> str:
    """Return 5.27-31 as 5.27-5.31 if both days are in the week."""
    month, first, last = int(match["m"]), int(match["d"]), int(match["e"])
    days = {(day.month, day.day) for day in week.days}
    if not {(month, first), (month, last)} <= days:
        return match[0]
    return f"{match['start']}{match['to']}{match['m']}{match['separator']}{match['end']}"


def _shifted(match: re.Match[str], old: Week, new: Week, *, padded: bool) -> str:
    """Return the matched date moved from `old` to `new`; unchanged if it is not in `old`."""
    parts = match.groupdict()
    month, day = int(parts["m"]), int(parts["d"])
    found = next((each for each in old.days if (each.month, each.day) == (month, day)), None)
    if found is None or int(parts.get("y") or found.year) != found.year:
        return match[0]
    moved = found + timedelta(weeks=new - old)
    text, start = match[0], match.start()
    for name, value in (("d", moved.day), ("m", moved.month), ("y", moved.year)):
        if name in parts:
            first, last = match.span(name)
            width = last - first if parts[name].startswith("0") else 0
            width = max(width, 2 if padded or (len(text) in (4, 8) and text.isdigit()) else 0)
            text = text[: first - start] + f"{value:0{width}}" + text[last - start :]
    return text
