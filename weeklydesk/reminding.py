"""When to remind the user of the week's report: once, on its last working day."""

from __future__ import annotations

from datetime import datetime, time

from weeklydesk.records import record
from weeklydesk.weeks import Week
from weeklydesk.workdays import Workdays

_LOOKED_AROUND = 4  # weeks before and after now; longer than any holiday


@record
class Moment:
    """The time of the reminder for a week's report."""

    week: Week
    at: datetime


def moment_of(week: Week, days: Workdays, at: time) -> Moment | None:
    """Return the reminder of a week; None if it has no working day."""
    last = days.last_of(week)
    return Moment(week, datetime.combine(last, at)) if last else None


def next_moment(now: datetime, days: Workdays, at: time) -> Moment | None:
    """Return the first reminder after now; None if there is none within four weeks."""
    this = Week.of(now.date())
    moments = (moment_of(this + ahead, days, at) for ahead in range(_LOOKED_AROUND + 1))
    return next((moment for moment in moments if moment and moment.at > now), None)


def missed(now: datetime, days: Workdays, at: time, last: Week | None) -> Moment | None:
    """Return the latest reminder that is due; None if its week is not after `last`.

    `last` is the week of the last reminder that was shown.
    """
    this = Week.of(now.date())
    moments = (moment_of(this + -back, days, at) for back in range(_LOOKED_AROUND + 1))
    due = next((moment for moment in moments if moment and moment.at <= now), None)
    return None if due is None or (last is not None and due.week <= last) else due
