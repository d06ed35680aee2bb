"""Copying as HTML and pasting gives the same tree."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from tests import strategies
from tests.exporters.samples import OPTIONS, WEEK
from tests.exporters.shown import counted
from tests.trees import draw
from weeklydesk.exporters.html import fragment
from weeklydesk.importers.html import read_html
from weeklydesk.model import Block, Code, Html, Item, Report, State, Table
from weeklydesk.outline import build
from weeklydesk.text.inline import spans
from weeklydesk.text.normal import normal


def returned(report: Report) -> Report:
    html = fragment(report, replace(OPTIONS, checklist=True))
    return normal(Report(report.week, sections=build(read_html(html))))


def held(report: Report) -> Report:
    """Return the report without what HTML for mail cannot contain.

    It has no properties, code languages, HTML (shown as code), left alignment, states without
    checkboxes, or emphasis in headings; numbers are counted as in browsers.
    """
    sections = tuple(
        replace(part, title=plain(part.title), blocks=tuple(map(_held, part.blocks)))
        for part in report.sections
    )
    return counted(normal(replace(report, sections=sections, created=None, properties=())))


def plain(text: str) -> str:
    return "".join(span.text for span in spans(text))


def _held(block: Block) -> Block:
    match block:
        case Item():
            state = block.state if block.task else State.OPEN
            return replace(block, state=state, children=tuple(map(_held, block.children)))
        case Code(text) | Html(text):
            return Code(text)
        case Table(text):
            return Table(text.replace(":--- ", "--- "))
        case _:
            return block


def test_a_report_comes_back_with_kinds_levels_numbers_and_words() -> None:
    assert draw(returned(WEEK)) == draw(held(WEEK))


@given(strategies.reports())
def test_any_report_comes_back(report: Report) -> None:
    assert draw(returned(report)) == draw(held(report))
