"""The same item under two lineages: proposed by likeness, linked, taken apart again; and ties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from weeklydesk.errors import InputError
from weeklydesk.lineage.identity import random_id, relineaged
from weeklydesk.lineage.likeness import alike
from weeklydesk.lineage.ties import Bond, Link, links_between, promoted
from weeklydesk.model import Item, Report, Role, Section, items_of
from weeklydesk.naming import names
from weeklydesk.store import Adoption, Sighting, Store, Stored
from weeklydesk.weeks import Week

RECENT = 8  # weeks back in which an earlier item is looked for
_WORK = frozenset((Role.PROJECTS, Role.OBJECTIVE, Role.PLAN, Role.CHECKLIST, Role.OTHER))


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An item of a week that reads like one of an earlier week; `score` is 0 to 100."""

    section: Section
    item: Item
    earlier: Sighting
    score: float


def suggestions(store: Store, week: Week, report: Report | None = None) -> tuple[Suggestion, ...]:
    """Return what may continue an earlier item, the most alike first.

    Looked at are items that begin in this week and items that ended in the last report or the
    weeks before; what was refused once is not proposed again.
    """
    report = report or store.load(week).report
    previous = store.previous(week)
    if previous is None or previous.report.week is None:
        return ()
    fresh = list(_fresh(store, week, report))
    ended = _ended(store, min(previous.report.week, week + -RECENT), week, report)
    pairs = alike(
        fresh,
        [(each.section, each.item) for each in ended.values()],
        refused=store.memory.refused(),
    )
    where = {item.lineage: section for section, item in fresh}
    return tuple(
        Suggestion(where[p.item.lineage], p.item, ended[p.earlier.lineage], p.score) for p in pairs
    )


def accept(store: Store, week: Week, lineage: str, earlier: str) -> tuple[Stored, ...]:
    """Let an item of the week go on as an earlier one, here and in all its later weeks.

    Return the reports that were changed. InputError where both stand in one week: an item appears
    once a week.
    """
    with store.transaction():
        own, others = store.lineages.weeks(lineage), store.lineages.weeks(earlier)
        if not own or own[0] != week:
            raise InputError("There is no item that begins in {week} by that name.", week=week)
        if any(own[0] <= each <= own[-1] for each in others):
            raise InputError("These two cannot be one item: an item stands once in a week.")
        last = own[-1] if others and others[-1] > own[-1] else None
        changed = _renamed(store, lineage, earlier, own)
        store.lineages.adopt(Adoption(lineage, earlier, week, last))
    return changed


def unlink(store: Store, week: Week, lineage: str) -> tuple[Stored, ...]:
    """Let an item be one of its own from this week on; it is not proposed to be linked again.

    Return the reports that were changed.
    """
    with store.transaction():
        adoption = store.lineages.adoption(lineage, week)
        weeks = store.lineages.weeks(lineage)
        if week not in weeks:
            raise InputError("There is no such item in {week}.", week=week)
        own = random_id()
        last = None
        if adoption and adoption.first == week:
            own, last = adoption.own, adoption.last
            store.lineages.disown(adoption)
        parted = tuple(each for each in weeks if each >= week and (last is None or each <= last))
        changed = _renamed(store, lineage, own, parted)
        store.memory.refuse(own, lineage)
    return changed


def refuse(store: Store, suggestion: Suggestion) -> None:
    """Never propose this link again."""
    store.memory.refuse(suggestion.item.lineage, suggestion.earlier.item.lineage)


def tie(store: Store, week: Week, planned: str, work: Iterable[str]) -> None:
    """Tie something planned to items of the week that are work on it."""
    store.memory.link(week, (Link(Bond.TIED, planned, each) for each in work))


def untie(store: Store, week: Week, planned: str, work: Iterable[str]) -> None:
    """Take ties to work away, also that to what it became."""
    bonds = (Bond.TIED, Bond.BECAME)
    store.memory.unlink(week, [Link(bond, planned, each) for each in work for bond in bonds])


def promote(store: Store, report: Report, planned: str, section: int) -> Report:
    """Return the report with something planned as work at the end of a section, and tie the two.

    The report is not saved here; the tie says nothing until the new item stands in it.
    """
    made = promoted(report, planned, section)
    if report.week is None:
        raise TypeError("a report with a checklist has a week")
    store.memory.link(report.week, [made.link])
    return made.report


def keep_links(store: Store, before: Report, after: Report) -> tuple[Link, ...]:
    """Remember the splits and mergers that one edit made, and return them; both are identified."""
    found = tuple(links_between(before, after))
    if found and after.week:
        store.memory.link(after.week, found)
    return found


def _fresh(store: Store, week: Week, report: Report) -> Iterator[tuple[Section, Item]]:
    here = [(section, item) for section, item in items_of(report) if section.role in _WORK]
    known = store.lineages.wordings((item.lineage for _, item in here), week)
    for section, item in here:
        if item.lineage and item.lineage not in known and not names.is_nothing(item.text):
            yield section, item


def _ended(store: Store, since: Week, week: Week, report: Report) -> dict[str, Sighting]:
    here = {item.lineage for _, item in items_of(report)}
    return {
        each.item.lineage: each
        for each in store.lineages.ended(since, week)
        if each.section.role in _WORK and each.item.lineage not in here
    }


def _renamed(store: Store, old: str, new: str, weeks: Iterable[Week]) -> tuple[Stored, ...]:
    weeks = tuple(weeks)
    changed: list[Stored] = []
    for week in weeks:
        there = store.load(week)
        fresh = relineaged(there.report, {old: new})
        changed.append(store.save(fresh, base=there.revision))
    store.lineages.rename(old, new, weeks)
    return tuple(changed)
