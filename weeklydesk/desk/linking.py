"""Linking items of different weeks, undoing such links, and tying work to planned items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from weeklydesk.branches import lineages
from weeklydesk.desk.progress import OnStep, ignore
from weeklydesk.desk.suggesting import Kind, Suggestion, suggestions
from weeklydesk.errors import InputError
from weeklydesk.lineage.ages import Wording
from weeklydesk.lineage.identity import random_id, relineaged
from weeklydesk.lineage.ties import Bond, Link, links_between, promoted
from weeklydesk.model import Item, Report
from weeklydesk.records import record
from weeklydesk.store import Adoption, Store, Stored
from weeklydesk.weeks import Week


@record
class Linked:
    """The links made in a week in one step; `changed` are the reports that were saved."""

    week: Week
    adoptions: tuple[Adoption, ...]
    ties: tuple[Link, ...]
    changed: tuple[Stored, ...]

    @property
    def count(self) -> int:
        """The number of links."""
        return len(self.adoptions) + len(self.ties)


def accept(store: Store, week: Week, found: Iterable[Suggestion]) -> Linked:
    """Link items of the week to earlier ones, in this and all later weeks, and tie work to plans.

    Raise InputError if both are in one week, because an item occurs once per week.
    """
    found = tuple(found)
    same = dict(each.ends for each in found if each.kind is Kind.SAME)
    ties = tuple(_tie(each, same) for each in found if each.kind is Kind.WORK)
    with store.transaction():
        parts = {own: store.lineages.weeks(own) for own in same}
        adoptions = tuple(
            _adoption(own, earlier, week, parts[own], store.lineages.weeks(earlier))
            for own, earlier in same.items()
        )
        changed = _renamed(store, same, parts)
        for each in adoptions:
            store.lineages.adopt(each)
        store.memory.link(week, ties)
    return Linked(week, adoptions, ties, changed)


def accept_sure(
    store: Store, weeks: Iterable[Week], *, on_step: OnStep = ignore
) -> tuple[Linked, ...]:
    """Accept the sure suggestions of each week, the earliest first, one step per week."""
    ordered = sorted(weeks)
    taken: list[Linked] = []
    with store.transaction():
        for done, week in enumerate(ordered):
            on_step(done, len(ordered))
            sure = [each for each in suggestions(store, week) if each.sure]
            if sure:
                taken.append(accept(store, week, sure))
    return tuple(taken)


def take_back(store: Store, linked: Linked) -> tuple[Stored, ...]:
    """Undo the links of one step, which can then be suggested again.

    Return the reports that were changed.
    """
    with store.transaction():
        store.memory.unlink(linked.week, linked.ties)
        known = [each for each in linked.adoptions if _holds(store, each)]
        changed = _renamed(
            store,
            {each.earlier: each.own for each in known},
            {each.earlier: _within(store, each) for each in known},
        )
        for each in known:
            store.lineages.remove_adoption(each)
    return changed


def unlink(store: Store, week: Week, lineage: str) -> tuple[Stored, ...]:
    """Separate an item from its earlier weeks; the link is not suggested again.

    Return the reports that were changed.
    """
    with store.transaction():
        known = store.lineages.adoption(lineage, week)
        if week not in store.lineages.weeks(lineage):
            raise InputError("There is no such item in {week}.", week=week)
        if known and known.first == week:
            store.lineages.remove_adoption(known)
        else:
            known = Adoption(random_id(), lineage, week, None)
        changed = _renamed(store, {lineage: known.own}, {lineage: _within(store, known)})
        store.memory.refuse(known.own, lineage)
    return changed


def refuse(store: Store, found: Suggestion) -> None:
    """Do not make this suggestion again."""
    store.memory.refuse(*found.ends)


def tie(store: Store, week: Week, planned: str, work: Iterable[str]) -> None:
    """Tie a planned item to items of the week that are work on it."""
    store.memory.link(week, (Link(Bond.TIED, planned, each) for each in work))


def untie(store: Store, week: Week, planned: str, work: Iterable[str]) -> None:
    """Remove ties to work, including the one to the item that the planned one became."""
    bonds = (Bond.TIED, Bond.BECAME)
    store.memory.unlink(week, [Link(bond, planned, each) for each in work for bond in bonds])


def promote(store: Store, report: Report, planned: str, section: int) -> Report:
    """Return the report with a planned item as work at the end of a section, and tie the two.

    The report is not saved here; the tie has no effect until the new item is saved.
    """
    made = promoted(report, planned, section)
    if report.week is None:
        raise TypeError("a report with a checklist must have a week")
    store.memory.link(report.week, [made.link])
    return made.report


def keep_links(store: Store, before: Report, after: Report) -> tuple[Link, ...]:
    """Store the splits and merges that one edit made, and return them; both reports have ids.

    An item that was split off and merged back, and is in no other week, leaves no link. Neither
    does text that was typed next to the words of an earlier week and then split off.
    """
    week = after.week
    found = tuple(links_between(before, after))
    if not found or week is None:
        return ()
    earlier = store.lineages.wordings((each.earlier for each in found), week)
    here = lineages(after)
    found = tuple(
        each for each in found if not _is_whole_again(each, earlier.get(each.earlier), here)
    )
    gone = {each.earlier for each in found if each.bond is Bond.MERGED}
    fleeting = {name for name in gone if not store.lineages.weeks(name)}
    kept = tuple(each for each in found if each.earlier not in fleeting)
    known = store.memory.links(week)
    store.memory.unlink(week, (each for each in known if each.later in fleeting))
    store.memory.link(week, kept)
    return kept


def _is_whole_again(
    link: Link, earlier: Sequence[Wording] | None, here: Mapping[str, Item]
) -> bool:
    """Return whether an item that was split has the same text as in the earlier week."""
    if link.bond is not Bond.SPLIT or not earlier:
        return False
    return earlier[-1].text.split() == here[link.earlier].text.split()


def _tie(found: Suggestion, same: Mapping[str, str]) -> Link:
    work, planned = found.ends
    return Link(Bond.TIED, planned, same.get(work, work))


def _adoption(
    own: str, earlier: str, week: Week, weeks: Sequence[Week], others: Sequence[Week]
) -> Adoption:
    if not weeks or weeks[0] != week:
        raise InputError("There is no item of that name that starts in {week}.", week=week)
    if any(weeks[0] <= each <= weeks[-1] for each in others):
        raise InputError("These two cannot be the same item: an item occurs once in a week.")
    last = weeks[-1] if others and others[-1] > weeks[-1] else None
    return Adoption(own, earlier, week, last)


def _holds(store: Store, adoption: Adoption) -> bool:
    return store.lineages.adoption(adoption.earlier, adoption.first) == adoption


def _within(store: Store, adoption: Adoption) -> tuple[Week, ...]:
    """Return the weeks in which an adopted lineage uses the earlier one's name."""
    weeks = store.lineages.weeks(adoption.earlier)
    last = adoption.last
    return tuple(each for each in weeks if each >= adoption.first and (not last or each <= last))


def _renamed(
    store: Store, names: Mapping[str, str], weeks: Mapping[str, Sequence[Week]]
) -> tuple[Stored, ...]:
    """Rename lineages, each in its weeks; every report is saved once."""
    changed: list[Stored] = []
    for week in sorted({week for each in weeks.values() for week in each}):
        there = store.load(week)
        here = {old: new for old, new in names.items() if week in weeks[old]}
        changed.append(store.save(relineaged(there.report, here), base=there.revision))
    for old, new in names.items():
        store.lineages.rename(old, new, weeks[old])
    return tuple(changed)
