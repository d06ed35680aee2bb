"""Carry-forward into a template's sections, drawn as text."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from tests.carrying import (
    TEAM,
    W22,
    objective,
    open_lineages,
    report,
    start,
)
from tests.strategies import reports
from tests.trees import draw
from weeklydesk.lineage.identity import identify
from weeklydesk.model import (
    Item,
    Report,
    Role,
    Section,
)


def by_team(*sections: Section, begun_from: str = "team") -> str:
    previous = replace(report(*sections), template=begun_from)
    return draw(start(previous, TEAM, use_template=True).report)


def test_a_heading_that_was_reworded_on_the_page_holds_against_its_template():
    sections = (objective(Item("a"), title="O1 商户"), Section("每周的数", 2, Role.METRICS))
    assert by_team(*sections) == (
        "= 2024-W23\n## O1 商户 (objective O1)\n- a\n## 每周的数 (metrics)\n## 杂项 (other)"
    )


def test_a_heading_that_was_reworded_in_the_template_is_the_new_one():
    sections = (
        objective(title="【O1 业务】"),
        Section("数据", 2, Role.METRICS),
        Section("其他", 2, Role.OTHER),
    )
    assert by_team(*sections) == (
        "= 2024-W23\n## 【O1 业务】 (objective O1)\n## 核心指标 (metrics)\n## 杂项 (other)"
    )


def test_another_template_brings_its_own_headings():
    sections = (objective(Item("a"), title="O1 商户"), Section("每周的数", 2, Role.METRICS))
    assert by_team(*sections, begun_from="zh") == (
        "= 2024-W23\n## 【O1 业务】 (objective O1)\n- a\n## 核心指标 (metrics)\n## 杂项 (other)"
    )


def test_parts_of_a_section_go_on_under_it_in_a_template_too():
    sections = (
        Section("数据", 2, Role.METRICS),
        Section("成功率", 3, Role.METRICS, None, (Item("99%"),)),
        objective(Item("a"), title="【O1 业务】"),
        replace(objective(Item("b"), title="进展"), level=3),
    )
    assert by_team(*sections) == (
        "= 2024-W23\n## 【O1 业务】 (objective O1)\n- a\n### 进展 (objective O1)\n- b\n"
        "## 核心指标 (metrics)\n### 成功率 (metrics)\n## 杂项 (other)"
    )


def test_work_that_the_template_has_no_place_for_is_added_where_it_would_be_read():
    sections = (
        Section("", 0, Role.PROJECTS, None, (Item("a"),)),
        Section("项目", 2, Role.PROJECTS, None, (Item("b"),)),
        Section("空的", 2, Role.OBJECTIVE, "O9"),
    )
    assert by_team(*sections) == (
        "= 2024-W23\n(projects)\n- a\n## 【O1 业务】 (objective O1)\n## 核心指标 (metrics)\n"
        "## 杂项 (other)\n## 项目 (projects)\n- b"
    )


def test_hints_and_policies_are_the_templates():
    made = start(report(objective(Item("a"))), TEAM, use_template=True).report
    assert [section.hint for section in made.sections] == ["结果", "", ""]


@given(reports())
def test_a_template_loses_no_open_item_of_an_objective(previous: Report):
    previous = identify(replace(previous, week=W22, template="team"))
    draft = start(previous, TEAM, use_template=True).report
    assert set(open_lineages(previous)) <= set(open_lineages(draft))
