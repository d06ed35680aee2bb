"""Exporting to Word and importing again gives the same tree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given

from tests import strategies
from tests.exporters.samples import OPTIONS, WEEK
from tests.exporters.shown import counted
from tests.trees import draw
from weeklydesk import exporters
from weeklydesk.importers import read_bytes
from weeklydesk.model import Block, Code, Html, Item, Quote, Report, Section, State, Table
from weeklydesk.text.normal import normal


def returned(report: Report) -> Report:
    data = exporters.render(report, ".docx", replace(OPTIONS, checklist=True))
    return read_bytes("周报.docx", data, week=report.week).report


def held(report: Report) -> Report:
    """Return the report without what a Word file cannot contain.

    It has no properties, code languages, HTML (shown as code), left alignment, or states without
    checkboxes; numbers are counted as in Word, and adjacent quotes are joined.
    """
    sections = tuple(
        replace(section, blocks=_all_held(section.blocks), hint="", policy=None)
        for section in report.sections
    )
    return counted(normal(replace(report, sections=sections, created=None, properties=())))


def test_adjacent_quotes_come_back_as_one() -> None:
    quotes = (Quote("one"), Quote("two"))
    report = Report(WEEK.week, sections=(Section("A", blocks=quotes),))
    assert draw(returned(report)) == draw(held(report))


@pytest.mark.parametrize(
    "text",
    [
        "| 指标 | 说明 |\n| :---: | --- |\n| 成功率 | 一行<br>又一行 |",
        "| 下周计划 |\n| --- |\n| 上线 |",
    ],
    ids=["named like sections", "one column"],
)
def test_a_table_that_looks_like_a_layout_table_comes_back_as_a_table(text: str) -> None:
    report = Report(WEEK.week, sections=(Section("A", blocks=(Table(text),)),))
    assert draw(returned(report)) == draw(held(report))


def _all_held(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with adjacent quotes joined."""
    found: list[Block] = []
    for block in map(_held, blocks):
        last = found[-1] if found else None
        if isinstance(block, Quote) and isinstance(last, Quote):
            found[-1] = Quote(f"{last.text}\n\n{block.text}")
        else:
            found.append(block)
    return tuple(found)


def _held(block: Block) -> Block:
    match block:
        case Item():
            state = block.state if block.task else State.OPEN
            return replace(block, state=state, children=_all_held(block.children))
        case Code(text) | Html(text):
            return Code(text)
        case Table(text):
            return Table(text.replace(":---:", "=").replace(":---", "---").replace("=", ":---:"))
        case _:
            return block


def test_a_report_comes_back_with_its_numbers() -> None:
    assert draw(returned(WEEK)) == draw(held(WEEK))


@given(strategies.reports())
def test_any_report_comes_back(report: Report) -> None:
    assume(report.sections)
    assert draw(returned(report)) == draw(held(report))
