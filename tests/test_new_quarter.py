"""Rearranging a report for a new quarter, drawn as text, and properties for every report."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from tests.trees import draw
from tests.weekly import checklist, done, ids, item, numbered, objective, plan, report
from weeklydesk.carry.new_quarter import arranged_for_quarter
from weeklydesk.carry.quarter import (
    REST,
    Target,
    Way,
    objectives_in,
    open_branches,
    proposed_targets,
    successors,
)
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Item, Paragraph, Policy, Report, Role, Section, items_of
from weeklydesk.objectives import Objective, parse_objectives
from weeklydesk.weeks import Week

W27 = Week(2024, 27)
OTHER = Section("【其他】", 2, Role.OTHER)


def o(text: str) -> tuple[Objective, ...]:
    """Return objectives as they are typed, one per line."""
    return parse_objectives(text)


def week(*sections: Section) -> Report:
    return report(*sections, week=W27)


def to(there: Report, **targets: Target) -> dict[str, Target]:
    names = {found.text: found.lineage for _, found in items_of(there)}
    return {names[text]: target for text, target in targets.items()}


def move(identity: str) -> Target:
    return Target(Way.MOVE, identity)


@pytest.mark.parametrize(
    ("old", "new", "ways"),
    [
        ("O1 业务服务\nO2 平台", "O1 业务服务\nO2 平台", {"O1": "O1", "O2": "O2"}),
        ("O1 业务服务\nO2 平台", "O1 商户服务\nO2 平台", {"O1": "O1", "O2": "O2"}),
        ("O1 业务服务\nO2 能力升级", "O1 能力升级", {"O1": None, "O2": "O1"}),
        ("O1 业务服务\nO2 能力升级", "O1 能力升级\nO2 业务服务", {"O1": "O2", "O2": "O1"}),
        ("O1 业务服务", "O1 支付与 AI", {"O1": None}),
        ("O1 Growth\nO2 Platform", "O1 Growth\nO3 Hiring", {"O1": "O1", "O2": None}),
        ("O1", "O1 业务", {"O1": "O1"}),
        ("O1 POS", "O1 Acquiring and POS", {"O1": "O1"}),
        ("O1 业务", "", {"O1": None}),
        ("", "O1 业务", {}),
    ],
)
def test_which_go_on(old: str, new: str, ways: dict[str, str | None]):
    assert successors(o(old), o(new)) == ways


def test_what_was_chosen_goes_before_the_names():
    chosen = {"O1": None, "O2": "O1"}
    assert successors(o("O1 业务\nO2 平台"), o("O1 业务线\nO2 平台线"), chosen) == {
        "O1": None,
        "O2": "O1",
    }
    assert successors(o("O1 业务"), o("O1 业务"), {"O1": None}) == {"O1": "O1"}
    assert successors(o("O1 业务"), o("O1 业务线"), {"O1": "O9"}) == {"O1": "O1"}


def test_branches_with_something_open_wait():
    sections = (
        objective(item("a"), done("b", item("c")), done("d"), item("无")),
        objective(item("e"), name="O2"),
    )
    there = week(*sections)
    assert [
        place.item.text for place in open_branches(there, ["O1"], is_nothing={"无"}.__contains__)
    ] == [
        "a",
        "b",
    ]


@pytest.mark.parametrize(
    ("text", "old", "target"),
    [
        ("商户门户：新版上线", "O1 业务服务", move("O1")),
        ("POS 成本管理", "O2 能力升级", move("O3")),
        ("招聘两人", "O7 组织", REST),
        ("自建POS：成本管理", "O7 组织", move("O5")),
        ("Refund portal for merchants", "O1 Customers", move("O4")),
        ("Dispute drafts: 63 letters", "O4 Less typing with models", REST),
        ("Keys for two testers", "O3 API for partners", move("O6")),
    ],
)
def test_where_a_branch_would_best_go(text: str, old: str, target: Target):
    (before,) = o(old)
    there = week(objective(item(text), title=old, name=before.identity))
    names = "O1 商户门户\nO2 出海\nO3 能力再升级\nO4 Refund portal\nO5 POS 与路由"
    new = o(f"{names}\nO6 Open API for partners")
    places = open_branches(there, [before.identity])
    assert list(proposed_targets(places, [before], new).values()) == [target]


def test_an_objective_goes_on_under_another_name_and_another_ends():
    there = week(
        objective(*numbered("a", "b"), title="【O1 业务服务】"),
        objective(item("c", item("c1")), item("d"), title="【O2 能力升级】", name="O2"),
        OTHER,
        plan(item("p")),
    )
    made = arranged_for_quarter(there, o("O1 商户服务\nO2 支付与 AI"), to(there, c=move("O1")))
    assert draw(made) == (
        "= 2024-W27\n## 【O1 商户服务】 (objective O1)\n1. a\n2. b\n3. c\n  - c1\n"
        "## 【O2 支付与 AI】 (objective O2)\n"
        "## 【其他】 (other)\n### 2024-Q2 遗留 (other)\n- d\n"
        "# 下周计划 (plan)\n- p"
    )


def test_what_is_done_stays_with_its_section_as_long_as_that_is_open():
    there = week(objective(done("a"), item("b"), title="O1 业务"), OTHER)
    made = arranged_for_quarter(there, o("O1 出海增长"), to(there, b=move("O1")))
    assert draw(made) == (
        "= 2024-W27\n## O1 出海增长 (objective O1)\n- b\n"
        "## O1 业务 (objective)\n- [x] a\n## 【其他】 (other)"
    )
    assert made.sections[1].policy is Policy.WHILE_OPEN


def test_what_is_dropped_or_put_off_stays_where_it_is():
    there = week(objective(item("a"), item("b"), title="O1 业务"))
    targets = to(there, a=Target(Way.DROP), b=Target(Way.LATER, until=W27 + 4))
    made = arranged_for_quarter(there, o("O2 出海"), targets)
    assert draw(made) == ("= 2024-W27\n## O2 出海 (objective O2)\n## O1 业务 (objective)\n- a\n- b")


def test_parts_and_labels_go_along():
    part = Section("进展", 3, Role.OBJECTIVE, "O2", (Paragraph("银行侧："), Item("a")))
    there = week(objective(title="O1：业务"), objective(title="O2：平台", name="O2"), part)
    assert draw(arranged_for_quarter(there, o("O1 平台"), {})) == (
        "= 2024-W27\n## O1：平台 (objective O1)\n### 进展 (objective O1)\n¶ 银行侧：\n- a"
    )
    assert draw(arranged_for_quarter(there, o("O3 出海"), to(there, a=move("O3")))) == (
        "= 2024-W27\n## O3：出海 (objective O3)\n¶ 银行侧：\n- a"
    )


def test_objectives_where_there_were_none_stand_behind_projects_and_the_checklist():
    there = week(Section("项目", 2, Role.PROJECTS), checklist(item("p")), OTHER)
    assert draw(arranged_for_quarter(there, o("业务\n平台"), {})) == (
        "= 2024-W27\n## 项目 (projects)\n## 上周计划 (checklist)\n- p\n"
        "## 【O1 业务】 (objective O1)\n## 【O2 平台】 (objective O2)\n## 【其他】 (other)"
    )


def test_english_reports_say_it_in_english():
    there = week(objective(item("a"), title="O1 Growth"), Section("Other", 2, Role.OTHER))
    assert draw(arranged_for_quarter(there, o("O1 Platform"), {})) == (
        "= 2024-W27\n## O1 Platform (objective O1)\n"
        "## Other (other)\n### Left from 2024-Q2 (other)\n- a"
    )


# Laws

names = st.lists(
    st.sampled_from(
        ("业务服务", "商户服务", "能力升级", "平台治理", "支付 × AI", "Growth", "出海")
    ),
    max_size=4,
)
typed = names.map("\n".join)
styles = st.sampled_from(("【{}】", "{}", "{}"))


@st.composite
def weeks(draw_: st.DrawFn) -> Report:
    """Generate reports with objectives among other sections."""
    made = draw_(strategies.reports())
    style = draw_(styles)
    titled = {each.identity: each.title for each in parse_objectives(draw_(typed))}
    sections = tuple(
        replace(section, title=style.format(titled[section.objective]), role=Role.OBJECTIVE)
        if section.objective in titled
        else section
        for section in made.sections
    )
    return identify(replace(made, week=W27, sections=sections), ids("i"))


@st.composite
def targeted(draw_: st.DrawFn) -> tuple[Report, tuple[Objective, ...], dict[str, Target]]:
    made = draw_(weeks())
    new = parse_objectives(draw_(typed))
    places = [REST, Target(Way.DROP), Target(Way.LATER, until=W27 + 3), move("O9")]
    places += [move(each.identity) for each in new]
    lineages = [found.lineage for _, found in items_of(made)]
    keys = st.sampled_from(lineages) if lineages else st.nothing()
    return made, new, draw_(st.dictionaries(keys, st.sampled_from(places)))


Case = tuple[Report, tuple[Objective, ...], dict[str, Target]]


@given(targeted())
def test_nothing_is_lost_and_nothing_is_doubled(case: Case):
    made, new, targets = case
    after = arranged_for_quarter(made, new, targets)
    assert Counter(words(after)) == Counter(words(made))


def words(made: Report) -> list[tuple[str, str, str]]:
    return [(found.lineage, found.text, found.state) for _, found in items_of(made)]


@given(targeted())
def test_once_is_enough(case: Case):
    made, new, targets = case
    once = arranged_for_quarter(made, new, targets)
    assert arranged_for_quarter(once, new, targets) == once


@given(targeted())
def test_the_report_is_then_about_the_new_objectives_in_their_order(case: Case):
    made, new, targets = case
    about = [
        (each.identity, each.name)
        for each in objectives_in(arranged_for_quarter(made, new, targets))
    ]
    assert about == [(each.identity, each.name) for each in new]


@given(targeted())
def test_other_sections_stay_as_they_are(case: Case):
    made, new, targets = case
    after = arranged_for_quarter(made, new, targets).sections
    others = [s for s in made.sections if s.role is not Role.OBJECTIVE or not s.objective]
    assert [s for s in after if s in others] == others


@given(targeted())
def test_what_hangs_under_an_item_hangs_there_still(case: Case):
    made, new, targets = case
    assert under(arranged_for_quarter(made, new, targets)) == under(made)


def under(made: Report) -> dict[str, list[str]]:
    return {
        found.lineage: [child.lineage for child in found.children if isinstance(child, Item)]
        for _, found in items_of(made)
    }


@given(weeks())
def test_the_same_objectives_change_nothing(made: Report):
    assert arranged_for_quarter(made, objectives_in(made), {}) == made
