"""When a person is reminded of the week's report: on its last working day, once."""

from __future__ import annotations

from datetime import datetime, time

from weeklydesk.records import record
from weeklydesk.weeks import Week
from weeklydesk.workdays import Workdays

_LOOKED_BACK = 4  # weeks: longer than any holiday


@record
class Moment:
    """A time to remind of a week's report."""

    week: Week
    at: datetime


def moment_of(week: Week, days: Workdays, at: time) -> Moment | None:
    """Return the moment of a week; None where nobody works in it."""
    last = days.last_of(week)
    return Moment(week, datetime.combine(last, at)) if last else None


def next_moment(now: datetime, days: Workdays, at: time) -> Moment | None:
    """Return the first moment after now; None where none is near."""
    this = Week.of(now.date())
    moments = (moment_of(this + ahead, days, at) for ahead in range(_LOOKED_BACK + 1))
    return next((moment for moment in moments if moment and moment.at > now), None)


def missed(now: datetime, days: Workdays, at: time, last: Week | None) -> Moment | None:
    """Return the latest moment that has come, unless its week was reminded of; `last` was."""
    this = Week.of(now.date())
    moments = (moment_of(this + -back, days, at) for back in range(_LOOKED_BACK + 1))
    come = next((moment for moment in moments if moment and moment.at <= now), None)
    return None if come is None or (last is not None and come.week <= last) else come
