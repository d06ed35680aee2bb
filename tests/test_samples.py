"""The shipped samples: what a newcomer sees first and what other tests rest on."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.shared import real_report
from weeklydesk.importers import read_path
from weeklydesk.model import (
    Block,
    Code,
    Item,
    Marker,
    Paragraph,
    Quote,
    Report,
    Role,
    Section,
    State,
    Table,
    items_of,
    walk,
)
from weeklydesk.weeks import Week
from weeklydesk_resources import ROOT

SAMPLES = ROOT / "samples"
FILES = sorted(SAMPLES.rglob("*.md"))
CHINESE = sorted(SAMPLES.glob("zh/*.md"))
ENGLISH = sorted(SAMPLES.glob("en/*.md"))
HEADINGS = {
    "# 2024-W22",
    "## 收获与反思",
    "## 【系统运行数据】",
    "## 【生产事件】",
    "# 下周工作及目标",
}


def report(path: Path) -> Report:
    return read_path(path).report


def section(report: Report, role: Role) -> Section:
    return next(section for section in report.sections if section.role is role)


def blocks(report: Report) -> list[Block]:
    return [block for section in report.sections for _, block in walk(section.blocks)]


def objectives(report: Report) -> list[str | None]:
    return [section.objective for section in report.sections if section.role is Role.OBJECTIVE]


def test_there_are_three_consecutive_weeks_in_each_language():
    names = [path.relative_to(SAMPLES).with_suffix("").as_posix() for path in FILES]
    weeks = ("2024-W21", "2024-W22", "2024-W23")
    assert names == [f"{language}/{week}" for language in ("en", "zh") for week in weeks]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
class TestEach:
    def test_is_dated_in_its_week(self, path: Path):
        read = report(path)
        assert str(read.week) == read.title == path.stem
        assert read.created
        assert Week.of(read.created.date()) == read.week

    def test_has_a_section_of_every_role_that_a_report_of_the_kind_has(self, path: Path):
        read = report(path)
        roles = {section.role for section in read.sections}
        assert roles == set(Role) - {Role.CHECKLIST, Role.ANNOUNCEMENTS}
        assert objectives(read) == ["O1", "O2", "O3", "O4"]

    def test_begins_with_projects_in_mixed_lists_three_levels_deep(self, path: Path):
        first = report(path).sections[0]
        assert first.role is Role.PROJECTS
        lines = list(walk(first.blocks))
        assert max(depth for depth, _ in lines) == 2
        markers = {(depth, block.marker) for depth, block in lines if isinstance(block, Item)}
        assert {(0, Marker.BULLET), (1, Marker.NUMBER)} <= markers
        assert {(2, Marker.BULLET), (2, Marker.NUMBER)} <= markers

    def test_has_a_paragraph_inside_an_item(self, path: Path):
        children = [child for _, item in items_of(report(path)) for child in item.children]
        assert any(isinstance(child, Paragraph) for child in children)

    def test_plans_under_a_first_level_heading_and_announces_after_it(self, path: Path):
        plan = section(report(path), Role.PLAN)
        kinds = [type(block) for block in plan.blocks]
        assert plan.level == 1
        assert kinds[: kinds.index(Paragraph)] == [Item] * kinds.index(Paragraph)
        assert kinds[-1] is Item

    def test_has_boxes_of_open_and_done(self, path: Path):
        states = {item.state for _, item in items_of(report(path)) if item.task}
        assert {State.OPEN, State.DONE} <= states


@pytest.mark.parametrize("path", CHINESE, ids=lambda path: path.stem)
def test_chinese_projects_stand_before_the_first_heading(path: Path):
    first = report(path).sections[0]
    assert (first.title, first.level) == ("", 0)


@pytest.mark.parametrize("path", [CHINESE[1], ENGLISH[1]], ids=["zh", "en"])
def test_the_middle_week_has_every_kind_of_block(path: Path):
    read = report(path)
    assert {type(block) for block in blocks(read)} == {Item, Paragraph, Table, Code, Quote}
    assert State.DROPPED in {item.state for _, item in items_of(read)}


@pytest.mark.parametrize("paths", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_open_items_continue_with_other_words(paths: list[Path]):
    for before, after in pairwise(paths):
        old, new = (openings(report(path)) for path in (before, after))
        assert len(old & new) >= 8
        assert new - old


def openings(report: Report) -> set[str]:
    texts = [item.text.replace(": ", "：") for _, item in items_of(report)]
    return {text.partition("：")[0] for text in texts if "：" in text}


def clauses(text: str) -> set[str]:
    return {clause for clause in re.split(r"[，。；：、\n“”]", text) if len(clause.strip()) > 7}


def test_no_sentence_is_taken_from_the_real_report():
    real = clauses(real_report().read_text(encoding="utf-8"))
    for path in FILES:
        assert clauses(path.read_text(encoding="utf-8")) & real <= HEADINGS
