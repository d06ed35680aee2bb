"""Dates such as 05/09/2026, 05-09-2026 and 05.09.2026, with the day or the month first.

With dots the day is first. Otherwise the order is known if a number cannot be a month, or if two
dates are a plausible range in one order only.
"""

from __future__ import annotations

import re
from datetime import date

from weeklydesk.weeks import YEAR

_DATE = re.compile(rf"(?<!\d)(\d{{1,2}})([/.-])(\d{{1,2}})\2({YEAR})(?!\d)")
_LONGEST_RANGE = 20  # days

Part = tuple[int, int, int, int, int]
"""The start and end of a date in its text, then year, month and day."""


def has_date(text: str) -> bool:
    """Return whether a text contains such a date, in a known order or not."""
    return bool(_DATE.search(text))


def without(text: str) -> str:
    """Return a text without such dates."""
    return _DATE.sub(" ", text)


def dates(text: str) -> list[Part]:
    """Return the dates of a text; none if their order is not known."""
    return _parts(text, day_first(text))


def settled(text: str, whole: str) -> str:
    """Return a text with its dates as 2026-09-05, if `whole` shows their order and it does not."""
    order = day_first(text)
    if not has_date(text) or order is not None:
        return text
    for start, end, year, month, day in reversed(_parts(text, day_first(whole))):
        text = f"{text[:start]}{year}-{month:02}-{day:02}{text[end:]}"
    return text


def day_first(text: str) -> bool | None:
    """Return whether the dates of a text have the day first; None if that is not known."""
    found = list(_DATE.finditer(text))
    if not found:
        return None
    pairs = [(int(match[1]), int(match[3])) for match in found]
    day = any(first > 12 or match[2] == "." for (first, _), match in zip(pairs, found, strict=True))
    month = any(second > 12 for _, second in pairs)
    if day != month:
        return day
    if day or all(first == second for first, second in pairs):
        return None if day else True
    spans = {order: _span(found, order) for order in (True, False)} if len(found) == 2 else {}
    near = [order for order, span in spans.items() if 0 < span <= _LONGEST_RANGE]
    return near[0] if len(near) == 1 else None


def _span(found: list[re.Match[str]], order: bool) -> int:
    first, last = (date(*_numbers(match, order)) for match in found)
    return (last - first).days


def _numbers(match: re.Match[str], day_first: bool) -> tuple[int, int, int]:
    first, second = int(match[1]), int(match[3])
    return (int(match[4]), second, first) if day_first else (int(match[4]), first, second)


def _parts(text: str, order: bool | None) -> list[Part]:
    if order is None:
        return []
    return [(m.start(), m.end(), *_numbers(m, order)) for m in _DATE.finditer(text)]
