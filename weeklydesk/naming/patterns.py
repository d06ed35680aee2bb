"""Patterns for the names of files and the subjects of mails: `{week} {author} 周报`."""

from __future__ import annotations

import re

from weeklydesk.records import record
from weeklydesk.weeks import Week

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
        known = self.gaps()
        return _GAP.sub(lambda gap: known.get(gap[1], gap[0]), pattern)

    def gaps(self) -> dict[str, str]:
        """Return what is filled in, by what stands in the braces."""
        return {"title": self.title, **self._days(), "author": self.author, "team": self.team}

    def _days(self) -> dict[str, str]:
        week = self.week
        if week is None:
            return dict.fromkeys(("week", "year", "number", "first", "last"), "")
        first, last = week.monday.isoformat(), week.sunday.isoformat()
        names = {"week": str(week), "year": str(week.year), "number": str(week.number)}
        return names | {"first": first, "last": last}


KNOWN = tuple(Filling("", None).gaps())
"""What can stand in braces."""
