"""Starting weeks with the records of earlier ones."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest

from tests.weekly import (
    NOW,
    W22,
    W23,
    Weeks,
    done,
    dropped,
    item,
    lineage_of,
    numbered,
    objective,
    plan,
)
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.desk import Started, start_week
from weeklydesk.desk.linking import promote
from weeklydesk.desk.reviewing import planned, reviewed
from weeklydesk.desk.stories import ages
from weeklydesk.model import Paragraph, Role, Section, items_of
from weeklydesk.records import replace
from weeklydesk.store import Postponement, Start, Store
from weeklydesk.weeks import Week

O1 = "## O1 业务 (objective O1)"
PLAN = "# 下周计划 (plan)"


def until(week: Week) -> Wish:
    return Wish(Choice.LATER, week)


def test_a_postponed_item_returns_under_its_objective(weeks: Weeks):
    weeks.write(W22, objective(item("a", item("a1")), item("b")))
    weeks.start(W23, a=until(W23 + 2))
    assert weeks.drawn(W23) == f"{O1}\n- b"
    weeks.start(W23 + 1)
    assert weeks.drawn(W23 + 1) == f"{O1}\n- b"
    weeks.start(W23 + 2)
    assert weeks.drawn(W23 + 2) == f"{O1}\n- a\n  - a1\n- b"
    found = {item.text: item for _, item in items_of(weeks.load(W23 + 2))}
    assert found["a"].lineage == lineage_of(weeks.load(W22), "a")
    assert found["a"].carried_from == W22
    ids = {item.id for week in (W22, W23 + 2) for _, item in items_of(weeks.load(week))}
    assert len(ids) == 6


def test_items_that_return_together_keep_their_order(weeks: Weeks):
    names = "abcdefgh"
    weeks.write(W22, objective(*map(item, names), item("here")))
    last, back = W23 + (len(names) - 2), W23 + len(names)
    for place, name in enumerate(names[2:]):
        weeks.start(W23 + place, **{name: until(back)})
    weeks.start(last, a=until(back), b=until(back))
    assert weeks.drawn(last) == f"{O1}\n- here"
    weeks.start(back)
    assert weeks.drawn(back).split("\n")[1:] == [f"- {name}" for name in (*names, "here")]


def test_a_postponed_item_returns_only_once(weeks: Weeks):
    weeks.write(W22, objective(item("a"), item("b")))
    weeks.start(W23, a=until(W23 + 1))
    weeks.start(W23 + 1)
    weeks.remove(W23 + 1, "a")
    weeks.start(W23 + 2)
    assert weeks.drawn(W23 + 2) == f"{O1}\n- b"


def test_a_postponed_item_returns_after_a_gap_and_again_if_that_week_is_deleted(weeks: Weeks):
    weeks.write(W22, objective(item("a"), item("b")))
    weeks.start(W23, a=until(W23 + 2))
    weeks.start(W23 + 12)
    assert "- a" in weeks.drawn(W23 + 12)
    weeks.store.delete(W23 + 12)
    weeks.start(W23 + 12)
    assert "- a" in weeks.drawn(W23 + 12)


def test_an_item_postponed_in_a_deleted_week_does_not_return(weeks: Weeks):
    weeks.write(W22, objective(item("a"), item("b")))
    weeks.start(W23, a=until(W23 + 2))
    weeks.store.delete(W23)
    weeks.start(W23 + 1)
    assert weeks.drawn(W23 + 1) == f"{O1}\n- a\n- b"


def test_a_postponed_plan_returns_to_the_checklist(weeks: Weeks):
    weeks.write(W22, objective(item("a")), plan(*numbered("p", "q")))
    weeks.start(W23, p=until(W23 + 1))
    weeks.start(W23 + 1)
    assert weeks.drawn(W23 + 1) == (
        f"## 上周计划 (checklist)\n1. [ ] p\n2. [ ] q\n{O1}\n- a\n{PLAN}"
    )


def test_a_plan_in_plain_lines_can_be_postponed_too(weeks: Weeks):
    weeks.write(W22, objective(item("a")), plan(Paragraph("p\nq")))
    proposal = reviewed(weeks.store, W23).proposal
    p = next(e.item.lineage for e in proposal.entries if e.item.text == "p")
    start_week(weeks.store, W23, now=NOW, choices={p: until(W23 + 1)})
    assert weeks.drawn(W23) == f"## 上周计划 (checklist)\n- [ ] q\n{O1}\n- a\n{PLAN}"
    weeks.start(W23 + 1)
    assert weeks.drawn(W23 + 1).startswith("## 上周计划 (checklist)\n- [ ] p\n- [ ] q\n")


def test_an_ended_objective_returns_for_a_postponed_item(weeks: Weeks):
    weeks.write(W22, objective(item("a")), objective(item("b"), title="O2", name="O2"))
    weeks.start(W23, a=until(W23 + 1))
    now = weeks.load(W23)
    weeks.save(type(now)(W23, sections=now.sections[1:]))
    weeks.start(W23 + 1)
    assert weeks.drawn(W23 + 1) == f"## O2 (objective O2)\n- b\n{O1}\n- a"


def test_a_child_that_is_postponed_longer_does_not_return_yet(weeks: Weeks):
    weeks.write(W22, objective(item("a", item("a1"), item("a2")), item("b")))
    weeks.start(W23, a=until(W23 + 1), a1=until(W23 + 2))
    weeks.start(W23 + 1)
    assert weeks.drawn(W23 + 1) == f"{O1}\n- a\n  - a2\n- b"
    assert weeks.store.memory.postponed(W23 + 2) == (
        Postponement(lineage_of(weeks.load(W22), "a1"), W23, W23 + 2),
    )
    weeks.start(W23 + 2)
    assert weeks.drawn(W23 + 2) == f"{O1}\n- a\n  - a1\n  - a2\n- b"


def test_a_dropped_item_never_returns_automatically(weeks: Weeks):
    weeks.write(W22, objective(item("a"), dropped("b"), item("c")))
    weeks.start(W23, a=Choice.DROP)
    for later in (1, 2, 12):
        weeks.start(W23 + later)
        assert weeks.drawn(W23 + later) == f"{O1}\n- c"


def test_a_plan_that_became_work_leaves_the_checklist(weeks: Weeks):
    weeks.write(W22, objective(item("a")), plan(item("p"), item("q")))
    now = weeks.start(W23)
    weeks.save(promote(weeks.store, now, lineage_of(now, "p"), 1))
    weeks.start(W23 + 1)
    assert weeks.drawn(W23 + 1) == (f"## 上周计划 (checklist)\n- [ ] q\n{O1}\n- a\n- p\n{PLAN}")


def test_starting_twice_changes_nothing(weeks: Weeks):
    weeks.write(W22, objective(item("a")))
    first = weeks.start(W23)
    before = weeks.store.revisions(W23)
    again = start_week(weeks.store, W23, now=NOW)
    assert (again.report, again.draft) == (first, None)
    assert weeks.store.revisions(W23) == before


def test_two_windows_that_start_a_week_find_one(weeks: Weeks):
    weeks.write(W22, objective(item("a")))
    with Store.open(weeks.store.path) as other:
        one = start_week(weeks.store, W23, now=NOW)
        two = start_week(other, W23, now=NOW)
    assert one.draft is not None
    assert (two.report, two.draft) == (one.report, None)
    assert len(weeks.store.revisions(W23)) == 1


def test_windows_that_start_a_week_at_once_find_one(weeks: Weeks):
    weeks.write(W22, objective(item("a")))
    gate = Barrier(4)

    def start() -> Started:
        with Store.open(weeks.store.path) as store:
            gate.wait()
            return start_week(store, W23, now=NOW)

    with ThreadPoolExecutor(4) as pool:
        started = [each.result() for each in [pool.submit(start) for _ in range(4)]]
    assert sum(each.draft is not None for each in started) == 1
    assert {each.report for each in started} == {weeks.load(W23)}
    assert len(weeks.store.revisions(W23)) == 1


def test_last_week_is_never_changed(weeks: Weeks):
    weeks.write(W22, objective(item("a"), done("b")), plan(item("p")))
    before = weeks.store.load(W22)
    weeks.start(W23, a=Choice.DONE, p=until(W23 + 3))
    assert weeks.store.load(W22) == before
    assert weeks.store.memory.start(W23) == Start(W22, before.revision)


def test_a_template_that_changed_between_keeps_every_open_item(weeks: Weeks):
    weeks.write(W22, objective(item("a"), title="O1 旧名"), objective(item("b"), name="O7"))
    weeks.start(W23, "zh")
    drawn = weeks.drawn(W23)
    assert "## 【O1 客户与增长】 (objective O1)\n- a" in drawn
    assert "(objective O7)\n- b" in drawn


def test_an_item_moved_between_objectives_keeps_its_lineage(weeks: Weeks):
    weeks.write(W22, objective(item("a")), objective(name="O2", title="O2"))
    now = weeks.start(W23)
    (a,) = now.sections[0].blocks
    moved = (objective(), objective(a, name="O2", title="O2"))
    weeks.save(type(now)(W23, sections=moved))
    weeks.start(W23 + 1)
    assert weeks.drawn(W23 + 1) == f"{O1}\n## O2 (objective O2)\n- a"
    assert weeks.store.lineages.weeks(lineage_of(weeks.load(W22), "a")) == (W22, W23, W23 + 1)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (Week(2020, 52), Week(2020, 53)),
        (Week(2020, 53), Week(2021, 1)),
        (Week(2026, 53), Week(2027, 1)),
        (Week(2024, 52), Week.of(date(2024, 12, 30))),
        (Week.of(date(2027, 1, 3)), Week(2027, 1)),
    ],
)
def test_the_end_of_a_year_is_a_week_like_any_other(weeks: Weeks, first: Week, then: Week):
    assert first + 1 == then
    weeks.write(first, objective(item("a")))
    weeks.start(then)
    (_, a) = next(items_of(weeks.load(then)))
    assert (a.text, a.carried_from) == ("a", first)
    assert weeks.store.lineages.weeks(a.lineage) == (first, then)
    assert weeks.store.memory.start(then) == Start(first, 1)


def test_a_deleted_week_is_skipped(weeks: Weeks):
    weeks.write(W22, objective(item("a"), item("b")))
    weeks.start(W23, b=Choice.DROP)
    weeks.start(W23 + 1)
    weeks.store.delete(W23)
    assert reviewed(weeks.store, W23 + 1).previous == weeks.store.load(W22)
    weeks.start(W23 + 2)
    assert weeks.store.lineages.weeks(lineage_of(weeks.load(W22), "a")) == (
        W22,
        W23 + 1,
        W23 + 2,
    )


def test_twelve_weeks_without_a_report_are_bridged_and_make_nothing_older(weeks: Weeks):
    first, then = Week(2024, 45), Week(2025, 5)
    assert then - first == 12
    weeks.write(first, objective(item("a"), done("b")), plan(item("p")))
    weeks.start(then)
    assert weeks.drawn(then) == f"## 上周计划 (checklist)\n- [ ] p\n{O1}\n- a\n{PLAN}"
    now = weeks.load(then)
    found = ages(weeks.store, now)[lineage_of(now, "a")]
    assert (found.weeks, found.since, found.stuck) == (2, first, False)
    assert [(each.item.text, each.since) for each in planned(weeks.store, then).items] == [
        ("p", first)
    ]


def test_two_sections_of_one_name_keep_their_own_items(weeks: Weeks):
    one, two = (Section("组", 2, Role.OBJECTIVE, None, (item(text),)) for text in "ab")
    weeks.write(W22, one, two)
    weeks.start(W23, a=until(W23 + 1))
    assert weeks.drawn(W23) == "## 组 (objective)\n## 组 (objective)\n- b"
    weeks.start(W23 + 1)
    assert weeks.drawn(W23 + 1) == weeks.drawn(W22)


def test_a_renamed_objective_is_kept_and_an_ended_one_does_not_return(weeks: Weeks):
    weeks.write(W22, objective(item("a")), objective(item("b"), title="O2 旧", name="O2"))
    (one, _) = weeks.start(W23).sections
    weeks.save(replace(weeks.load(W23), sections=(replace(one, title="O1 新名"),)))
    weeks.start(W23 + 1)
    assert weeks.drawn(W23 + 1) == "## O1 新名 (objective O1)\n- a"
    a = lineage_of(weeks.load(W22), "a")
    assert weeks.store.lineages.weeks(a) == (W22, W23, W23 + 1)


def test_five_hundred_items_are_carried(weeks: Weeks):
    weeks.write(W22, objective(*(item(f"a{n}", item(f"b{n}")) for n in range(250))))
    weeks.start(W23)
    assert weeks.drawn(W23) == weeks.drawn(W22)
