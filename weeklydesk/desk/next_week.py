"""Which week comes next, for the window and for commands alike."""

from __future__ import annotations

from weeklydesk.weeks import Week

LONGEST_LEAVE = 26  # weeks without a report after which the present one is still what comes next


def next_week(newest: Week | None, today: Week) -> Week:
    """Return the week to write after the newest report, this week where it is that or later.

    That is this week. Where the newest report is older than any leave, such as samples or what was
    imported, it is the week after it.
    """
    if newest and today - newest > LONGEST_LEAVE:
        return newest + 1
    return today
