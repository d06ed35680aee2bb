"""How old items are, said behind their words: only where that is asked for."""

from __future__ import annotations

from collections.abc import Mapping

from weeklydesk.lineage.ages import Age, worth_telling
from weeklydesk.model import Block, Item, Report
from weeklydesk.records import replace
from weeklydesk.weeks import Week

_CHINESE = "（第 {weeks} 周，自 {since}）"
_ENGLISH = " (week {weeks}, since {since})"


def aged(report: Report, ages: Mapping[str, Age], *, chinese: bool) -> Report:
    """Return the report with the ages that say something behind their items; twice is as once."""
    told = worth_telling(report, ages)
    words = _CHINESE if chinese else _ENGLISH

    def visit(block: Block) -> Block:
        if not isinstance(block, Item):
            return block
        text = block.text
        if block.lineage in told:
            age = ages[block.lineage]
            said = words.format(weeks=age.weeks, since=_since(age.since, report.week))
            text = text.removesuffix(said) + said
        return replace(block, text=text, children=tuple(map(visit, block.children)))

    sections = (
        replace(section, blocks=tuple(map(visit, section.blocks))) for section in report.sections
    )
    return replace(report, sections=tuple(sections))


def _since(since: Week, now: Week | None) -> str:
    return f"W{since.number:02}" if now and now.year == since.year else str(since)
