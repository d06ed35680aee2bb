"""Regular expressions for the forms of weeks and dates in `weeklydesk_resources.names`.

Only those that a text can match are compiled: a plain title needs one of some thirty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from weeklydesk.naming.names import book
from weeklydesk.weeks import YEAR

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_GAPS = {
    "{year}": rf"(?<!\d)(?P<year>{YEAR})",
    "{yy}": r"(?<!\d)(?P<yy>1[2-9]|2\d)",
    "{week}": r"(?P<week>[0-5]?\d|[一二三四五六七八九十]{1,3})(?!\d)",
    "{nth}": r"(?P<nth>[1-6]|[一二三四五六])",
    "{month}": r"(?P<month>1[0-2]|0?[1-9])(?!\d)",
    "{day}": r"(?P<day>3[01]|[12]\d|0?[1-9])(?!\d|[./]\d)",
    "{mm}": r"(?P<month>1[0-2]|0[1-9])",
    "{dd}": r"(?P<day>3[01]|[12]\d|0[1-9])(?!\d)",
    "{name}": rf"(?P<name>(?:{'|'.join(MONTHS)})[a-z]{{0,6}})",
}
_OPEN = re.compile(r"\{\w+\}|\([^()]*\)\??|\[[^\]]*\][?*]?|\\[^.]|\\\.[?*]|.[?*]")
"""The parts of a form that match variable or optional text."""
_IN_GAPS = {"{year}": ("20", "19"), "{name}": MONTHS}
"""The text for these placeholders contains one of these strings."""
SPACES = str.maketrans("\t\u3000\xa0", "   ")  # so that the expressions need only one space


def matches(kind: str, text: str, *, dated: bool | None = None) -> Iterator[re.Match[str]]:
    """Yield the matches of all forms of a kind in a text, one form after the other."""
    spaced = text.translate(SPACES)
    for pattern in patterns(kind, text, dated=dated):
        yield from pattern.finditer(spaced)


def patterns(kind: str, text: str, *, dated: bool | None = None) -> Iterator[re.Pattern[str]]:
    """Yield the forms of a kind that a text can match; `dated` selects those with a year or not."""
    lowered = text.casefold()
    for form in book().weeks[kind]:
        if (dated is None or dated == ("{year}" in form or "{yy}" in form)) and (
            all(any(part in lowered for part in parts) for parts in _needed(form))
        ):
            yield _compiled(form)


@cache
def _needed(form: str) -> tuple[tuple[str, ...], ...]:
    """Return alternatives of which every text in this form contains one each.

    Checking for them first saves compiling some twenty expressions for a report with a plain title.
    """
    rest, before = form.lower(), ""
    while rest != before:
        before, rest = rest, _OPEN.sub("", rest)
    inner = tuple(parts for gap, parts in _IN_GAPS.items() if gap in form)
    if "|" in rest:
        return inner
    return inner + tuple((char,) for char in set(rest) if char.isalpha() or char == ".")


@cache
def _compiled(form: str) -> re.Pattern[str]:
    form = form.replace(" ", " *")
    for gap, pattern in _GAPS.items():
        form = form.replace(gap, pattern)
    return re.compile(rf"(?<![a-z0-9])(?:{form})", re.IGNORECASE)
