"""Inline plans: from the typed text to the week that is started from it."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.trees import draw
from tests.weekly import PLAIN, W23, ids
from weeklydesk.carry.draft import start_week
from weeklydesk.carry.outcomes import planned_items
from weeklydesk.carry.plans import itemized
from weeklydesk.carry.review import review
from weeklydesk.exporters.markdown import text_of
from weeklydesk.importers.outline import read_text
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Report
from weeklydesk.naming import names
from weeklydesk.weeks import Week

CASES: dict[str, tuple[str, list[str]]] = {
    "an item with a label": ("## O1\n- 甲\n- 下周：乙", ["乙"]),
    "an English label": ("## Ann\n- Done: a\n- **Next:** b", ["b"]),
    "a line under a person": ("## Ann\n\nwrote tests\n\nNext steps: ship", ["ship"]),
    "a line of a longer text": ("## Ann\n- pay: 90 %\n  Next: ship\n- x", ["ship"]),
    "a label with a list under it": ("## 甲\n- 进展\n  - a\n- 下周计划\n  - b\n  - c", ["b", "c"]),
    "a label before a list": ("- 项目\n  1. a\n\n  下周计划：\n\n  1. b\n  2. c", ["b", "c"]),
    "last week and this one": ("## Ann\n- Last week: a\n- This week: b", ["b"]),
    "lines of last week and this one": ("- Ann\n  Last week: a\n  This week: b", ["b"]),
    "a done one": ("## O1\n- [x] 下周：乙\n- 下周：丙", ["丙"]),
    "nothing planned": ("## O1\n- 甲\n- 下周：无", []),
    "beside a plan": ("## O1\n- 下周：乙\n# 下周计划\n- 丙", ["乙", "丙"]),
    "no label": ("## O1\n- 下周小组看方案\n- 这周：甲", []),
}


def read(text: str) -> Report:
    report = read_text(f"# 2024-W22\n\n{text}").report
    return identify(report, ids("i"))


@pytest.mark.parametrize(("text", "planned"), CASES.values(), ids=CASES)
def test_what_is_planned(text: str, planned: list[str]):
    report = read(text)
    assert [item.text for item in planned_items(report, names.is_nothing)] == planned


@pytest.mark.parametrize("text", [text for text, _ in CASES.values()])
def test_the_report_itself_stays_as_it_is(text: str):
    report = read(text)
    before = text_of(report)
    itemized(report, names.is_nothing)
    assert text_of(report) == before


@pytest.mark.parametrize("text", [text for text, _ in CASES.values()])
def test_reading_it_out_twice_is_reading_it_out_once(text: str):
    once = itemized(read(text), names.is_nothing)
    assert itemized(once, names.is_nothing) == once


def test_the_new_week_has_it_on_the_checklist_and_no_more_where_it_was_told():
    report = read("## O1 支付\n1. 甲\n2. 下周：乙\n3. 丙\n## O2\n- Next: ship it\n  - with a test")
    draft = start_week(
        report, W23, PLAIN, now=datetime(2024, 6, 3), new_id=ids("n"), is_nothing=names.is_nothing
    )
    assert draw(draft.report).split("\n")[1:] == [
        "## 上周计划 (checklist)",
        "1. [ ] 乙",
        "- [ ] ship it",
        "  - with a test",
        "## O1 支付 (objective O1)",
        "1. 甲",
        "2. 丙",
        "## O2 (objective O2)",
    ]
    told = {item.lineage: item.text for item in planned_items(report, names.is_nothing)}
    stands = draft.report.sections[0].blocks
    assert [getattr(block, "lineage", "") for block in stands] == list(told)


def test_the_review_shows_it_behind_what_it_was_told_with():
    proposal = review(read("## O1\n- 甲\n- 下周：乙\n## O2\n- 丙"), is_nothing=names.is_nothing)
    assert [(entry.item.text, str(entry.proposed)) for entry in proposal.entries] == [
        ("甲", "open"),
        ("乙", "planned"),
        ("丙", "open"),
    ]
    assert proposal.entries[1].place.section.title == "O1"


def test_the_same_line_is_the_same_item_whenever_it_is_read():
    text = "## Ann\n\nNext steps: ship"
    once, again = (planned_items(read(text), names.is_nothing) for _ in range(2))
    assert once == again
    assert (
        once[0].lineage
        != planned_items(identify(read_text(text, week=Week(2024, 30)).report), names.is_nothing)[
            0
        ].lineage
    )
