"""How old items are, said behind their words: only where that is asked for."""

from __future__ import annotations

from collections.abc import Mapping

from weeklydesk.lineage.ages import Age, worth_telling
from weeklydesk.model import Item, Report, with_items
from weeklydesk.records import replace
from weeklydesk.weeks import Week

_CHINESE = "（第 {weeks} 周，自 {since}）"
_ENGLISH = " (week {weeks}, since {since})"


def with_ages(report: Report, ages: Mapping[str, Age], *, chinese: bool) -> Report:
    """Return the report with the ages that say something behind their items; twice is as once."""
    told = worth_telling(report, ages)
    words = _CHINESE if chinese else _ENGLISH

    def telling(item: Item) -> Item:
        if item.lineage not in told:
            return item
        age = ages[item.lineage]
        said = words.format(weeks=age.weeks, since=_since(age.since, report.week))
        return replace(item, text=item.text.removesuffix(said) + said)

    return with_items(report, telling)


def _since(since: Week, now: Week | None) -> str:
    return f"W{since.number:02}" if now and now.year == since.year else str(since)
