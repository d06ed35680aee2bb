"""Starting a quarter: rearranging a week's report and storing what its objectives mean.

`report` is the week as it is in the window. Nothing here saves a report: the caller does, as one
undo step that also restores the stored records.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from weeklydesk.branches import changed, lineages
from weeklydesk.carry import review
from weeklydesk.carry.new_quarter import arranged_for_quarter
from weeklydesk.carry.quarter import Successors, Targets, Way, objectives_in, successors
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.desk.memory import origin
from weeklydesk.model import Item, Report, State
from weeklydesk.naming import names
from weeklydesk.objectives import COLOURS, Objective, by_number, from_headings, objective_in
from weeklydesk.quarters import Period, Quarter
from weeklydesk.records import record, replace
from weeklydesk.store import Store
from weeklydesk.weeks import Week


@record
class QuarterRecords:
    """The records besides the report: the wishes of the week and the objectives."""

    wishes: Mapping[str, Wish | None]
    objectives: tuple[Objective, ...]


@record
class StartedQuarter:
    """A week arranged for its quarter; `apply` takes `before` to undo and `after` to redo."""

    report: Report
    before: QuarterRecords
    after: QuarterRecords


def start_quarter(
    store: Store,
    report: Report,
    objectives: Sequence[Objective],
    targets: Targets,
    chosen: Successors | None = None,
) -> StartedQuarter:
    """Arrange a week for the objectives of its quarter, and store these objectives."""
    week = report.week
    if week is None:
        raise TypeError("a report that starts a quarter must have a week")
    wishes = _wishes(targets)
    ways = successors(objectives_in(report), objectives, chosen)
    written = store.objectives.all()
    origins = _origins(store, objectives_in(report), week)
    after = QuarterRecords(wishes, with_new_quarter(written, origins, objectives, ways, week))
    fresh = _granted(store, report, wishes)
    with store.transaction():
        before = QuarterRecords(
            store.memory.wish(week, wishes), store.objectives.replace(after.objectives)
        )
    fresh = arranged_for_quarter(
        fresh, objectives, targets, chosen=ways, is_nothing=names.is_nothing
    )
    return StartedQuarter(fresh, before, after)


def apply(store: Store, week: Week, written: QuarterRecords) -> None:
    """Store the records, to undo or redo the start of a quarter."""
    with store.transaction():
        store.memory.wish(week, written.wishes)
        store.objectives.replace(written.objectives)


def _wishes(targets: Targets) -> dict[str, Wish]:
    found: dict[str, Wish] = {}
    for lineage, target in targets.items():
        if target.way is Way.DROP:
            found[lineage] = Wish(Choice.DROP)
        elif target.way is Way.LATER:
            found[lineage] = Wish(Choice.LATER, target.until)
    return found


def _granted(store: Store, report: Report, wishes: Mapping[str, Wish]) -> Report:
    """Return the report without dropped and deferred items; new items are marked as dropped."""
    week = report.week
    previous = origin(store, week) if week and wishes else None
    if week and previous:
        report = review.revised(
            report,
            previous.report,
            wishes,
            standing=store.memory.wishes(week),
            is_nothing=names.is_nothing,
        )
    sections = report.sections
    for lineage in lineages(report).keys() & wishes.keys():
        if wishes[lineage].choice is Choice.DROP:
            sections = changed(sections, lineage, _dropped)
    return replace(report, sections=sections)


def _dropped(item: Item) -> Item:
    return replace(item, state=State.DROPPED, task=True)


def _origins(store: Store, old: Sequence[Objective], week: Week) -> dict[str, Objective]:
    """Return a week's objectives as they are stored, or else since their first report."""
    written = store.objectives.all()
    known = from_headings(store.objectives.headings(), written)
    found: dict[str, Objective] = {}
    for each in old:
        there = objective_in(written, each.identity, week)
        seen = there or objective_in(known, each.identity, week)
        period = seen.period if there and seen else Period(seen.begin() if seen else week)
        colour = there.colour if there else None
        found[each.identity] = Objective(each.identity, each.name, period, colour)
    return found


def with_new_quarter(
    written: Sequence[Objective],
    origins: Mapping[str, Objective],
    new: Sequence[Objective],
    ways: Successors,
    week: Week,
) -> tuple[Objective, ...]:
    """Return the objectives to store when a week begins with new ones.

    `origins` are the old objectives with their start. An objective that continues under another
    number keeps its colour.
    """
    left = {(each.identity, each.begin()): each for each in written}
    for name, there in origins.items():
        left.pop((name, there.begin()), None)
        if ways.get(name) != name and there.begin() < week:
            left[name, there.begin()] = replace(there, period=Period(there.begin(), week + -1))
    back = {to: name for name, to in ways.items() if to}
    for each in new:
        before = origins.get(back.get(each.identity, ""))
        goes_on = before is not None and before.identity == each.identity
        begun = before.begin() if before and goes_on else week
        period = Period(begun, max(begun, Quarter.of(week).last))
        colour = _colour(before, each.identity) if before else None
        left[each.identity, begun] = Objective(each.identity, each.name, period, colour)
    return tuple(sorted(left.values(), key=lambda each: (each.begin(), by_number(each.identity))))


def _colour(before: Objective, identity: str) -> int | None:
    """Return the colour that an objective had, whether chosen or derived from its number."""
    if before.colour or before.identity == identity:
        return before.colour
    number = by_number(before.identity)[0]
    return (number - 1) % COLOURS + 1 if number else None


def begun_quarter(week: Week, previous: Week | None, report: Report) -> Quarter | None:
    """Return the quarter that has begun since the previous report, or None.

    Also return None if the report has no objectives.
    """
    quarter = Quarter.of(week)
    if previous is None or Quarter.of(previous) == quarter or not objectives_in(report):
        return None
    return quarter
