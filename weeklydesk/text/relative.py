"""Relative dates in a text (下周一, 明天, next Monday) and the days that they refer to.

They are relative to the week that the text was written for, never to today. Weeks begin on Monday;
a weekday alone means that of the week, unless there is a date next to it (6月13日周四).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from weeklydesk.records import record
from weeklydesk.weeks import Week

_CHINESE_DAYS = "一二三四五六日"
_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_OFFSETS = {
    "今天": 0,
    "今日": 0,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "大后天": 3,
    "today": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
}
_CLAUSE = re.compile(r"[^，。；！？,;!?\n]+")
_DATE = re.compile(
    r"\d{1,2}月\d{1,2}|\b\d{1,2}/\d{1,2}\b|\d{4}-\d{2}-\d{2}|\d{1,2}[日号]"
    r"|(?i:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}\b)"
)
_WEEK_OFFSETS = {"本": 0, "这": 0, "下下": 2, "下": 1, "this": 0, "next": 1}


@record
class Meant:
    """A relative date at `start`:`end` of a text, and the first and last day that it refers to."""

    start: int
    end: int
    word: str
    first: date
    last: date


_Resolve = Callable[[re.Match[str], Week, date], tuple[date, date]]


def relative_words(text: str, week: Week, written: date | None = None) -> tuple[Meant, ...]:
    """Return the relative dates of `text` in order, resolved from `week`.

    `written` is the day on which the text was written, for words such as 明天. The week's Friday is
    used if it is unknown or outside the week.
    """
    if written is None or Week.of(written) != week:
        written = week.monday + timedelta(days=4)
    found = sorted(_found(text, week, written), key=lambda meant: (meant.start, -meant.end))
    kept: list[Meant] = []
    for meant in found:
        if not kept or meant.start >= kept[-1].end:
            kept.append(meant)
    return tuple(kept)


def stale_words(text: str, week: Week, now: Week, written: date | None = None) -> tuple[Meant, ...]:
    """Return the relative dates of a text from `week` if it is read in a later week, else none."""
    return relative_words(text, week, written) if now > week else ()


def _found(text: str, week: Week, written: date) -> Iterator[Meant]:
    for pattern, resolve in _RULES:
        for match in pattern.finditer(text):
            if match.groupdict().get("week") == "" and _is_dated(text, match.start()):
                continue
            first, last = resolve(match, week, written)
            yield Meant(match.start(), match.end(), match[0], first, last)


def _is_dated(text: str, place: int) -> bool:
    """Return whether the clause around a position contains a date."""
    clauses = (clause for clause in _CLAUSE.finditer(text) if clause.start() <= place)
    around = max(clauses, key=lambda clause: clause.start(), default=None)
    return around is not None and _DATE.search(around[0]) is not None


def _weekday(match: re.Match[str], week: Week, _: date) -> tuple[date, date]:
    name = match["day"].lower().replace("天", "日")
    index = _CHINESE_DAYS.find(name) if len(name) == 1 else _ENGLISH_DAYS.index(name)
    meant = _week(match, week).monday + timedelta(days=index)
    return meant, meant


def _whole_week(match: re.Match[str], week: Week, _: date) -> tuple[date, date]:
    meant = _week(match, week)
    return meant.monday, meant.sunday


def _week(match: re.Match[str], week: Week) -> Week:
    return week + _WEEK_OFFSETS[(match["week"] or "this").lower()]


def _day(match: re.Match[str], _: Week, written: date) -> tuple[date, date]:
    meant = written + timedelta(days=_DAY_OFFSETS[match[0].lower()])
    return meant, meant


def _month(match: re.Match[str], week: Week, _: date) -> tuple[date, date]:
    anchor = week.sunday.replace(day=1)
    if match["month"].lower().startswith(("下", "next")):
        anchor = (anchor + timedelta(days=32)).replace(day=1)
    end = (anchor + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    part = match["part"] or ""
    if part in ("底", "末"):
        return end, end
    return (anchor, anchor + timedelta(days=9)) if part == "初" else (anchor, end)


_RULES: tuple[tuple[re.Pattern[str], _Resolve], ...] = (
    (
        re.compile(r"(?P<week>本|这|下下|下)个?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])"),
        _weekday,
    ),
    (
        re.compile(r"(?P<week>本|这|下下|下)个?(?:周|星期|礼拜)(?![一二三四五六日天期])"),
        _whole_week,
    ),
    (
        re.compile(
            r"(?<![上本这下每双单一两几三四\d])(?P<week>)(?:周|星期)(?P<day>[一二三四五六日天])"
        ),
        _weekday,
    ),
    (re.compile(r"大后天|今天|今日|明天|明日|后天"), _day),
    (re.compile(r"(?P<month>本|这个|下个|下)月(?P<part>[初底末]?)"), _month),
    (
        re.compile(rf"(?i)\b(?P<week>this|next) (?P<day>{'|'.join(_ENGLISH_DAYS)})\b"),
        _weekday,
    ),
    (re.compile(r"(?i)\b(?P<week>this|next) week\b"), _whole_week),
    (re.compile(r"(?i)\b(?P<month>this|next) month(?P<part>)\b"), _month),
    (re.compile(r"(?i)\b(?:day after tomorrow|today|tomorrow)\b"), _day),
)
