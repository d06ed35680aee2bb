"""Reviewing a week in the store."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.weekly import W22, W23, Weeks, item, lineage_of, objective, plan, wishes
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.desk import reviewing
from weeklydesk.desk.reviewing import (
    bring,
    decide,
    offer_again,
    planned,
    refuse,
    remember,
    reviewed,
    take,
)
from weeklydesk.model import State, items_of
from weeklydesk.store import NotFound, Postponement, Store


def test_before_any_report_there_is_nothing_to_review(weeks: Weeks):
    review = reviewed(weeks.store, W22)
    assert (review.previous, review.proposal.entries, review.offers) == (None, (), ())
    assert planned(weeks.store, W22).items == ()
    with pytest.raises(NotFound, match="no report before 2024-W22"):
        decide(weeks.store, weeks.write(W22, objective()), {})


def test_decisions_from_the_start_are_shown_in_the_review(weeks: Weeks):
    weeks.write(W22, objective(item("a"), item("b")))
    weeks.start(W23, a=Choice.DROP, b=Choice.PART)
    entries = reviewed(weeks.store, W23).proposal.entries
    assert [(e.item.text, e.choice, e.now is not None) for e in entries] == [
        ("a", Choice.DROP, False),
        ("b", Choice.PART, True),
    ]


def test_a_decision_is_undone_as_one_step(weeks: Weeks):
    previous = weeks.write(W22, objective(item("a"), item("b")), plan(item("p")))
    now = weeks.start(W23, b=Choice.DROP)
    known = weeks.store.memory.wishes(W23)
    choices = wishes(previous, a=Choice.DONE, b=Choice.KEEP, p=Choice.PART)
    decided = decide(weeks.store, now, choices)
    weeks.save(decided.report)
    assert weeks.drawn(W23) == (
        "## 上周计划 (checklist)\n- [ ] p\n## O1 业务 (objective O1)\n- b\n# 下周计划 (plan)"
    )
    assert weeks.store.memory.wishes(W23) == {**known, **choices}
    weeks.save(now)
    remember(weeks.store, W23, decided.undo)
    assert weeks.load(W23) == now
    assert weeks.store.memory.wishes(W23) == known


def test_a_wish_for_a_branch_keeps_earlier_decisions_in_it(weeks: Weeks):
    previous = weeks.write(W22, objective(item("a", item("b"), item("c"))))
    weeks.start(W23, b=Choice.KEEP)
    decided = decide(weeks.store, weeks.load(W23), wishes(previous, a=Choice.DROP))
    weeks.save(decided.report)
    assert weeks.drawn(W23) == "## O1 业务 (objective O1)\n- [-] a\n  - b"


def test_items_brought_back_by_hand_survive_other_decisions(weeks: Weeks):
    previous = weeks.write(W22, objective(item("a"), item("b")))
    weeks.start(W23, a=Choice.DROP)
    a = next(i for _, i in items_of(previous) if i.text == "a")
    now = weeks.add(W23, 0, replace(a, id=""))
    decided = decide(weeks.store, now, wishes(previous, b=Choice.DROP))
    weeks.save(decided.report)
    assert weeks.drawn(W23) == "## O1 业务 (objective O1)\n- a"


def test_postponed_items_are_shown_until_they_are_due(weeks: Weeks):
    previous = weeks.write(W22, objective(item("a")))
    weeks.start(W23, a=Wish(Choice.LATER, W23 + 2))
    a = lineage_of(previous, "a")
    assert reviewed(weeks.store, W23 + 1).waiting == (Postponement(a, W23, W23 + 2),)
    assert reviewed(weeks.store, W23 + 2).waiting == ()


def test_changes_to_last_week_are_offered_and_not_applied(weeks: Weeks):
    weeks.write(W22, objective(item("a"), item("b")))
    now = weeks.start(W23)
    weeks.add(W22, 0, item("c"))
    weeks.put(W22, "b", state=State.DONE, task=True)
    assert weeks.load(W23) == now
    offers = reviewed(weeks.store, W23).offers
    assert [(str(o.kind), (o.after or o.before or item("")).text) for o in offers] == [
        ("take out", "b"),
        ("bring", "c"),
    ]
    weeks.save(take(weeks.store, now, offers))
    assert weeks.drawn(W23) == "## O1 业务 (objective O1)\n- a\n- c"
    assert reviewed(weeks.store, W23).offers == ()


def offered(weeks: Weeks) -> list[tuple[str, str]]:
    found = reviewed(weeks.store, W23).offers
    return [(str(o.kind), (o.after or o.before or item("")).text) for o in found]


def refuse_only(weeks: Weeks, text: str) -> None:
    found = reviewed(weeks.store, W23).offers
    refuse(weeks.store, W23, [o for o in found if (o.after or o.before or item("")).text == text])


def test_a_refused_offer_is_not_repeated_while_others_are_open(weeks: Weeks):
    weeks.write(W22, objective(item("a"), item("b")))
    weeks.start(W23)
    weeks.add(W22, 0, item("c"))
    weeks.put(W22, "a", text="a!")
    weeks.put(W22, "b", state=State.DONE, task=True)
    for text in ("c", "a!", "b"):
        before = offered(weeks)
        refuse_only(weeks, text)
        assert offered(weeks) == [each for each in before if each[1] != text] != before


def test_a_refused_offer_is_made_again_once_that_is_undone(weeks: Weeks):
    weeks.write(W22, objective(item("a")))
    weeks.start(W23)
    weeks.add(W22, 0, item("c"), item("d"))
    (c, d) = reviewed(weeks.store, W23).offers
    refuse(weeks.store, W23, [c, d])
    offer_again(weeks.store, W23, [c])
    assert reviewed(weeks.store, W23).offers == (c,)


def test_different_new_words_are_a_new_offer(weeks: Weeks):
    weeks.write(W22, objective(item("a")))
    weeks.start(W23)
    weeks.put(W22, "a", text="a!")
    refuse_only(weeks, "a!")
    weeks.put(W22, "a!", text="a!!")
    assert offered(weeks) == [("reword", "a!!")]
    weeks.put(W22, "a!!", text="a!")
    assert offered(weeks) == []


def test_a_refused_item_is_not_offered_again_after_rewording(weeks: Weeks):
    weeks.write(W22, objective(item("a")))
    weeks.start(W23)
    weeks.add(W22, 0, item("c"))
    refuse_only(weeks, "c")
    weeks.put(W22, "c", text="c.")
    assert offered(weeks) == []
    weeks.add(W22, 0, item("d"))
    assert offered(weeks) == [("bring", "d")]


def test_a_late_refused_plan_is_not_part_of_this_weeks_plan(weeks: Weeks):
    weeks.write(W22, plan(item("p")))
    weeks.start(W23)
    weeks.add(W22, 0, item("q"))
    refuse_only(weeks, "q")
    assert [each.item.text for each in planned(weeks.store, W23).items] == ["p"]


def test_a_refusal_is_deleted_and_restored_with_its_week(weeks: Weeks):
    weeks.write(W22, objective(item("a")))
    weeks.start(W23)
    weeks.add(W22, 0, item("c"))
    refuse_only(weeks, "c")
    binned = weeks.store.delete(W23)
    weeks.start(W23)
    assert weeks.drawn(W23) == "## O1 业务 (objective O1)\n- a\n- c"
    weeks.store.delete(W23)
    weeks.store.restore(binned)
    assert weeks.drawn(W23) == "## O1 业务 (objective O1)\n- a"
    assert offered(weeks) == []


def test_the_revision_that_a_week_started_from_survives_joined_edits(weeks: Weeks):
    weeks.write(W22, objective(item("a")))
    weeks.put(W22, "a", text="a1")
    with Store.open(weeks.store.path) as other:
        Weeks(other).start(W23)
    weeks.put(W22, "a1", text="a12")
    weeks.put(W22, "a12", text="a123")
    (offer,) = reviewed(weeks.store, W23).offers
    assert [each.text for each in (offer.before, offer.after) if each] == ["a1", "a123"]


def test_the_plan_has_outcomes_and_ages(weeks: Weeks):
    weeks.write(W22, objective(item("a")), plan(*(item(text) for text in "pqrs")))
    weeks.start(W23, s=Wish(Choice.LATER, W23 + 3), r=Choice.PART)
    weeks.put(W23, "p", state=State.DONE)
    found = planned(weeks.store, W23)
    assert [str(each.outcome) for each in found.items] == ["done", "not started", "partly", "later"]
    assert found.closure == {"done": 1, "not started": 1, "partly": 1, "later": 1}
    weeks.add(W23, 2, item("t"))
    weeks.start(W23 + 1)
    then = planned(weeks.store, W23 + 1)
    assert [(each.item.text, each.since) for each in then.items] == [
        ("q", W22),
        ("r", W22),
        ("t", W23),
    ]


def test_the_plan_is_the_initial_one_plus_accepted_changes(weeks: Weeks):
    weeks.write(W22, plan(item("p"), item("q")))
    weeks.start(W23)
    weeks.put(W22, "p", state=State.DONE)
    weeks.add(W22, 0, item("r"), item("s"))
    bring = [o for o in reviewed(weeks.store, W23).offers if o.after and o.after.text == "r"]
    weeks.save(take(weeks.store, weeks.load(W23), bring))
    assert [each.item.text for each in planned(weeks.store, W23).items] == ["p", "q", "r"]


def test_postponed_and_brought_back_items_are_part_of_the_plan(weeks: Weeks):
    weeks.write(W22, objective(item("a")), plan(item("p"), item("q"), item("r")))
    weeks.start(W23, p=Wish(Choice.LATER, W23 + 1), q=Choice.DROP, r=Choice.DONE)
    weeks.start(W23 + 1)
    found = planned(weeks.store, W23 + 1)
    assert [(each.item.text, each.since) for each in found.items] == [("p", W22)]
    q = lineage_of(weeks.load(W22), "q")
    weeks.save(bring(weeks.store, weeks.load(W23 + 1), weeks.load(W22), q).report)
    weeks.put(W23 + 1, "p", state=State.DONE)
    weeks.add(W23 + 1, 0, item("typed by hand"))
    found = planned(weeks.store, W23 + 1)
    assert [each.item.text for each in found.items] == ["p", "q"]
    assert found.closure == {"done": 1, "not started": 1}


def test_the_plan_of_a_future_week_is_available(weeks: Weeks):
    weeks.write(W22, plan(item("p")))
    assert [str(each.outcome) for each in planned(weeks.store, W23).items] == ["not started"]


def test_the_window_reviews_unsaved_text(weeks: Weeks):
    weeks.write(W22, objective(item("a")))
    now = weeks.start(W23)
    typed = type(now)(W23, sections=())
    (entry,) = reviewing.reviewed(weeks.store, W23, typed).proposal.entries
    assert entry.now is None
