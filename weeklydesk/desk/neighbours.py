"""Linking a newly imported report to the reports of neighbouring weeks."""

from __future__ import annotations

from weeklydesk.lineage.continuing import between, continued
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Item, Report, Role, Section
from weeklydesk.naming import names
from weeklydesk.store import Store

RECENT = 8  # weeks in which earlier and later items are searched
PLANNED = frozenset((Role.PLAN, Role.CHECKLIST))
WORK = frozenset((Role.PROJECTS, Role.OBJECTIVE, Role.OTHER))


def is_tracked(section: Section, item: Item) -> bool:
    """Return whether an item is tracked from week to week; figures reported anew are not."""
    return section.role in WORK | PLANNED and not names.is_nothing(item.text)


def linked_to_neighbours(store: Store, report: Report) -> Report:
    """Return a new report with the lineages of equal items in the weeks before and after it."""
    week = report.week
    if week is None:
        return report
    before, after = store.previous(week), store.following(week)
    report = identify(report)
    if before and after:
        report = between(report, before.report, after.report)
    for beside in (before, after):
        if beside and beside.report.week and abs(beside.report.week - week) <= RECENT:
            report = continued(report, beside.report, is_tracked)
    return report
