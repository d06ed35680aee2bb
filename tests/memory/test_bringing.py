"""Bringing over single items from earlier weeks."""

from __future__ import annotations

import dataclasses

import pytest

from tests.trees import draw
from tests.weekly import W22, W23, Weeks, done, item, lineage_of, numbered, objective, plan
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.desk.reviewing import bring, remember
from weeklydesk.errors import InputError
from weeklydesk.model import Report, items_of
from weeklydesk.weeks import Week

O1 = "## O1 业务 (objective O1)"


def brought(weeks: Weeks, week: Week, text: str, origin: Week) -> Report:
    earlier = weeks.load(origin)
    decided = bring(weeks.store, weeks.load(week), earlier, lineage_of(earlier, text))
    return weeks.save(decided.report)


def drawn(report: Report) -> str:
    return draw(dataclasses.replace(report, title=""))


def test_a_done_item_of_last_week_is_reopened_at_its_place(weeks: Weeks):
    weeks.write(W22, objective(*numbered("a"), done("b", item("b1")), *numbered("c")[0:1]))
    weeks.start(W23, b1=Choice.DROP)
    assert "b" not in weeks.drawn(W23).splitlines()[1]
    now = brought(weeks, W23, "b", W22)
    assert drawn(now).splitlines()[:3] == [O1, "1. a", "- [ ] b"]
    assert lineage_of(now, "b") == lineage_of(weeks.load(W22), "b")


def test_an_older_item_is_brought_with_its_parents(weeks: Weeks):
    weeks.write(W22, objective(item("a", item("a1"), done("a2", item("x"))), item("b")))
    weeks.start(W23, a=Choice.DONE)
    weeks.start(W23 + 1)
    assert weeks.drawn(W23 + 1) == f"{O1}\n- b"
    now = brought(weeks, W23 + 1, "a2", W22)
    assert drawn(now) == f"{O1}\n- a\n  - [ ] a2\n    - x\n- b"
    assert {i.carried_from for _, i in items_of(now) if i.text != "b"} == {W22}
    name = lineage_of(now, "a2")
    assert weeks.store.memory.wishes(W23 + 1) == {name: Wish(Choice.KEEP)}
    weeks.start(W23 + 2)
    assert "a2" in weeks.drawn(W23 + 2)


def test_an_older_planned_item_is_brought_to_the_checklist(weeks: Weeks):
    weeks.write(W22, objective(item("a")), plan(item("p"), item("q")))
    weeks.start(W23, p=Choice.DROP, q=Choice.DROP)
    weeks.start(W23 + 1)
    assert "上周计划" not in weeks.drawn(W23 + 1)
    now = brought(weeks, W23 + 1, "p", W22)
    assert drawn(now).startswith("## 上周计划 (checklist)\n- [ ] p\n")


def test_a_postponed_item_is_no_longer_postponed(weeks: Weeks):
    weeks.write(W22, objective(item("a"), item("b")))
    weeks.start(W23, a=Wish(Choice.LATER, W23 + 9))
    weeks.start(W23 + 1)
    brought(weeks, W23 + 1, "a", W22)
    weeks.start(W23 + 2)
    assert weeks.drawn(W23 + 2) == f"{O1}\n- a\n- b"
    assert weeks.store.memory.postponed(W23 + 9) == ()


def test_it_replaces_a_blank_item(weeks: Weeks):
    weeks.write(W22, objective(item("a"), item("b")))
    weeks.start(W23, a=Choice.DROP)
    weeks.add(W23, 0, item(""))
    assert drawn(brought(weeks, W23, "a", W22)) == f"{O1}\n- a\n- b"


def test_undo_also_restores_the_records(weeks: Weeks):
    weeks.write(W22, objective(item("a"), item("b")))
    weeks.start(W23, a=Wish(Choice.LATER, W23 + 2))
    now, earlier = weeks.load(W23), weeks.load(W22)
    known = weeks.store.memory.wishes(W23)
    decided = bring(weeks.store, now, earlier, lineage_of(earlier, "a"))
    assert decided.report != now
    remember(weeks.store, W23, decided.undo)
    assert weeks.store.memory.wishes(W23) == known


def test_only_existing_items_can_be_brought(weeks: Weeks):
    weeks.write(W22, objective(item("a")))
    weeks.start(W23)
    weeks.start(W23 + 1)
    with pytest.raises(InputError, match="no such item in 2024-W22"):
        bring(weeks.store, weeks.load(W23 + 1), weeks.load(W22), "nobody")
