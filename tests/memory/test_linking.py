"""Linking and unlinking lineages in the store."""

from __future__ import annotations

import dataclasses

import pytest

from tests.memory.links import link, proposed
from tests.weekly import W22, W23, Weeks, done, item, lineage_of, objective, plan
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.desk import linking
from weeklydesk.desk.reviewing import planned
from weeklydesk.desk.stories import story
from weeklydesk.desk.suggesting import Kind, suggestions
from weeklydesk.errors import InputError
from weeklydesk.lineage.ties import Bond, Link
from weeklydesk.model import Item, Role, Section, State, items_of

OLD, NEW = "接入银联通道，进度40%", "接入银联通道，进度65%"


def retyped(weeks: Weeks) -> tuple[str, str]:
    """An item retyped in W23 and carried over to W24; the lineages of the new and old one."""
    old = weeks.write(W22, objective(done(OLD), item("b")))
    weeks.write(W23, objective(item(NEW)))
    weeks.start(W23 + 1)
    return lineage_of(weeks.load(W23), NEW), lineage_of(old, OLD)


def test_a_retyped_item_is_proposed_and_accepted(weeks: Weeks):
    _, old = retyped(weeks)
    assert proposed(weeks) == [(NEW, OLD)]
    linked = linking.accept(weeks.store, W23, suggestions(weeks.store, W23))
    assert [stored.report.week for stored in linked.changed] == [W23, W23 + 1]
    assert weeks.store.lineages.weeks(old) == (W22, W23, W23 + 1)
    assert proposed(weeks) == []
    assert [chapter.reworded for chapter in story(weeks.store, old).chapters] == [True, True, False]


def test_texts_and_ids_stay_when_lineages_are_linked(weeks: Weeks):
    new, old = retyped(weeks)
    before = [(i.id, i.text) for w in (W22, W23, W23 + 1) for _, i in items_of(weeks.load(w))]
    link(weeks, W23, new, old)
    after = [(i.id, i.text) for w in (W22, W23, W23 + 1) for _, i in items_of(weeks.load(w))]
    assert after == before


def test_an_undone_link_is_not_proposed_again(weeks: Weeks):
    new, old = retyped(weeks)
    reports = [weeks.load(week) for week in (W22, W23, W23 + 1)]
    link(weeks, W23, new, old)
    weeks.start(W23 + 2)
    linking.unlink(weeks.store, W23, old)
    assert [weeks.load(week) for week in (W22, W23, W23 + 1)] == reports
    assert weeks.store.lineages.weeks(new) == (W23, W23 + 1, W23 + 2)
    assert proposed(weeks) == []


def test_ties_follow_their_linked_lineages(weeks: Weeks):
    old = weeks.write(W22, objective(item("a")), plan(item("p")))
    now = weeks.write(W23, objective(item("b")))
    a, b, p = lineage_of(old, "a"), lineage_of(now, "b"), lineage_of(old, "p")
    linking.tie(weeks.store, W23, p, [b])
    linked = link(weeks, W23, b, a)
    assert weeks.store.memory.links(W23) == (Link(Bond.TIED, p, a),)
    linking.take_back(weeks.store, linked)
    assert weeks.store.memory.links(W23) == (Link(Bond.TIED, p, b),)


def test_undo_keeps_links_that_were_changed_meanwhile(weeks: Weeks):
    old = lineage_of(weeks.write(W22, objective(item("a"))), "a")
    now = weeks.write(W23, objective(item("b"), item("c")))
    linked = link(weeks, W23, lineage_of(now, "b"), old)
    linking.unlink(weeks.store, W23, old)
    link(weeks, W23, lineage_of(now, "c"), old)
    then = weeks.load(W23)
    assert linking.take_back(weeks.store, linked) == ()
    assert weeks.load(W23) == then
    assert lineage_of(then, "c") == old


def test_carried_items_can_be_unlinked_too(weeks: Weeks):
    a = lineage_of(weeks.write(W22, objective(item("a"))), "a")
    weeks.start(W23)
    weeks.start(W23 + 1)
    linking.unlink(weeks.store, W23, a)
    own = lineage_of(weeks.load(W23), "a")
    assert weeks.store.lineages.weeks(a) == (W22,)
    assert weeks.store.lineages.weeks(own) == (W23, W23 + 1)


def test_a_refused_link_is_never_proposed_again(weeks: Weeks):
    retyped(weeks)
    (found,) = suggestions(weeks.store, W23)
    linking.refuse(weeks.store, found)
    assert proposed(weeks) == []


def test_an_item_that_ended_some_weeks_ago_is_found(weeks: Weeks):
    weeks.write(W22, objective(done(OLD)))
    weeks.write(W22 + 3, objective(item("b")))
    weeks.write(W22 + 4, objective(item(NEW)))
    (found,) = suggestions(weeks.store, W22 + 4)
    assert found.earlier.week == W22


def test_a_plan_is_found_and_tied_to_its_work(weeks: Weeks):
    old = weeks.write(W22, plan(item("退款风控方案设计与小组评审")))
    now = weeks.write(W23, objective(item("退款风控方案设计完成，6月4日小组评审")))
    (found,) = suggestions(weeks.store, W23)
    assert (found.kind, found.sure) == (Kind.WORK, True)
    assert outcomes(weeks) == ["not started"]
    linked = linking.accept(weeks.store, W23, [found])
    assert outcomes(weeks) == ["partly"]
    assert (weeks.load(W22), weeks.load(W23)) == (old, now)
    assert suggestions(weeks.store, W23) == ()
    linking.take_back(weeks.store, linked)
    assert outcomes(weeks) == ["not started"]
    assert suggestions(weeks.store, W23) == (found,)


