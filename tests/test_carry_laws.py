"""Properties of carry-forward that hold for every earlier report."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.carrying import (
    NOW,
    PLAIN,
    TEAM,
    W22,
    open_lineages,
    start,
)
from tests.strategies import reports
from tests.trees import draw
from weeklydesk.branches import places
from weeklydesk.carry.draft import CARRYING, Outcome, start_week
from weeklydesk.desk.comparing import ChangeKind, compare
from weeklydesk.lineage.identity import identify
from weeklydesk.model import (
    Item,
    Report,
    Role,
    State,
    items_of,
    walk,
)


@given(reports())
def test_every_open_item_of_an_objective_is_carried_once_and_in_order(previous: Report):
    previous = identify(replace(previous, week=W22))
    assert open_lineages(start(previous).report) == open_lineages(previous)


@given(reports())
def test_no_open_box_is_lost(previous: Report):
    previous = identify(replace(previous, week=W22))
    never = (Role.ANNOUNCEMENTS, Role.PLAN)
    boxes = [
        place.item.lineage
        for place in places(previous.sections)
        if place.item.task and place.item.state is State.OPEN and place.section.role not in never
    ]
    held = [item.lineage for _, item in items_of(start(previous).report)]
    assert sorted(boxes) == sorted(name for name in held if name in set(boxes))


@given(reports())
def test_a_lineage_stands_once_in_a_week(previous: Report):
    draft = start(identify(replace(previous, week=W22))).report
    lineages = [item.lineage for _, item in items_of(draft)]
    assert len(set(lineages)) == len(lineages)


@given(reports())
def test_what_is_carried_is_what_the_draft_holds(previous: Report):
    draft = start(identify(replace(previous, week=W22)))
    held = {item.lineage for _, item in items_of(draft.report) if item.carried_from}
    assert held == {d.item.lineage for d in draft.decisions if d.reason in CARRYING}


@given(reports(), st.integers(1, 12))
def test_a_gap_of_weeks_changes_nothing_but_the_week(previous: Report, gap: int):
    previous = identify(replace(previous, week=W22))
    near = start_week(previous, W22 + 1, PLAIN, now=NOW)
    far = start_week(previous, W22 + gap, PLAIN, now=NOW)
    assert draw(replace(far.report, title="")) == draw(replace(near.report, title=""))


@given(reports())
def test_a_week_in_which_nothing_was_done_is_followed_by_one_like_it(previous: Report):
    previous = identify(replace(previous, week=W22))
    first = start_week(previous, W22 + 1, PLAIN, now=NOW).report
    second = start_week(first, W22 + 2, PLAIN, now=NOW).report
    assert draw(replace(second, title="")) == draw(replace(first, title=""))
    assert lineages(second) == lineages(first)


@given(reports())
def test_so_it_is_where_weeks_begin_from_a_template(previous: Report):
    previous = identify(replace(previous, week=W22, template="team"))
    first = start_week(previous, W22 + 1, TEAM, now=NOW, use_template=True).report
    second = start_week(first, W22 + 2, TEAM, now=NOW, use_template=True).report
    assert lineages(second) == lineages(first)


def lineages(report: Report) -> list[str]:
    return [item.lineage for _, item in items_of(report)]


def chains(report: Report) -> dict[str, list[str]]:
    """Return the ancestors of each item of an objective, outermost first, by lineage."""
    return {
        place.item.lineage: [item.lineage for item in place.above]
        for place in places(report.sections)
        if place.section.role is Role.OBJECTIVE
    }


@given(reports())
def test_an_open_item_stands_under_the_same_ancestors(previous: Report):
    previous = identify(replace(previous, week=W22))
    before, after = chains(previous), chains(start(previous).report)
    assert after == {lineage: before[lineage] for lineage in after}


@given(reports())
def test_no_branch_without_an_open_item_is_carried(previous: Report):
    draft = start(identify(replace(previous, week=W22))).report
    for place in places(draft.sections):
        if place.section.role in (Role.OBJECTIVE, Role.CHECKLIST):
            assert State.OPEN in {i.state for i in branch(place.item)}


def branch(item: Item) -> list[Item]:
    return [block for _, block in walk((item,)) if isinstance(block, Item)]


@given(reports())
def test_what_is_gone_in_the_new_week_is_what_was_decided_to_stay(previous: Report):
    previous = identify(replace(previous, week=W22))
    draft = start(previous)
    told = [each for part in compare(previous, draft.report) for each in part.differences]
    gone = {
        d.block.lineage for d in told if d.kind is ChangeKind.GONE and isinstance(d.block, Item)
    }
    left = {d.item.lineage for d in draft.decisions if d.outcome is Outcome.LEFT}
    assert gone <= left
    assert {i.lineage for _, i in items_of(previous)} <= {
        i.lineage for _, i in items_of(draft.report)
    } | left
