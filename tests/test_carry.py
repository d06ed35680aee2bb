"""Carry-forward, with the earlier report and the draft drawn as text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.carrying import (
    NOW,
    PLAIN,
    W22,
    carried,
    done,
    numbered,
    objective,
    report,
    start,
)
from tests.trees import draw
from weeklydesk.branches import places
from weeklydesk.carry.draft import Returning, start_week
from weeklydesk.model import (
    Item,
    Marker,
    Paragraph,
    Policy,
    Role,
    Section,
    State,
    Table,
    items_of,
)
from weeklydesk.templates import load
from weeklydesk.weeks import Week


def test_open_items_come_along_and_count_from_one():
    first = Item("a", Marker.NUMBER, "1", task=True, state=State.DONE)
    assert carried(objective(first, *numbered("x", "b", "c")[1:])) == (
        "= 2024-W23\n## O1 业务 (objective O1)\n1. b\n2. c"
    )


def test_a_rubric_under_an_objective_is_there_again_without_what_stood_in_it():
    incidents = Section("线上问题", 3, Role.INCIDENTS, None, (Item("x"),))
    assert carried(objective(Item("a")), incidents) == (
        "= 2024-W23\n## O1 业务 (objective O1)\n- a\n### 线上问题 (incidents)"
    )


def test_a_done_branch_stays_behind():
    assert carried(objective(done("a", done("b")), Item("c"))) == (
        "= 2024-W23\n## O1 业务 (objective O1)\n- c"
    )


def test_a_done_parent_comes_along_over_what_is_open():
    assert carried(objective(done("a", done("b"), Item("c")))) == (
        "= 2024-W23\n## O1 业务 (objective O1)\n- [x] a\n  - c"
    )


def test_a_dropped_item_never_comes_back():
    assert carried(objective(Item("a", state=State.DROPPED), Item("b"))) == (
        "= 2024-W23\n## O1 业务 (objective O1)\n- b"
    )


def test_notes_travel_with_their_item_and_a_label_with_its_list():
    blocks = (
        Paragraph("前言。"),
        Paragraph("银行侧："),
        Item("a", children=(Paragraph("note"),)),
        Paragraph("产品侧："),
        done("b"),
    )
    assert carried(objective(*blocks)) == (
        "= 2024-W23\n## O1 业务 (objective O1)\n¶ 银行侧：\n- a\n  ¶ note"
    )


def test_a_sentence_that_ends_in_a_colon_is_no_label():
    told = f"本周和{'银行侧、产品侧、' * 5}开会之后确认的以下几项都要推进："
    blocks = (Paragraph(told), Item("a"), Paragraph("银行侧："), Item("b"))
    assert carried(objective(*blocks)) == (
        "= 2024-W23\n## O1 业务 (objective O1)\n- a\n¶ 银行侧：\n- b"
    )


def test_an_item_is_carried_from_the_week_before_however_old_it_is():
    second = start(report(objective(Item("a", children=(Item("b"),))))).report
    third = start_week(second, Week(2024, 24), PLAIN, now=NOW).report
    assert [item.carried_from for _, item in items_of(second)] == [W22, W22]
    assert [item.carried_from for _, item in items_of(third)] == [W22 + 1, W22 + 1]


def test_an_item_that_says_nothing_stays():
    assert carried(objective(Item("无"), Item("a"))) == (
        "= 2024-W23\n## O1 业务 (objective O1)\n- a"
    )


def test_projects_stand_whole():
    section = Section("", 0, Role.PROJECTS, None, (done("【甲】", Paragraph("p"), done("x")),))
    assert carried(section) == "= 2024-W23\n(projects)\n- [x] 【甲】\n  ¶ p\n  - [x] x"


@pytest.mark.parametrize(
    "role", [Role.METRICS, Role.OTHER, Role.INCIDENTS, Role.REFLECTION, Role.ANNOUNCEMENTS]
)
def test_other_sections_keep_their_heading_and_start_empty(role: Role):
    section = Section("标题", 2, role, None, (Item("a"), Paragraph("b")))
    assert carried(section) == f"= 2024-W23\n## 标题 ({role})"


BOX = Item("补一条用例", task=True)


@pytest.mark.parametrize("role", [Role.METRICS, Role.OTHER, Role.INCIDENTS, Role.REFLECTION])
def test_an_open_box_is_open_work_whatever_its_heading(role: Role):
    blocks = (Paragraph("经过。"), Paragraph("改进："), done("a", Item("x")), BOX, Item("b"))
    assert carried(Section("标题", 2, role, None, blocks)) == (
        f"= 2024-W23\n## 标题 ({role})\n¶ 改进：\n- [ ] 补一条用例"
    )


def test_what_stands_over_an_open_box_and_what_is_open_under_it_come_along():
    under = replace(BOX, children=(Item("先写草稿"), done("问过"), Paragraph("见邮件")))
    section = Section("其他", 2, Role.OTHER, None, (Item("杂事", children=(under, Item("c"))),))
    assert carried(section) == (
        "= 2024-W23\n## 其他 (other)\n- 杂事\n  - [ ] 补一条用例\n    - 先写草稿\n    ¶ 见邮件"
    )


def test_an_open_box_brings_a_part_of_the_incidents_along():
    sections = (
        Section("事件", 2, Role.INCIDENTS),
        Section("05/28 故障", 3, Role.INCIDENTS, None, (Paragraph("经过"), BOX)),
        Section("05/30 故障", 3, Role.INCIDENTS, None, (Paragraph("经过"), done("a"))),
    )
    assert carried(*sections) == (
        "= 2024-W23\n## 事件 (incidents)\n### 05/28 故障 (incidents)\n- [ ] 补一条用例"
    )


@pytest.mark.parametrize("policy", [Policy.HEADING, Policy.NOTHING])
def test_a_section_that_was_told_to_start_empty_does(policy: Policy):
    section = Section("打卡", 2, Role.OTHER, None, (BOX,), policy=policy)
    assert carried(section) == "= 2024-W23\n## 打卡 (other)"


def test_an_announcement_is_never_work():
    assert carried(Section("通知", 2, Role.ANNOUNCEMENTS, None, (BOX,))) == (
        "= 2024-W23\n## 通知 (announcements)"
    )
    assert "用例" not in carried(plan(Item("p"), Paragraph("请大家："), BOX))


def test_parts_of_metrics_stay_parts_of_incidents_go():
    sections = (
        Section("数据", 2, Role.METRICS),
        Section("支付成功率", 3, Role.METRICS, None, (Item("99%"),)),
        Section("事件", 2, Role.INCIDENTS),
        Section("05/28 故障", 3, Role.INCIDENTS, None, (Paragraph("经过"),)),
    )
    assert carried(*sections) == (
        "= 2024-W23\n## 数据 (metrics)\n### 支付成功率 (metrics)\n## 事件 (incidents)"
    )


def test_a_section_may_have_a_policy_of_its_own():
    section = replace(objective(done("a"), title="台账"), policy=Policy.WHOLE)
    assert carried(section) == "= 2024-W23\n## 台账 (objective O1)\n- [x] a"


def test_what_is_left_of_an_ended_objective_stands_only_while_it_is_open():
    left = Section("O9 旧目标", 2, Role.OBJECTIVE, None, policy=Policy.WHILE_OPEN)
    assert carried(objective(), replace(left, blocks=(done("a"),))) == (
        "= 2024-W23\n## O1 业务 (objective O1)"
    )
    assert carried(objective(), replace(left, blocks=(done("a"), Item("b")))) == (
        "= 2024-W23\n## O1 业务 (objective O1)\n## O9 旧目标 (objective)\n- b"
    )


def plan(*blocks: Item | Paragraph) -> Section:
    return Section("下周计划", 1, Role.PLAN, None, blocks)


def test_the_plan_becomes_a_checklist_before_the_first_objective():
    projects = Section("", 0, Role.PROJECTS, None, (Item("【甲】"),))
    blocks = (*numbered("p", "q"), Paragraph("请大家关注："), *numbered("封网"))
    assert carried(projects, objective(), plan(*blocks)) == (
        "= 2024-W23\n(projects)\n- 【甲】\n"
        "## 上周计划 (checklist)\n1. [ ] p\n2. [ ] q\n"
        "## O1 业务 (objective O1)\n# 下周计划 (plan)"
    )


def test_what_is_open_on_the_checklist_stays_there_before_the_new_plan():
    checklist = Section("上周计划", 2, Role.CHECKLIST, None, (done("a"), Item("b", task=True)))
    assert carried(checklist, objective(), plan(Item("c"))) == (
        "= 2024-W23\n## 上周计划 (checklist)\n- [ ] b\n- [ ] c\n"
        "## O1 业务 (objective O1)\n# 下周计划 (plan)"
    )


def test_a_checklist_keeps_the_name_that_a_person_gave_it():
    checklist = Section("上周说过的", 2, Role.CHECKLIST, None, (Item("b", task=True),))
    assert carried(checklist, objective()) == (
        "= 2024-W23\n## 上周说过的 (checklist)\n- [ ] b\n## O1 业务 (objective O1)"
    )


def test_each_labelled_list_counts_from_one():
    blocks = (Paragraph("银行侧："), *numbered("a", "b"), Paragraph("产品侧："), *numbered("c"))
    assert carried(objective(*blocks)) == (
        "= 2024-W23\n## O1 业务 (objective O1)\n¶ 银行侧：\n1. a\n2. b\n¶ 产品侧：\n1. c"
    )


def test_what_comes_back_leaves_out_what_stands_in_the_week_already():
    before = report(objective(Item("a", children=(Item("b"), Item("c")))))
    place, under, _ = places(before.sections)
    now = replace(before, week=W22 + 1, sections=(objective(under.item),))
    back = Returning(W22, place)
    draft = start_week(now, W22 + 2, PLAIN, now=NOW, returning=(back, back))
    assert draw(replace(draft.report, title="")) == "## O1 业务 (objective O1)\n- b\n- a\n  - c"


@pytest.mark.parametrize("blocks", [(), (Item("无"),), (Paragraph("无"),), (done("a"),)])
def test_nothing_planned_makes_no_checklist(blocks: tuple[Item | Paragraph, ...]):
    assert "checklist" not in carried(objective(), plan(*blocks))


def test_a_plan_in_a_table_is_one_item_a_row():
    table = Table("| # | 工作内容 | 时间 |\n|---|---|---|\n| 1 | 拆单灰度 | 3.13 |\n| 2 | 无 | |")
    draft = start(report(Section("下周计划", 2, Role.PLAN, blocks=(table,))))
    assert draw(draft.report).split("\n")[1:3] == ["## 上周计划 (checklist)", "- [ ] 拆单灰度"]


def test_a_plan_in_plain_lines_is_one_item_a_line():
    assert "- [ ] 上线押金\n- [ ] 评审" in carried(objective(), plan(Paragraph("上线押金\n评审")))


def test_labelled_lists_all_belong_to_a_plan_that_begins_with_a_label():
    blocks = (Paragraph("银行侧："), Item("a"), Paragraph("产品侧："), Item("b"), Paragraph("完。"))
    assert "¶ 银行侧：\n- [ ] a\n¶ 产品侧：\n- [ ] b\n## " in carried(plan(*blocks), objective())


def test_without_an_earlier_report_the_template_stands():
    assert draw(start(None).report) == "= 2024-W23 周报\n## 本周 (objective)"


def test_a_template_keeps_what_it_has_no_place_for():
    sections = (objective(Item("a"), name="O9", title="O9 旧目标"), plan(Item("c")))
    assert draw(start(report(*sections), load("zh"), use_template=True).report) == (
        "= 2024-W23\n## 重点项目 (projects)\n"
        "## 上周计划 (checklist)\n- [ ] c\n"
        "## 【O1 客户与增长】 (objective O1)\n## 【O2 产品与能力】 (objective O2)\n"
        "## 【O3 质量与效率】 (objective O3)\n## 【数据】 (metrics)\n"
        "## 【事件】 (incidents)\n## 【其他】 (other)\n## 反思 (reflection)\n"
        "## O9 旧目标 (objective O9)\n- a\n## 下周计划 (plan)"
    )


def test_a_renamed_objective_keeps_its_items():
    previous = report(objective(Item("a"), title="O1 旧名"))
    drawn = draw(start(previous, load("zh"), use_template=True).report)
    assert "## 【O1 客户与增长】 (objective O1)\n- a" in drawn


def test_every_item_has_a_reason():
    sections = (
        objective(done("a", Item("b")), done("c"), Item("d", state=State.DROPPED), Item("无")),
        Section("其他", 2, Role.OTHER, None, (Item("e"),)),
        plan(Item("f"), Paragraph("另："), Item("g")),
    )
    decisions = start(report(*sections)).decisions
    assert [(d.item.text, str(d.reason), str(d.outcome)) for d in decisions] == [
        ("a", "context", "carried"),
        ("b", "open", "carried"),
        ("c", "done", "left"),
        ("d", "dropped", "left"),
        ("无", "nothing", "left"),
        ("e", "fresh", "left"),
        ("f", "planned", "carried"),
        ("g", "announcement", "left"),
    ]


def test_a_carried_item_keeps_its_lineage_under_a_new_id():
    previous = report(objective(Item("a")))
    (_, old), (_, new) = *items_of(previous), *items_of(start(previous).report)
    assert (new.lineage, new.carried_from) == (old.lineage, W22)
    assert new.id != old.id


def test_what_belongs_to_the_person_stays_in_the_properties():
    previous = replace(report(), properties=(("Created", "2024年6月1日"), ("作者", "林")))
    assert start(previous).report.properties == (("作者", "林"),)


@pytest.mark.parametrize("title", ["2024-W12 周报", "第12周 周报", "2024-W22 周报"])
def test_a_title_that_names_another_week_than_its_report_is_brought_up_to_date(title: str):
    draft = start(report(objective(Item("a")), title=title)).report
    assert draft.title in ("2024-W23 周报", "第23周 周报")
