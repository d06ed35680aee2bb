"""Outcomes of a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from tests.weekly import (
    NOTHING,
    PLAIN,
    W22,
    W23,
    checklist,
    done,
    ids,
    item,
    lineage_of,
    numbered,
    objective,
    plan,
    report,
    wishes,
)
from weeklydesk.branches import changed, lineages
from weeklydesk.carry.draft import start_week
from weeklydesk.carry.outcomes import Plan, plan_of
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.errors import InputError
from weeklydesk.lineage.identity import identify
from weeklydesk.lineage.ties import Bond, Link, links_between, promoted
from weeklydesk.model import Item, Paragraph, Report, State, items_of

PREVIOUS = report(
    checklist(item("o"), done("n")),
    objective(item("a"), item("b")),
    plan(*numbered("p", "q"), Paragraph("请关注："), item("news")),
)
NOW = start_week(PREVIOUS, W23, PLAIN, now=datetime(2024, 6, 3), new_id=ids("n")).report


def of(now: Report | None, links: tuple[Link, ...] = (), **choices: Choice | Wish) -> Plan:
    return plan_of(
        W23,
        PREVIOUS,
        now,
        is_nothing=NOTHING.__contains__,
        wishes=wishes(PREVIOUS, **choices),
        links=links,
        since={},
    )


def told(plan: Plan) -> dict[str, str]:
    return {each.item.text: str(each.outcome) for each in plan.items}


def put(text: str, **values: State) -> Report:
    change = changed(NOW.sections, lineage_of(NOW, text), lambda found: replace(found, **values))
    return replace(NOW, sections=change)


def test_before_anything_is_done_nothing_is_started():
    assert told(of(None)) == told(of(NOW)) == dict.fromkeys("opq", "not started")
    assert of(NOW).closure == {"not started": 3}


def test_without_an_earlier_report_nothing_was_planned():
    empty = plan_of(W23, None, NOW, is_nothing=str.isspace, wishes={}, since={})
    assert (empty.previous, empty.items, empty.closure.total()) == (None, (), 0)


@pytest.mark.parametrize(("state", "outcome"), [(State.DONE, "done"), (State.DROPPED, "dropped")])
def test_the_box_on_the_checklist_says_it_first(state: State, outcome: str):
    assert told(of(put("p", state=state), p=Choice.PART))["p"] == outcome


@pytest.mark.parametrize(
    ("choice", "outcome"),
    [
        (Choice.PART, "partly"),
        (Choice.DONE, "not started"),  # the box was opened again
        (Choice.DROP, "dropped"),
        (Choice.REPLACED, "replaced"),
        (Choice.KEEP, "not started"),
    ],
)
def test_where_the_text_is_silent_the_choice_is_remembered(choice: Choice, outcome: str):
    assert told(of(NOW, p=choice))["p"] == outcome


def test_what_is_not_there_is_as_it_was_said():
    gone = replace(NOW, sections=changed(NOW.sections, lineage_of(NOW, "p"), lambda _: None))
    assert told(of(gone, p=Choice.DONE))["p"] == "done"
    (_, p, _) = of(gone, p=Wish(Choice.LATER, W23 + 3)).items
    assert (p.outcome, p.until, p.now) == ("later", W23 + 3, None)


def test_moved_under_an_objective_it_is_worked_on():
    p = lineages(NOW)[lineage_of(NOW, "p")]
    sections = changed(NOW.sections, p.lineage, lambda _: None)
    moved = replace(NOW, sections=(*sections, objective(p, name="O2")))
    assert told(of(moved))["p"] == "partly"


def tie(planned: str, *work: str) -> tuple[Link, ...]:
    names = [lineage_of(NOW, text) for text in (planned, *work)]
    return tuple(Link(Bond.TIED, names[0], name) for name in names[1:])


def test_tied_items_tell_how_far_it_is():
    assert told(of(NOW, tie("p", "a")))["p"] == "partly"
    half = put("a", state=State.DONE)
    assert told(of(half, tie("p", "a")))["p"] == "done"
    assert told(of(half, tie("p", "a", "b")))["p"] == "partly"
    assert told(of(put("a", state=State.DROPPED), tie("p", "a")))["p"] == "dropped"
    assert [each.text for each in of(NOW, tie("p", "a", "b")).items[1].tied] == ["a", "b"]


def test_a_planned_item_becomes_work_under_an_objective():
    at = next(i for i, section in enumerate(NOW.sections) if section.objective == "O1")
    made = promoted(NOW, lineage_of(NOW, "p"), at, ids("new"))
    assert [b.text for b in made.report.sections[at].blocks] == ["a", "b", "p"]
    names = [each.lineage for _, each in items_of(made.report)]
    assert len(set(names)) == len(names)
    assert identify(made.report) == made.report
    (_, p, _) = of(made.report, (made.link,)).items
    assert (p.outcome, [each.lineage for each in p.tied]) == ("partly", [made.lineage])


def test_what_is_not_there_cannot_become_work():
    with pytest.raises(InputError, match="no such item in 2024-W23"):
        promoted(NOW, "nobody", 0)
    with pytest.raises(InputError, match="not on the checklist"):
        promoted(NOW, lineage_of(NOW, "p"), 0)


def typed(*texts: str) -> Report:
    items = (Item(text, id=text[:1], lineage=text[:1]) for text in texts)
    return report(objective(*items), week=W22)


@pytest.mark.parametrize(
    ("before", "after", "links"),
    [
        (("ab cd",), ("ab", "cd"), [Link(Bond.SPLIT, "a", "c")]),
        (("ab", "cd"), ("ab cd",), [Link(Bond.MERGED, "c", "a")]),
        (("ab", "cd"), ("ab", "cd", "ef"), []),
        (("ab", "cd"), ("ab",), []),
        (("ab",), ("ab", ""), []),
    ],
)
def test_splits_and_mergers_are_read_off_an_edit(
    before: tuple[str, ...], after: tuple[str, ...], links: list[Link]
):
    assert list(links_between(typed(*before), typed(*after))) == links


def test_what_was_cut_off_before_an_item_was_split_from_it_too():
    before, cut_off = typed("ab cd"), Item("ab", id="n", lineage="n")
    rest = Item("cd", id="a", lineage="a")
    after = report(objective(cut_off, rest), week=W22)
    assert list(links_between(before, after)) == [Link(Bond.SPLIT, "a", "n")]
    assert list(links_between(after, before)) == [Link(Bond.MERGED, "n", "a")]
