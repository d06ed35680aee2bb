"""Outcomes of a plan, derived from the week's text or else from the choices in the review.

The outcome of a planned item that is in the week follows from its state. An open one is partly done
if there is work on it in the text: it was moved under an objective, a part of it is done, or it is
tied to items of the week. The stored choice counts only if the text says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import chain

from weeklydesk.branches import Place, places
from weeklydesk.carry.plans import IsNothing, itemized, planned
from weeklydesk.carry.wishes import Choice, Wishes
from weeklydesk.lineage.ties import Bond, Link
from weeklydesk.model import Item, Report, Role, State, walk
from weeklydesk.records import record
from weeklydesk.weeks import Week

_LISTS = (Role.CHECKLIST, Role.PLAN)


class PlanOutcome(StrEnum):
    """The outcome of a planned item."""

    DONE = "done"
    PARTLY = "partly"
    NOT_STARTED = "not started"
    REPLACED = "replaced"
    DROPPED = "dropped"
    LATER = "later"


@record
class Planned:
    """An item planned for a week: `item` as it was planned, `since` the week of its first plan.

    `now` is its place in the week, or None; `tied` are the week's items that are work on it;
    `until` is the week that it was put off to.
    """

    item: Item
    since: Week
    outcome: PlanOutcome
    now: Place | None = None
    tied: tuple[Item, ...] = ()
    until: Week | None = None

    @property
    def waits(self) -> bool:
        """Whether nothing is known yet: no outcome, no work, and the item was not moved."""
        moved = self.now is not None and self.now.section.role not in _LISTS
        return self.outcome is PlanOutcome.NOT_STARTED and not self.tied and not moved


@record
class Plan:
    """What was planned for `week` in the report of `previous`, with its outcomes."""

    week: Week
    previous: Week | None
    items: tuple[Planned, ...] = ()

    @property
    def closure(self) -> Counter[PlanOutcome]:
        """The number of items by outcome."""
        return Counter(each.outcome for each in self.items)


def planned_items(previous: Report, is_nothing: IsNothing) -> tuple[Item, ...]:
    """Return the outermost open items of the old checklist, then of the plan."""
    sections = itemized(previous, is_nothing).sections
    blocks = [b for s in sections if s.role is Role.CHECKLIST for b in s.blocks]
    for section in sections:
        if section.role is Role.PLAN:
            blocks += planned(section.blocks)[0]
    return tuple(
        block
        for block in blocks
        if isinstance(block, Item) and _is_open(block) and not is_nothing(block.text)
    )


def _is_open(item: Item) -> bool:
    return any(isinstance(b, Item) and b.state is State.OPEN for _, b in walk((item,)))


def plan_of(
    week: Week,
    previous: Report | None,
    report: Report | None,
    *,
    late: Report | None = None,
    is_nothing: IsNothing,
    wishes: Wishes,
    links: Sequence[Link] = (),
    since: Mapping[str, Week],
) -> Plan:
    """Return the plan of the week with its outcomes, from the week's `report`.

    `previous` is the earlier report as it was when the week began, `late` as it is now: items
    planned since then belong to the plan if the week has them. So do items that were planned for an
    earlier week and returned to the checklist.
    """
    if previous is None or previous.week is None:
        return Plan(week, None)
    origin = previous.week
    here = {place.item.lineage: place for place in places(report.sections)} if report else {}
    found = {item.lineage: item for item in planned_items(previous, is_nothing)}
    for item in planned_items(late, is_nothing) if late else ():
        if item.lineage in here:
            found.setdefault(item.lineage, item)
    for item in _back_on_list(report, wishes) if report else ():
        found.setdefault(item.lineage, item)
    items = (
        _outcome(item, since.get(item.lineage, origin), here, wishes, links)
        for item in found.values()
    )
    return Plan(week, origin, tuple(items))


def _back_on_list(report: Report, wishes: Wishes) -> Iterator[Item]:
    """Yield items that were planned earlier and were put off until, or brought into, this week."""
    lists = (section.blocks for section in report.sections if section.role is Role.CHECKLIST)
    for block in chain.from_iterable(lists):
        wish = wishes.get(block.lineage) if isinstance(block, Item) else None
        if isinstance(block, Item) and wish and wish.choice is Choice.KEEP:
            yield block


def _outcome(
    item: Item, since: Week, here: Mapping[str, Place], wishes: Wishes, links: Sequence[Link]
) -> Planned:
    now = here.get(item.lineage)
    tied = tuple(_tied(item.lineage, here, links))
    wish = wishes.get(item.lineage)
    chosen = wish and _BY_CHOICE.get(wish.choice)
    if now and now.item.state is not State.OPEN:
        outcome = _BY_STATE[now.item.state]
    elif chosen and chosen in _FIRM:
        outcome = chosen
    else:
        reopened = now is not None and chosen is PlanOutcome.DONE
        outcome = _of_tied(tied) or (None if reopened else chosen) or _begun(now)
    until = wish.until if wish and outcome is PlanOutcome.LATER else None
    return Planned(item, since, outcome, now, tied, until)


_BY_STATE = {State.DONE: PlanOutcome.DONE, State.DROPPED: PlanOutcome.DROPPED}
_BY_CHOICE = {
    Choice.DONE: PlanOutcome.DONE,
    Choice.PART: PlanOutcome.PARTLY,
    Choice.DROP: PlanOutcome.DROPPED,
    Choice.LATER: PlanOutcome.LATER,
    Choice.REPLACED: PlanOutcome.REPLACED,
}
_FIRM = (PlanOutcome.REPLACED, PlanOutcome.DROPPED, PlanOutcome.LATER)  # regardless of tied work


def _tied(name: str, here: Mapping[str, Place], links: Iterable[Link]) -> Iterator[Item]:
    for link in links:
        if link.earlier == name and link.bond in (Bond.TIED, Bond.BECAME) and link.later in here:
            yield here[link.later].item


def _of_tied(tied: Sequence[Item]) -> PlanOutcome | None:
    """Return the outcome that follows from the tied work; None if there is none."""
    if not tied:
        return None
    states = {item.state for item in tied}
    if states == {State.DROPPED}:
        return PlanOutcome.DROPPED
    return PlanOutcome.PARTLY if State.OPEN in states else PlanOutcome.DONE


def _begun(now: Place | None) -> PlanOutcome:
    """Return the outcome of an open item by its place: partly done if moved or begun."""
    if now is None:
        return PlanOutcome.NOT_STARTED
    moved = now.section.role not in _LISTS
    under = (block for _, block in walk(now.item.children) if isinstance(block, Item))
    begun = moved or any(item.state is State.DONE for item in under)
    return PlanOutcome.PARTLY if begun else PlanOutcome.NOT_STARTED