def outcomes(weeks: Weeks) -> list[str]:
    return [str(each.outcome) for each in planned(weeks.store, W23).items]


def test_carried_work_is_not_proposed_for_a_plan(weeks: Weeks):
    weeks.write(W22, objective(item("轮换签名密钥，还差演练")), plan(item("签名密钥轮换演练")))
    weeks.start(W23)
    assert proposed(weeks) == []
    weeks.put(W23, "轮换签名密钥，还差演练", text="轮换签名密钥，演练两遍")
    assert proposed(weeks) == [("轮换签名密钥，演练两遍", "签名密钥轮换演练")]


def test_a_plan_with_a_known_outcome_gets_no_proposals(weeks: Weeks):
    weeks.write(W22, plan(item("签名密钥轮换演练")))
    weeks.start(W23)
    weeks.put(W23, "签名密钥轮换演练", state=State.DONE)
    weeks.add(W23, -1, item("x"))
    now = weeks.load(W23)
    weeks.save(dataclasses.replace(now, sections=(*now.sections, objective(item("签名密钥演练")))))
    assert proposed(weeks) == []


def test_all_links_of_a_week_are_made_and_undone_together(weeks: Weeks):
    weeks.write(
        W22, objective(item(OLD), item("对账：差错归因覆盖62%")), plan(item("完成支付安全评审"))
    )
    weeks.write(W23, objective(item(NEW), item("对账：覆盖78%"), item("支付安全评审：完成")))
    weeks.start(W23 + 1)
    before = [weeks.load(week) for week in (W22, W23, W23 + 1)]
    revisions = len(weeks.store.revisions(W23))
    found = suggestions(weeks.store, W23)
    assert [str(each.kind) for each in found] == ["same", "same", "work"]
    linked = linking.accept(weeks.store, W23, found)
    assert len(weeks.store.revisions(W23)) <= revisions + 1
    assert len(linked.changed) == 2
    assert proposed(weeks) == []
    weeks.start(W23 + 2)
    linking.take_back(weeks.store, linked)
    assert [weeks.load(week) for week in (W22, W23, W23 + 1)] == before
    assert suggestions(weeks.store, W23) == found


def test_continued_work_is_tied_by_its_current_lineage(weeks: Weeks):
    old = weeks.write(W22, objective(item(OLD)), plan(item("银联通道进度到65%")))
    weeks.write(W23, objective(item(NEW)))
    found = suggestions(weeks.store, W23)
    assert [str(each.kind) for each in found] == ["same", "work"]
    linked = linking.accept(weeks.store, W23, found)
    (planned_item,) = planned(weeks.store, W23).items
    assert [each.lineage for each in planned_item.tied] == [lineage_of(old, OLD)]
    linking.take_back(weeks.store, linked)
    assert weeks.store.memory.links(W23) == ()
    assert suggestions(weeks.store, W23) == found


def test_certain_links_are_made_through_many_weeks(weeks: Weeks):
    for at, percent in enumerate((40, 65, 80, 100)):
        weeks.write(W22 + at, objective(item(f"接入银联通道，进度{percent}%"), item(f"杂事{at}")))
    steps: list[tuple[int, int]] = []
    linked = linking.accept_sure(
        weeks.store,
        [W22 + at for at in (3, 2, 1, 0)],
        on_step=lambda done, count: steps.append((done, count)),
    )
    assert [(each.week, each.count) for each in linked] == [(W22 + at, 1) for at in (1, 2, 3)]
    assert steps == [(at, 4) for at in range(4)]
    name = lineage_of(weeks.load(W22), "接入银联通道，进度40%")
    assert weeks.store.lineages.weeks(name) == tuple(W22 + at for at in range(4))
    for each in reversed(linked):
        linking.take_back(weeks.store, each)
    assert weeks.store.lineages.weeks(name) == (W22,)


def test_undoing_all_keeps_later_unlinking(weeks: Weeks):
    _, old = retyped(weeks)
    linked = linking.accept(weeks.store, W23, suggestions(weeks.store, W23))
    linking.unlink(weeks.store, W23, old)
    parted = weeks.load(W23)
    linking.take_back(weeks.store, linked)
    assert weeks.load(W23) == parted


def test_weekly_figures_are_not_retyped_items(weeks: Weeks):
    for week in (W22, W23):
        weeks.write(week, Section("数据", 2, Role.METRICS, None, (item("成功率：99%"),)))
    assert proposed(weeks) == []


def test_two_items_of_one_week_are_never_linked(weeks: Weeks):
    now = weeks.write(W22, objective(item("a"), item("b")))
    a, b = lineage_of(now, "a"), lineage_of(now, "b")
    with pytest.raises(InputError, match="once in a week"):
        link(weeks, W22, a, b)
    weeks.start(W23)
    with pytest.raises(InputError, match="starts in 2024-W23"):
        link(weeks, W23, a, b)
    with pytest.raises(InputError, match="no such item in 2024-W23"):
        linking.unlink(weeks.store, W23, "nobody")


def test_records_follow_a_linked_lineage(weeks: Weeks):
    new, old = retyped(weeks)
    weeks.store.memory.wish(W23 + 1, {new: Wish(Choice.PART)})
    weeks.store.memory.link(W23, [Link(Bond.SPLIT, new, "part")])
    link(weeks, W23, new, old)
    assert list(weeks.store.memory.wishes(W23 + 1)) == [old]
    assert weeks.store.memory.links(W23) == (Link(Bond.SPLIT, old, "part"),)


def test_lines_without_words_are_never_proposed(weeks: Weeks):
    weeks.write(W22, objective(Item("无")))
    weeks.write(W23, objective(Item("无"), Item("")))
    assert proposed(weeks) == []
