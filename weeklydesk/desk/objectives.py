"""The objectives of all weeks, their colours, and those that a template states."""

from __future__ import annotations

from weeklydesk.objectives import Objective, by_number, from_headings, objective_in
from weeklydesk.quarters import Period
from weeklydesk.records import record, replace
from weeklydesk.store import Store
from weeklydesk.weeks import Week


@record
class Known:
    """An objective with the period of its reports, its planned period and its colour."""

    identity: str
    name: str
    seen: Period | None
    planned: Period | None
    colour: int | None


def known(store: Store) -> tuple[Known, ...]:
    """Return the objectives of all reports and those that are only stored, the oldest first."""
    written = store.objectives.all()
    used: set[Objective] = set()
    found: list[Known] = []
    for each in from_headings(store.objectives.headings(), written):
        planned = (
            objective_in(written, each.identity, each.period.last or each.begin())
            if each.period
            else None
        )
        used |= {planned} if planned else set()
        period = planned.period if planned else None
        found.append(Known(each.identity, each.name, each.period, period, each.colour))
    found += (
        Known(each.identity, each.name, None, each.period, each.colour)
        for each in written
        if each not in used
    )
    return tuple(sorted(found, key=_order))


def _order(each: Known) -> tuple[Week, tuple[int, str]]:
    period = each.seen or each.planned
    return (period.first if period else Week(1, 1)), by_number(each.identity)


def set_colour(
    store: Store, objective: Objective, week: Week, colour: int | None
) -> tuple[Objective, ...]:
    """Store the colour of a week's objective and return the objectives stored before.

    An objective that was not stored yet begins in the week of its first report.
    """
    with store.transaction():
        written = store.objectives.all()
        there = objective_in(written, objective.identity, week)
        if there:
            fresh = tuple(replace(e, colour=colour) if e is there else e for e in written)
        else:
            seen = objective_in(
                from_headings(store.objectives.headings()), objective.identity, week
            )
            period = Period(seen.begin() if seen else week)
            fresh = (*written, replace(objective, period=period, colour=colour))
        return store.objectives.replace(fresh)


def with_stated_objectives(
    written: tuple[Objective, ...], stated: tuple[Objective, ...], week: Week
) -> tuple[Objective, ...]:
    """Return the objectives to store after a week was started from a template that states some.

    A stated period that contains the week starts the objective, or sets its planned end; a stated
    colour becomes its colour.
    """
    for each in stated:
        written = _with(written, each, week)
    return written


def _with(written: tuple[Objective, ...], stated: Objective, week: Week) -> tuple[Objective, ...]:
    period = stated.period if stated.period and week in stated.period else None
    there = objective_in(written, stated.identity, week)
    if there is None or (period and there.begin() < period.first):
        begun = period or Period(week)
        return (*written, replace(stated, period=begun))
    first = there.begin()
    fresh = replace(
        there,
        name=stated.name or there.name,
        period=Period(first, period.last) if period else there.period,
        colour=stated.colour or there.colour,
    )
    return tuple(fresh if each is there else each for each in written)
