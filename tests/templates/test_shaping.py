"""Changing a template step by step."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from weeklydesk.model import Role, Section
from weeklydesk.objectives import Objective
from weeklydesk.quarters import Period, Quarter
from weeklydesk.templates import Template, shaping

O1 = Section("【O1 业务】", 2, Role.OBJECTIVE, "O1")
O2 = Section("【O2 平台】", 2, Role.OBJECTIVE, "O2")
DATA = Section("数据", 2, Role.METRICS)
MADE = Template("ours", "ours", "zh-CN", "{week}", (O1, O2, DATA))
Q3 = Period.of(Quarter(2026, 3))


def titles(template: Template) -> list[str]:
    return [section.title for section in template.sections]


def test_sections_come_go_and_move():
    grown = shaping.added(MADE, 1, Section("其他"))
    assert titles(grown) == ["【O1 业务】", "其他", "【O2 平台】", "数据"]
    assert titles(shaping.moved(grown, 1, 3)) == ["【O1 业务】", "【O2 平台】", "数据", "其他"]
    assert shaping.removed(grown, 1) == MADE


@given(st.integers(0, 2), st.integers(0, 2))
def test_moving_there_and_back_is_nothing(at: int, to: int):
    assert shaping.moved(shaping.moved(MADE, at, to), to, at) == MADE


def test_a_section_that_got_another_title_is_known_by_the_old_one():
    once = shaping.changed(MADE, 2, replace(DATA, title="指标"))
    twice = shaping.changed(once, 2, replace(DATA, title="核心指标"))
    assert once.renamed == (("数据", "指标"),)
    assert twice.renamed == (("数据", "核心指标"), ("指标", "核心指标"))


def test_a_title_that_was_taken_back_was_never_another():
    once = shaping.changed(MADE, 2, replace(DATA, title="指标"))
    assert shaping.changed(once, 2, DATA).renamed == (("指标", "数据"),)
    assert shaping.removed(once, 2).renamed == ()


def test_what_is_said_of_an_objective():
    said = shaping.stated(MADE, Objective("O2", period=Q3))
    said = shaping.stated(said, Objective("O1", colour=5))
    assert said.objectives == (Objective("O1", "业务", None, 5), Objective("O2", "平台", Q3))
    assert said.objective("O2").period == Q3
    assert said.objective("O9") == Objective("O9")
    assert shaping.stated(said, Objective("O2")).objectives == (Objective("O1", "业务", None, 5),)


def test_it_goes_along_with_another_identity_and_goes_with_the_section():
    said = shaping.stated(MADE, Objective("O2", colour=3))
    third = shaping.changed(said, 1, replace(O2, objective="O3", title="【O3 平台】"))
    assert third.objectives == (Objective("O3", "平台", None, 3),)
    assert shaping.removed(third, 1).objectives == ()


def test_an_identity_that_another_section_has_too_keeps_what_is_said():
    twice = shaping.stated(shaping.added(MADE, 1, replace(O1, level=3)), Objective("O1", colour=3))
    parted = shaping.changed(twice, 1, replace(O1, level=3, objective="O4"))
    assert parted.objectives == (Objective("O1", "业务", None, 3),)


def test_a_title_says_the_role_until_somebody_chose_one():
    blank = Section("")
    assert shaping.titled(blank, "下周计划").role is Role.PLAN
    named = shaping.titled(blank, "【O4 探索】")
    assert (named.role, named.objective, named.level) == (Role.OBJECTIVE, "O4", 2)
    assert shaping.titled(named, "【O5 探索】").objective == "O5"
    assert shaping.titled(named, "探索").objective == "O4"
    assert shaping.titled(DATA, "每周的数").role is Role.METRICS
    chosen = shaping.acting(shaping.titled(blank, "台账"), Role.PROJECTS)
    assert shaping.titled(chosen, "下周计划").role is Role.PROJECTS
    assert shaping.titled(shaping.acting(blank, Role.PLAN), "数据").role is Role.PLAN


def test_an_identity_belongs_to_objectives_alone():
    assert shaping.acting(O1, Role.OTHER).objective is None
    assert shaping.acting(Section("【O7 新】"), Role.OBJECTIVE).objective == "O7"
    assert shaping.acting(Section("新"), Role.OBJECTIVE).objective is None
