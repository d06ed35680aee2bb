"""Appends the ages of items to their text, for exports that ask for it."""

from __future__ import annotations

from collections.abc import Mapping

from weeklydesk.lineage.ages import Age, worth_showing
from weeklydesk.model import Item, Report, with_items
from weeklydesk.records import replace
from weeklydesk.weeks import Week

_CHINESE = "（第 {weeks} 周，自 {since}）"
_ENGLISH = " (week {weeks}, since {since})"


def with_ages(report: Report, ages: Mapping[str, Age], *, chinese: bool) -> Report:
    """Return the report with the ages worth mentioning after their items; idempotent."""
    shown = worth_showing(report, ages)
    template = _CHINESE if chinese else _ENGLISH

    def with_age(item: Item) -> Item:
        if item.lineage not in shown:
            return item
        age = ages[item.lineage]
        suffix = template.format(weeks=age.weeks, since=_since(age.since, report.week))
        return replace(item, text=item.text.removesuffix(suffix) + suffix)

    return with_items(report, with_age)


def _since(since: Week, now: Week | None) -> str:
    return f"W{since.number:02}" if now and now.year == since.year else str(since)
