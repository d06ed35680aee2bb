"""Changes to last week's report after this week began."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from tests.trees import draw
from tests.weekly import PLAIN, W23, done, ids, item, lineage_of, objective, plan, report
from weeklydesk.carry.draft import start_week
from weeklydesk.carry.offers import offers, taken
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Block, Item, Paragraph, Report

SEEN = report(objective(item("a", Paragraph("note")), done("b"), item("c")), plan(item("p")))
NOW = start_week(SEEN, W23, PLAIN, now=datetime(2024, 6, 3), new_id=ids("n")).report


def known(text: str, *children: Block) -> Item:
    return replace(item(text, *children), lineage=lineage_of(SEEN, text))


A, B, C, P = known("a", Paragraph("note")), known("b"), known("c"), known("p")
DONE_A = replace(done("a", Paragraph("note")), lineage=A.lineage)


def later(*blocks: Item, planned: tuple[Item, ...] = (P,)) -> Report:
    return identify(replace(SEEN, sections=(objective(*blocks), plan(*planned))), ids("l"))


DONE_B = replace(done("b"), lineage=B.lineage)


@pytest.mark.parametrize(
    ("previous", "kinds", "drawn"),
    [
        (later(A, DONE_B, C), [], "- a\n  ¶ note\n- c\n"),
        (later(DONE_A, DONE_B, C), ["take out"], "- c\n"),
        (later(DONE_B, C), ["take out"], "- c\n"),
        (later(A, B, C), ["bring"], "- a\n  ¶ note\n- b\n- c\n"),
        (later(A, DONE_B, C, item("new")), ["bring"], "- a\n  ¶ note\n- c\n- new\n"),
        (later(replace(A, text="a!"), DONE_B, C), ["reword"], "- a!\n  ¶ note\n- c\n"),
        (later(replace(A, children=()), DONE_B, C), ["reword"], "- a\n- c\n"),
    ],
)
def test_changes_are_offered_and_taken_one_by_one(previous: Report, kinds: list[str], drawn: str):
    offered = offers(SEEN, previous, NOW)
    assert [str(offer.kind) for offer in offered] == kinds
    result = taken(NOW, previous, offered, new_id=ids("t"))
    expected = f"## O1 业务 (objective O1)\n{drawn}# 下周计划 (plan)"
    assert draw(replace(result, title="")) == f"## 上周计划 (checklist)\n- [ ] p\n{expected}"


def test_what_was_planned_late_goes_onto_the_checklist():
    previous = later(A, DONE_B, C, planned=(P, item("q")))
    result = taken(NOW, previous, offers(SEEN, previous, NOW), new_id=ids("t"))
    assert "- [ ] p\n- [ ] q\n" in draw(result)


def test_what_was_reworded_in_both_weeks_is_nobody_elses_business():
    previous = later(replace(A, text="a!"), DONE_B, C)
    a = next(b for b in NOW.sections[1].blocks if isinstance(b, Item) and b.text == "a")
    objectives = replace(NOW.sections[1], blocks=(replace(a, text="a?"),))
    mine = replace(NOW, sections=(NOW.sections[0], objectives))
    assert offers(SEEN, previous, mine) == ()


def test_nothing_is_offered_where_nothing_changed():
    assert offers(SEEN, SEEN, NOW) == ()
