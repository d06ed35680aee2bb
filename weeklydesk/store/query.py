"""Parses search queries: words, quoted phrases, filters.

    资金 POS "two words" week:2024-W20..W26 objective:O2 section:生产事件 state:open
    资金 周:2024-W20..W26 目标:O2 分区:生产事件 状态:未完成

A filter with an invalid value is treated as a word, so a search never fails.
"""

from __future__ import annotations

import re

from weeklydesk.errors import InputError
from weeklydesk.model import State
from weeklydesk.records import record, replace
from weeklydesk.weeks import Week

NAMES = {
    "week": "week",
    "objective": "objective",
    "section": "section",
    "state": "state",
    "周": "week",
    "目标": "objective",
    "分区": "section",
    "状态": "state",
}
"""The names of the filters in both languages."""

STATES = {
    **{str(state): state for state in State},
    "未完成": State.OPEN,
    "完成": State.DONE,
    "放弃": State.DROPPED,
}
"""The names of item states in queries."""

_PARTS = re.compile(
    rf"""
    (?P<name>{"|".join(NAMES)}) [:：] (?: "(?P<quoted>[^"]*)"? | (?P<value>\S+) )
    | "(?P<phrase>[^"]*)"?
    | (?P<word>\S+)
    """,
    re.VERBOSE,
)


@record
class Query:
    """A line matches if it contains all `words` and satisfies all filters that are set."""

    words: tuple[str, ...] = ()
    first: Week | None = None
    last: Week | None = None
    objective: str | None = None
    section: str | None = None
    state: State | None = None

    @classmethod
    def parse(cls, text: str) -> Query:
        """Parse a typed query."""
        query = cls()
        for part in _PARTS.finditer(text):
            query = query.with_part(part)
        return query

    def with_part(self, part: re.Match[str]) -> Query:
        """Add one filter, phrase or word."""
        value = part["value"] or part["quoted"]
        match NAMES.get(part["name"] or ""):
            case "week" if weeks := _weeks(value or ""):
                return replace(self, first=weeks[0], last=weeks[1])
            case "state" if value in STATES:
                return replace(self, state=STATES[value])
            case "objective" if value:
                return replace(self, objective=value)
            case "section" if value:
                return replace(self, section=value)
            case _:
                word = part["phrase"] or part["word"] or part[0].replace('"', "")
                return replace(self, words=(*self.words, word)) if word else self


def _weeks(text: str) -> tuple[Week, Week] | None:
    first, dots, last = text.partition("..")
    if last[:1] in {"W", "w"}:
        last = f"{first[:4]}-{last}"
    try:
        start = Week.parse(first)
        return start, Week.parse(last) if dots else start
    except InputError:
        return None
