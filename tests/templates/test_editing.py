"""Editing a template step by step."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from weeklydesk.model import Role, Section
from weeklydesk.objectives import Objective
from weeklydesk.quarters import Period, Quarter
from weeklydesk.templates import Template, editing

O1 = Section("【O1 业务】", 2, Role.OBJECTIVE, "O1")
O2 = Section("【O2 平台】", 2, Role.OBJECTIVE, "O2")
DATA = Section("数据", 2, Role.METRICS)
MADE = Template("ours", "ours", "zh-CN", "{week}", (O1, O2, DATA))
Q3 = Period.of(Quarter(2026, 3))


def titles(template: Template) -> list[str]:
    return [section.title for section in template.sections]


def test_sections_come_go_and_move():
    grown = editing.added(MADE, 1, Section("其他"))
    assert titles(grown) == ["【O1 业务】", "其他", "【O2 平台】", "数据"]
    assert titles(editing.moved(grown, 1, 3)) == ["【O1 业务】", "【O2 平台】", "数据", "其他"]
    assert editing.removed(grown, 1) == MADE


@given(st.integers(0, 2), st.integers(0, 2))
def test_moving_there_and_back_is_nothing(at: int, to: int):
    assert editing.moved(editing.moved(MADE, at, to), to, at) == MADE


def test_a_section_that_got_another_title_is_known_by_the_old_one():
    once = editing.changed(MADE, 2, replace(DATA, title="指标"))
    twice = editing.changed(once, 2, replace(DATA, title="核心指标"))
    assert once.renamed == (("数据", "指标"),)
    assert twice.renamed == (("数据", "核心指标"), ("指标", "核心指标"))


def test_a_title_that_was_taken_back_was_never_another():
    once = editing.changed(MADE, 2, replace(DATA, title="指标"))
    assert editing.changed(once, 2, DATA).renamed == (("指标", "数据"),)
    assert editing.removed(once, 2).renamed == ()


def test_what_is_said_of_an_objective():
    said = editing.stated(MADE, Objective("O2", period=Q3))
    said = editing.stated(said, Objective("O1", colour=5))
    assert said.objectives == (Objective("O1", "业务", None, 5), Objective("O2", "平台", Q3))
    assert said.objective("O2").period == Q3
    assert said.objective("O9") == Objective("O9")
    assert editing.stated(said, Objective("O2")).objectives == (Objective("O1", "业务", None, 5),)


def test_it_goes_along_with_another_identity_and_goes_with_the_section():
    said = editing.stated(MADE, Objective("O2", colour=3))
    third = editing.changed(said, 1, replace(O2, objective="O3", title="【O3 平台】"))
    assert third.objectives == (Objective("O3", "平台", None, 3),)
    assert editing.removed(third, 1).objectives == ()


def test_an_identity_that_another_section_has_too_keeps_what_is_said():
    twice = editing.stated(editing.added(MADE, 1, replace(O1, level=3)), Objective("O1", colour=3))
    parted = editing.changed(twice, 1, replace(O1, level=3, objective="O4"))
    assert parted.objectives == (Objective("O1", "业务", None, 3),)


def test_a_title_says_the_role_until_somebody_chose_one():
    blank = Section("")
    assert editing.titled(blank, "下周计划").role is Role.PLAN
    named = editing.titled(blank, "【O4 探索】")
    assert (named.role, named.objective, named.level) == (Role.OBJECTIVE, "O4", 2)
    assert editing.titled(named, "【O5 探索】").objective == "O5"
    assert editing.titled(named, "探索").objective == "O4"
    assert editing.titled(DATA, "每周的数").role is Role.METRICS
    chosen = editing.acting(editing.titled(blank, "台账"), Role.PROJECTS)
    assert editing.titled(chosen, "下周计划").role is Role.PROJECTS
    assert editing.titled(editing.acting(blank, Role.PLAN), "数据").role is Role.PLAN


def test_an_identity_belongs_to_objectives_alone():
    assert editing.acting(O1, Role.OTHER).objective is None
    assert editing.acting(Section("【O7 新】"), Role.OBJECTIVE).objective == "O7"
    assert editing.acting(Section("新"), Role.OBJECTIVE).objective is None
