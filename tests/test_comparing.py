"""Two weeks side by side."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from tests.strategies import reports
from tests.weekly import W23, checklist, done, dropped, ids, item, objective, plan, report
from weeklydesk.desk.comparing import Part, compare
from weeklydesk.lineage.identity import adopted, identify
from weeklydesk.model import Item, Paragraph, Report, Role, Section
from weeklydesk.text.wording import Change


def told(parts: tuple[Part, ...]) -> list[str]:
    return [
        f"{part.section.title}: {each.fate} {each.block.text}"
        for part in parts
        for each in part.differences
    ]


def after(before: Report, *sections: Section) -> Report:
    """The next week; an item that reads as one of the week before is the same item."""
    fresh = adopted(Report(W23, sections=sections), before)
    return identify(fresh, ids("n"))


def reworded(report: Report, **texts: str) -> Report:
    """The report with other words in its items."""
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
    assert compare(old, after(old, objective(item("a"), title="O1 另一个名字"))) == ()


def test_what_was_planned_stands_on_the_checklist():
    old = report(plan(item("a"), item("b")))
    assert told(compare(old, after(old, checklist(done("a"), item("b"))))) == ["上周计划: done a"]


def test_an_item_that_moved_tells_where_from():
    old = report(objective(item("a")))
    (part,) = compare(old, after(old, objective(item("a"), title="O2 平台", name="O2")))
    assert told((part,)) == ["O2 平台: moved a"]
    assert part.differences[0].origin == old.sections[0]


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
