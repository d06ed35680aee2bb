"""The week to write next, for the window and the command line."""

from __future__ import annotations

from weeklydesk.weeks import Week

LONGEST_LEAVE = 26  # weeks without a report after which the current week is still the next one


def next_week(newest: Week | None, today: Week) -> Week:
    """Return the week to write next: this week.

    If the newest report is older than any leave, as with samples and imports, it is the week after
    that report.
    """
    if newest and today - newest > LONGEST_LEAVE:
        return newest + 1
    return today
