"""Patterns for the names of files and the subjects of mails: `{week} {author} 周报`."""

from __future__ import annotations

import re

from weeklydesk.records import record
from weeklydesk.weeks import Week

KNOWN = ("title", "week", "year", "number", "first", "last", "author", "team")
"""What can stand in braces."""

_GAP = re.compile(r"\{(\w+)\}")


@record
class Filling:
    """What the gaps of a pattern are filled with."""

    title: str
    week: Week | None
    author: str = ""
    team: str = ""

    def fill(self, pattern: str) -> str:
        """Return the pattern with its known gaps filled in; what is unknown stays as typed.

        Known are {title}, {week}, {year}, {number}, {first}, {last}, {author} and {team}.
        """
        known = {"title": self.title, "author": self.author, "team": self.team, **self._days()}
        return _GAP.sub(lambda gap: known.get(gap[1], gap[0]), pattern)

    def _days(self) -> dict[str, str]:
        week = self.week
        if week is None:
            return dict.fromkeys(("week", "year", "number", "first", "last"), "")
        first, last = week.monday.isoformat(), week.sunday.isoformat()
        names = {"week": str(week), "year": str(week.year), "number": str(week.number)}
        return names | {"first": first, "last": last}
