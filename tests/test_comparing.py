"""Comparison of two reports."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import reports, texts
from tests.weekly import (
    W22,
    W23,
    checklist,
    done,
    dropped,
    ids,
    item,
    numbered,
    objective,
    plan,
    report,
)
from weeklydesk.desk.comparing import ChangeKind, Detail, Part, compare
from weeklydesk.lineage.identity import adopted, identify
from weeklydesk.model import Block, Item, Paragraph, Policy, Report, Role, Section, State
from weeklydesk.text.word_diff import Change


def told(parts: tuple[Part, ...]) -> list[str]:
    return [
        f"{part.section.title}: {each.kind} {each.block.text}"
        for part in parts
        for each in part.differences
    ]


def after(before: Report, *sections: Section) -> Report:
    """Return the next week; an item with the same text as in the week before is the same item."""
    fresh = adopted(Report(W23, sections=sections), before)
    return identify(fresh, ids("n"))


def reworded(report: Report, **texts: str) -> Report:
    """Return the report with other texts in its items."""
    section = report.sections[0]
    items = (block for block in section.blocks if isinstance(block, Item))
    blocks = tuple(replace(each, text=texts.get(each.text, each.text)) for each in items)
    return replace(report, sections=(replace(section, blocks=blocks),))


def test_each_objective_tells_what_became_of_its_lines():
    old = report(objective(item("a"), item("b"), item("c"), item("d"), item("same")))
    new = after(old, objective(item("a"), done("b"), dropped("c"), item("same"), item("fresh")))
    assert told(compare(old, reworded(new, a="a 60%"))) == [
        "O1 业务: changed a 60%",
        "O1 业务: done b",
        "O1 业务: dropped c",
        "O1 业务: new fresh",
        "O1 业务: gone d",
    ]


def test_words_that_changed_are_told_one_by_one():
    old = report(objective(item("进度60")))
    (part,) = compare(old, reworded(old, 进度60="进度80"))
    assert [(piece.change, piece.text) for piece in part.differences[0].pieces] == [
        (Change.SAME, "进度"),
        (Change.GONE, "60"),
        (Change.NEW, "80"),
    ]


def test_an_objective_is_the_same_under_another_title():
    old = report(objective(item("a")))
    (part,) = compare(old, after(old, objective(item("a"), title="O1 新业务")))
    assert (part.kind, part.differences) == (ChangeKind.CHANGED, ())
    assert [(piece.change, piece.text) for piece in part.pieces] == [
        (Change.SAME, "O1 "),
        (Change.NEW, "新"),
        (Change.SAME, "业务"),
    ]


def test_a_plan_that_became_a_checklist_is_no_change_of_its_heading():
    old = report(plan(item("a")))
    boxed = replace(item("a"), task=True)
    assert compare(old, after(old, checklist(boxed), plan())) == ()


def seen(old: Report, new: Report, detail: Detail = Detail.WHOLE) -> list[str]:
    """Return the differences, one per line: headings unindented, the lines under them indented."""
    told: list[str] = []
    for part in compare(old, new, detail):
        told.append(" ".join(filter(None, (part.section.title, part.kind, *part.aspects))))
        told += [
            "  " + " ".join((each.kind, each.block.text, *each.aspects))
            for each in part.differences
        ]
    return told


def edited(old: Report, *sections: Section) -> Report:
    """Return the same week with other sections; items with the same text are the same."""
    return identify(adopted(replace(old, sections=sections), old), ids("e"))


def other(section: Section, **changes: Any) -> Section:
    return replace(section, **changes)


TEXT = Section("其他", blocks=(item("a"), item("b", item("c")), Paragraph("p")))


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (other(TEXT, title="其它"), ["其它 changed"]),
        (other(TEXT, level=3), ["其他 changed deeper"]),
        (other(TEXT, role=Role.PLAN), ["其他 changed purpose"]),
        (other(TEXT, policy=Policy.WHOLE), ["其他 changed purpose"]),
        (
            other(TEXT, blocks=(replace(item("a"), task=True), *TEXT.blocks[1:])),
            ["其他", "  changed a box"],
        ),
        (
            other(TEXT, blocks=(*numbered("a"), *TEXT.blocks[1:])),
            ["其他", "  changed a number"],
        ),
        (
            other(TEXT, blocks=(Paragraph("a"), *TEXT.blocks[1:])),
            ["其他", "  changed a text"],
        ),
        (
            other(TEXT, blocks=(item("a", item("b", item("c"))), Paragraph("p"))),
            ["其他", "  changed b deeper"],
        ),
        (
            other(TEXT, blocks=(TEXT.blocks[1], TEXT.blocks[0], TEXT.blocks[2])),
            ["其他", "  moved a"],
        ),
    ],
)
def test_what_differs_besides_the_words_of_lines_is_told(new: Section, told: list[str]):
    old = report(TEXT)
    assert seen(old, edited(old, new)) == told


def test_a_line_that_is_done_no_more_is_open_again():
    old = report(objective(done("a")))
    assert seen(old, edited(old, objective(item("a")))) == ["O1 业务", "  reopened a"]


def test_numbers_are_told_where_nothing_else_differs():
    old = report(objective(*numbered("a", "b")))
    anew = (replace(each, number=str(at)) for at, each in enumerate(numbered("a", "b"), 3))
    assert seen(old, edited(old, objective(*anew))) == ["O1 业务 changed numbers"]
    fewer = edited(old, objective(replace(numbered("a", "b")[1], number="1")))
    assert seen(old, fewer) == ["O1 业务", "  gone a"]


def test_a_reworded_heading_keeps_its_lines_and_its_place():
    old = report(Section("一", blocks=(item("a"),)), Section("二"), Section("三"))
    new = edited(old, Section("壹", blocks=(item("a"),)), Section("贰"), Section("三"))
    assert seen(old, new) == ["壹 changed", "贰 changed"]


def test_headings_without_lines_come_go_and_move():
    one, two, three = Section("一"), Section("二"), Section("三")
    old = report(one, two)
    assert seen(old, edited(old, one, two, three)) == ["三 new"]
    assert seen(old, edited(old, two)) == ["一 gone"]
    assert seen(old, edited(old, two, one)) == ["二 changed place"]
    assert seen(old, edited(old, one, two, three), Detail.WEEKS) == ["三 new"]


def test_what_stands_above_the_first_heading_is_told():
    old = replace(report(TEXT), title="周报", properties=(("Author", "林晓"), ("Team", "支付")))
    new = replace(old, title="第22周 周报", properties=(("Team", "支付"), ("Author", "林晓晓")))
    assert seen(old, new) == [
        "",
        "  changed 第22周 周报",
        "  moved Team: 支付",
        "  changed Author: 林晓晓",
    ]
    assert seen(old, new, Detail.WEEKS) == []


def test_an_item_that_goes_on_from_another_is_told_of_versions_alone():
    old = report(objective(item("a")))
    linked = replace(old.sections[0].blocks[0], lineage="x", carried_from=W22)
    new = replace(old, sections=(objective(linked),))
    assert seen(old, new) == ["O1 业务", "  changed a story"]
    assert seen(old, new, Detail.TEXT) == []


def test_what_moves_under_another_heading_takes_its_children_along():
    old = report(objective(item("a", item("b"))), objective(title="O2", name="O2"))
    new = edited(old, objective(), objective(item("a", item("b")), title="O2", name="O2"))
    assert seen(old, new) == ["O2", "  moved a"]


def test_a_line_moves_among_those_under_the_same_line():
    old = report(objective(item("a", item("b", item("x")), item("c"), item("d")), item("e")))
    new = edited(old, objective(item("a", item("c"), item("d"), item("b", item("x"))), item("e")))
    assert seen(old, new) == ["O1 业务", "  moved b"]
    both = edited(old, objective(item("e"), item("a", item("b"), item("d"), item("c"))))
    assert seen(old, both)[1:] == ["  moved e", "  moved d", "  gone x"]
    assert seen(old, new, Detail.WEEKS) == []


def test_what_was_planned_stands_on_the_checklist():
    old = report(plan(item("a"), item("b")))
    assert told(compare(old, after(old, checklist(done("a"), item("b"))))) == ["上周计划: done a"]


def test_an_item_that_moved_tells_where_from():
    old = report(objective(item("a")))
    part, left = compare(old, after(old, objective(item("a"), title="O2 平台", name="O2")))
    assert told((part, left)) == ["O2 平台: moved a"]
    assert part.differences[0].origin == old.sections[0]
    assert (part.kind, left.kind, left.section.title) == (
        ChangeKind.NEW,
        ChangeKind.GONE,
        "O1 业务",
    )


def test_items_without_a_common_lineage_are_the_same_by_their_words():
    assert compare(report(objective(item("a"))), report(objective(item("a")), week=W23)) == ()


def test_paragraphs_are_compared_in_their_section():
    def reflection(*texts: str) -> Report:
        blocks = tuple(map(Paragraph, texts))
        return report(Section("收获", role=Role.REFLECTION, blocks=blocks))

    assert told(compare(reflection("one", "two"), reflection("one", "two 2", "three"))) == [
        "收获: changed two 2",
        "收获: new three",
    ]


def test_what_is_gone_with_its_section_is_told_last():
    old = report(objective(item("a")), objective(item("b"), title="O2", name="O2"))
    assert told(compare(old, report(objective(item("a"))))) == ["O2: gone b"]


@given(reports())
def test_a_report_does_not_differ_from_itself(any_report: Report):
    whole = identify(any_report)
    assert compare(whole, whole) == ()


@given(reports(), reports())
def test_what_is_new_one_way_is_gone_the_other(one: Report, other: Report):
    one, other = identify(one), identify(other)
    forth = [each for each in told(compare(one, other)) if ": new " in each]
    back = [each for each in told(compare(other, one)) if ": gone " in each]
    assert len(forth) == len(back)


def test_plans_that_were_other_sections_before_are_told_alike_both_ways():
    line = (Paragraph("上线"),)
    one = report(Section("甲", 1, Role.PROJECTS), Section("乙", 1, Role.PROJECTS, blocks=line))
    other = report(Section("甲", 1, Role.PLAN, blocks=line), Section("乙", 1, Role.PLAN))
    assert sorted(told(compare(one, other))) == ["乙: gone 上线", "甲: new 上线"]
    assert sorted(told(compare(other, one))) == ["乙: new 上线", "甲: gone 上线"]


def without_ids(report: Report) -> Report:
    """Return the report without the invisible ids of its items."""

    def visit(block: Block) -> Block:
        if not isinstance(block, Item):
            return block
        return replace(block, id="", children=tuple(map(visit, block.children)))

    sections = (
        replace(section, blocks=tuple(map(visit, section.blocks))) for section in report.sections
    )
    return replace(report, sections=tuple(sections))


@given(reports(), reports())
def test_nothing_differs_is_said_only_of_what_is_the_same(one: Report, two: Report):
    one, two = identify(one), replace(adopted(identify(two), identify(one)), week=one.week)
    two = identify(two)
    assert (compare(one, two, Detail.WHOLE) == ()) == (without_ids(one) == without_ids(two))


@given(reports(), st.data())
def test_any_small_change_is_told(one: Report, data: st.DataObject):
    one = identify(one)
    two = data.draw(nearly(one))
    assert (compare(one, two, Detail.WHOLE) == ()) == (without_ids(one) == without_ids(two))


@st.composite
def nearly(draw: st.DrawFn, report: Report) -> Report:
    """Return the report after one change that a user could make."""
    sections = list(report.sections)
    if not sections:
        return replace(report, title=draw(st.sampled_from(("", "周报"))))
    at = draw(st.integers(0, len(sections) - 1))
    section, blocks = sections[at], list(sections[at].blocks)
    change = draw(st.sampled_from(("turn", "swap", "drop", "level", "role", "title", "reshape")))
    if change == "turn":
        sections.insert(draw(st.integers(0, len(sections) - 1)), sections.pop(at))
    elif change == "swap" and blocks:
        blocks.insert(draw(st.integers(0, len(blocks) - 1)), blocks.pop())
        sections[at] = replace(section, blocks=tuple(blocks))
    elif change == "drop":
        del sections[at]
    elif change == "level":
        sections[at] = replace(section, level=draw(st.integers(1, 6)))
    elif change == "role":
        sections[at] = replace(section, role=draw(st.sampled_from(Role)))
    elif change == "title":
        sections[at] = replace(section, title=draw(texts))
    elif blocks and isinstance(blocks[0], Item):
        task, state = draw(st.booleans()), draw(st.sampled_from(State))
        shape = {"task": task, "state": state, "number": draw(st.sampled_from((None, "7")))}
        sections[at] = replace(section, blocks=(replace(blocks[0], **shape), *blocks[1:]))
    return replace(report, sections=tuple(sections))
