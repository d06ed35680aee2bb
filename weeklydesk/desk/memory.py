"""What the store remembers between weeks: read at the start of a week, and recorded after it."""

from __future__ import annotations

from collections.abc import Iterator

from weeklydesk.branches import Place, lineages, places
from weeklydesk.carry.draft import Draft, Returning
from weeklydesk.carry.new_quarter import leftovers
from weeklydesk.carry.plans import itemized
from weeklydesk.carry.reasons import Reason
from weeklydesk.carry.wishes import Choice, Wish, Wishes
from weeklydesk.lineage.ties import Bond
from weeklydesk.model import Block, Item, Report
from weeklydesk.naming import names
from weeklydesk.objectives import objective_in
from weeklydesk.records import record, replace
from weeklydesk.store import Postponement, Start, Store, Stored
from weeklydesk.weeks import Week


@record
class Remembered:
    """What applies to a new week from earlier ones: wishes, and items that return."""

    wishes: Wishes
    returning: tuple[Returning, ...]


def remembered(store: Store, week: Week, previous: Stored | None) -> Remembered:
    """Return the remembered wishes and returning items for the start of a week."""
    waiting = store.memory.postponed(week)
    later = {each.lineage: Wish(Choice.LATER, each.until) for each in waiting if each.until > week}
    replaced = dict.fromkeys(_replaced(store, previous), Wish(Choice.REPLACED))
    due = (each for each in waiting if each.until <= week)
    back = (_returning(store, each, later, week, previous) for each in due)
    return Remembered({**replaced, **later}, tuple(each for each in back if each))


def record_start(
    store: Store, week: Week, previous: Stored | None, draft: Draft, choices: Wishes
) -> None:
    """Record the report that a week was started from, its wishes and its returned items."""
    if previous is None or previous.report.week is None:
        return
    store.memory.begin(week, Start(previous.report.week, previous.revision))
    back = {
        each.item.lineage: Wish(Choice.KEEP)
        for each in draft.decisions
        if each.reason is Reason.RETURNED
    }
    store.memory.wish(week, {**back, **choices})


def origin(store: Store, week: Week) -> Stored | None:
    """Return the report that the week was or would be started from, in its present version."""
    start = store.memory.start(week)
    return store.load(start.origin) if start else store.previous(week)


def _replaced(store: Store, previous: Stored | None) -> Iterator[str]:
    """Yield planned items that became work: the work continues, the planned item does not."""
    if previous is None or previous.report.week is None:
        return
    here = lineages(previous.report)
    for link in store.memory.links(previous.report.week):
        if link.bond is Bond.BECAME and link.later in here:
            yield link.earlier


def _returning(
    store: Store, put_off: Postponement, later: Wishes, week: Week, previous: Stored | None
) -> Returning | None:
    """Return the latest version of a branch, without items that are put off to a later week.

    If its objective has ended meanwhile, it returns to the remainder of the previous quarter.
    """
    weeks = [each for each in store.lineages.weeks(put_off.lineage) if each <= put_off.week]
    if not weeks:
        return _from_lines(store, put_off)
    there = store.load(weeks[-1]).report
    place = _place(there, put_off.lineage)
    if place is None:
        return None
    if _has_ended(store, place.section.objective, weeks[-1], week, previous):
        place = replace(place, section=leftovers(there.sections, week), above=(), nth=0)
    return Returning(weeks[-1], replace(place, item=_without(place.item, later)))


def _has_ended(
    store: Store, identity: str | None, then: Week, week: Week, previous: Stored | None
) -> bool:
    """Return whether an objective of one week has ended, or changed its meaning, by a later one."""
    if identity is None:
        return False
    written = store.objectives.all()
    now = objective_in(written, identity, week)
    if now != objective_in(written, identity, then):
        return True
    here = previous and any(s.objective == identity for s in previous.report.sections)
    return bool(now and now.period and week not in now.period and not here)


def _from_lines(store: Store, put_off: Postponement) -> Returning | None:
    """Return an item that was planned as a plain line, which has no lineage in the store."""
    previous = origin(store, put_off.week)
    if previous is None or previous.report.week is None:
        return None
    place = _place(itemized(previous.report, names.is_nothing), put_off.lineage)
    return place and Returning(previous.report.week, place)


def _place(report: Report, lineage: str) -> Place | None:
    return next((p for p in places(report.sections) if p.item.lineage == lineage), None)


def _without(item: Item, later: Wishes) -> Item:
    children: list[Block] = []
    for child in item.children:
        if not isinstance(child, Item):
            children.append(child)
        elif child.lineage not in later:
            children.append(_without(child, later))
    return replace(item, children=tuple(children))
