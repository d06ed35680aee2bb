"""Patterns for file names and mail subjects, such as `{week} {author} 周报`."""

from __future__ import annotations

import re

from weeklydesk.records import record
from weeklydesk.weeks import Week

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@record
class Filling:
    """The values for the placeholders of a pattern."""

    title: str
    week: Week | None
    author: str = ""
    team: str = ""

    def fill(self, pattern: str) -> str:
        """Return the pattern with its placeholders filled in; unknown ones stay as typed.

        Known are {title}, {week}, {year}, {number}, {first}, {last}, {author} and {team}.
        """
        known = self.values()
        return _PLACEHOLDER.sub(lambda match: known.get(match[1], match[0]), pattern)

    def values(self) -> dict[str, str]:
        """Return the values by the names of the placeholders."""
        return {"title": self.title, **self._days(), "author": self.author, "team": self.team}

    def _days(self) -> dict[str, str]:
        week = self.week
        if week is None:
            return dict.fromkeys(("week", "year", "number", "first", "last"), "")
        first, last = week.monday.isoformat(), week.sunday.isoformat()
        names = {"week": str(week), "year": str(week.year), "number": str(week.number)}
        return names | {"first": first, "last": last}


KNOWN = tuple(Filling("", None).values())
"""The names of the placeholders."""
