"""The rows of the column of weeks as plain data, without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from weeklydesk.records import record
from weeklydesk.weeks import Week

NOTHING: Mapping[Week, bool] = {}
_NEAR = 8  # gaps of up to this many weeks list each missing week


@record
class YearRow:
    """The heading of a year with the number of its reports."""

    year: int
    reports: int


@record
class WeekRow:
    """A week; one that is not `written` can be started."""

    week: Week
    written: bool
    current: bool
    sent: bool = False
    changed: bool = False  # since it was sent


Row = YearRow | WeekRow


def rows(
    written: Iterable[Week], today: Week, sent: Mapping[Week, bool] = NOTHING
) -> tuple[Row, ...]:
    """Return the rows, newest first, under the headings of their years.

    `sent` has the weeks that were sent, and whether they changed since. Weeks without a report are
    listed in small gaps between two reports, after the newest report, and for this week.
    """
    have = frozenset(written)
    weeks = sorted(have | frozenset(_offered(have, today)), reverse=True)
    made: list[Row] = []
    for year, group in groupby(weeks, key=lambda week: week.year):
        members = list(group)
        made.append(YearRow(year, sum(week in have for week in members)))
        made.extend(
            WeekRow(week, week in have, week == today, week in sent, sent.get(week, False))
            for week in members
        )
    return tuple(made)


def _offered(have: frozenset[Week], today: Week) -> Iterator[Week]:
    if not have:
        return
    yield today
    ordered = sorted(have)
    yield ordered[-1] + 1
    for earlier, later in zip(ordered, [*ordered[1:], today], strict=True):
        if 1 < later - earlier <= _NEAR:
            yield from (earlier + step for step in range(1, later - earlier))
