"""Weeks written or imported between others, and the lineages of their items."""

from __future__ import annotations

from tests.memory.links import link, proposed
from tests.weekly import W22, W23, Weeks, item, lineage_of, objective, plan
from weeklydesk.desk import linking
from weeklydesk.desk.neighbours import linked_to_neighbours
from weeklydesk.model import Report, Section, items_of
from weeklydesk.weeks import Week


def week_between(weeks: Weeks) -> None:
    weeks.write(W22, objective(item("a"), item("b"), item("c"), item("c")))
    weeks.start(W22 + 2)
    weeks.put(W22 + 2, "b", text="b2")


def test_a_week_written_later_takes_its_place_in_the_lineages(weeks: Weeks):
    week_between(weeks)
    later = weeks.load(W22 + 2)
    section = objective(item("a"), item("b"), item("c"), item("new"))
    told = linked_to_neighbours(weeks.store, type(later)(W23, sections=(section,)))
    weeks.store.save(told, base=None)
    a = lineage_of(weeks.load(W22), "a")
    assert weeks.store.lineages.weeks(a) == (W22, W23, W22 + 2)
    assert weeks.load(W22 + 2) == later
    b = lineage_of(weeks.load(W22), "b")
    assert weeks.store.lineages.weeks(b) == (W22, W23, W22 + 2)
    c = lineage_of(weeks.load(W23), "c")
    assert weeks.store.lineages.weeks(c) == (W23,)


LABELS = objective(item("【分账】", item("银行：", item("联调完成")), item("研发：", item("x"))))


def test_an_identical_item_a_week_later_is_continued_on_import(weeks: Weeks):
    old = weeks.write(W22, LABELS, plan(item("完善")))
    later = objective(item("【分账】", item("银行：", item("联调中")), item("研发：", item("x"))))
    new = imported(weeks, W23, later, plan(item("完善")))
    same = {"【分账】", "银行：", "研发：", "x", "完善"}
    there, here = ({i.text: i.lineage for _, i in items_of(each)} for each in (old, new))
    assert {text for text in here if here[text] == there.get(text)} == same
    linking.unlink(weeks.store, W23, here["【分账】"])
    assert weeks.store.lineages.weeks(there["【分账】"]) == (W22,)
    assert proposed(weeks) == []


def test_items_under_another_parent_or_duplicated_or_old_are_not_linked_automatically(weeks: Weeks):
    weeks.write(W22, objective(item("a", item("x")), item("y"), item("y"), item("z")))
    imported(weeks, W23, objective(item("b", item("x")), item("y")))
    imported(weeks, W22 + 9, objective(item("z")))
    taken = {i.lineage for _, i in items_of(weeks.load(W22))}
    for week in (W23, W22 + 9):
        assert not taken & {i.lineage for _, i in items_of(weeks.load(week))}


def test_the_item_of_the_week_before_is_preferred(weeks: Weeks):
    one, other = objective(item("x")), objective(item("x"), title="O2", name="O2")
    x = lineage_of(weeks.write(W22, one), "x")
    weeks.write(W22 + 2, other)
    link(weeks, W22 + 2, lineage_of(weeks.load(W22 + 2), "x"), x)
    new = imported(weeks, W23, other, one)
    assert [each.lineage == x for _, each in items_of(new)] == [False, True]


def test_the_order_of_imports_does_not_matter(weeks: Weeks):
    for week in (W23 + 1, W22, W23):
        imported(weeks, week, LABELS)
    for _, each in items_of(weeks.load(W22)):
        assert weeks.store.lineages.weeks(each.lineage) == (W22, W23, W23 + 1)


def imported(weeks: Weeks, week: Week, *sections: Section) -> Report:
    report = linked_to_neighbours(weeks.store, Report(week, sections=sections))
    return weeks.store.save(report, base=None).report


def test_a_week_started_in_between_carries_what_the_later_ones_have(weeks: Weeks):
    week_between(weeks)
    later = weeks.load(W22 + 2)
    weeks.start(W23)
    assert weeks.load(W22 + 2) == later
    a = lineage_of(later, "a")
    assert weeks.store.lineages.weeks(a) == (W22, W23, W22 + 2)


def test_an_item_of_a_week_between_is_linked_and_unlinked_without_the_later_one(weeks: Weeks):
    week_between(weeks)
    now = weeks.write(W23, objective(item("b", item("x"))))
    b, own = lineage_of(weeks.load(W22), "b"), lineage_of(now, "b")
    link(weeks, W23, own, b)
    assert weeks.store.lineages.weeks(b) == (W22, W23, W22 + 2)
    linking.unlink(weeks.store, W23, b)
    assert weeks.store.lineages.weeks(b) == (W22, W22 + 2)
    assert weeks.load(W23) == now
