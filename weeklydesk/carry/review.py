"""The review at a week's start: last week's items, the proposals and the current choices.

It can be reopened at any time in the week. `revised` changes only the branches that a wish is about
and keeps what was typed since: an item that was reworded, or has new items under it, stays in the
text and gets the state from the wish.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from weeklydesk.branches import (
    Place,
    copied,
    inserted,
    items_under,
    lineages,
    notes,
    places,
    pruned,
)
from weeklydesk.carry.carrier import closed_by
from weeklydesk.carry.draft import decided
from weeklydesk.carry.labels import as_carried
from weeklydesk.carry.plans import IsNothing, blank, checklist_order, itemized, onto_checklist
from weeklydesk.carry.reasons import CARRYING, Decision, Reason
from weeklydesk.carry.wishes import KEEPING, NO_WISHES, Choice, Wish, Wishes
from weeklydesk.lineage.identity import NewId, identify, random_id
from weeklydesk.model import Block, Item, Report, Role, State
from weeklydesk.records import record, replace
from weeklydesk.weeks import Week

_PLANNED = (Role.PLAN, Role.CHECKLIST)


@record
class Entry:
    """One item of the earlier report under review.

    `place` is its place in that report, `now` its place in this week's report, or None.
    `proposed` is the reason by policy; `reason` takes the wishes into account. `wish` is the
    item's own wish; `choice` is the current choice, None if nothing was chosen and the item is not
    in this week's report.
    """

    place: Place
    proposed: Reason
    reason: Reason
    wish: Wish | None
    choice: Choice | None
    now: Place | None

    @property
    def item(self) -> Item:
        """The item as it is in the earlier report."""
        return self.place.item

    @property
    def carried(self) -> bool:
        """Whether the item is carried into the week."""
        return self.reason in CARRYING


@record
class Proposal:
    """Every item of the report of week `previous`, in reading order."""

    previous: Week | None
    entries: tuple[Entry, ...] = ()

    @property
    def summary(self) -> Counter[Reason]:
        """The number of items by reason."""
        return Counter(entry.reason for entry in self.entries)


def review(
    previous: Report,
    report: Report | None = None,
    *,
    wishes: Wishes = NO_WISHES,
    is_nothing: IsNothing = blank,
) -> Proposal:
    """Return what a week carries from `previous`; `report` is the week's own if it has begun."""
    previous = itemized(previous, is_nothing)
    natural = decided(previous, is_nothing=is_nothing)
    wished = decided(previous, is_nothing=is_nothing, choices=wishes)
    here = {place.item.lineage: place for place in places(report.sections)} if report else None
    entries = (
        _entry(place, by_policy.reason, decision, wishes, here)
        for place, by_policy, decision in zip(
            places(previous.sections), natural, wished, strict=True
        )
    )
    return Proposal(previous.week, tuple(entries))


def _entry(
    place: Place,
    proposed: Reason,
    decision: Decision,
    wishes: Wishes,
    here: dict[str, Place] | None,
) -> Entry:
    lineage = place.item.lineage
    now = here.get(lineage) if here else None
    return Entry(
        place,
        proposed,
        decision.reason,
        wishes.get(lineage),
        decision.wish.choice
        if decision.wish
        else _current_choice(decision.reason, now, begun=here is not None),
        now,
    )


_BY_REASON = {Reason.DONE: Choice.DONE, Reason.DROPPED: Choice.DROP}
_BY_STATE = {State.OPEN: Choice.KEEP, State.DONE: Choice.DONE, State.DROPPED: Choice.DROP}


def _current_choice(reason: Reason, now: Place | None, *, begun: bool) -> Choice | None:
    if now and reason is not Reason.CONTEXT:
        return _BY_STATE[now.item.state]
    if reason in CARRYING and (now or not begun):
        return Choice.KEEP
    return _BY_REASON.get(reason)


def revised(
    report: Report,
    previous: Report,
    choices: Wishes,
    *,
    standing: Wishes = NO_WISHES,
    is_nothing: IsNothing = blank,
    new_id: NewId = random_id,
) -> Report:
    """Return the week's report with the wishes applied: each branch inserted or removed.

    Everything else stays as it is, and the function is idempotent. `standing` are earlier wishes:
    they are not applied again, but each overrides a new wish for an ancestor.
    """
    wishes = {**standing, **choices}
    previous = itemized(previous, is_nothing)
    decisions = decided(previous, is_nothing=is_nothing, choices=wishes)
    origins = [_in_checklist_order(place, previous) for place in places(previous.sections)]
    wished = [_lineage_with_wish(place, wishes) in choices for place in origins]
    concerned = _with_ancestors(
        place for about, place in zip(wished, origins, strict=True) if about
    )
    reviser = _Reviser(report, previous, choices)
    for about, at, decision in zip(wished, origins, decisions, strict=True):
        place = as_carried(at)
        if about and decision.reason in CARRYING:
            reviser.bring(place, decision)
        elif place.item.lineage in concerned and decision.reason not in CARRYING:
            reviser.take_out(place, decision)
    return identify(reviser.report(), new_id)


def _lineage_with_wish(place: Place, wishes: Wishes) -> str | None:
    """Return the lineage whose wish applies to a place: the item's or its nearest ancestor's."""
    line = (place.item, *reversed(place.above))
    return next((item.lineage for item in line if item.lineage in wishes), None)


def _in_checklist_order(place: Place, previous: Report) -> Place:
    """Return the place with the siblings that it gets on the checklist, if it goes there."""
    if place.section.role not in _PLANNED:
        return place
    order = checklist_order(previous)
    listed = replace(place, section=replace(place.section, blocks=order))
    return listed if place.above else replace(listed, siblings=order)


def _with_ancestors(wished: Iterable[Place]) -> set[str]:
    return {item.lineage for place in wished for item in (*place.above, place.item)}


class _Reviser:
    """Collects the items to insert, change and remove, and makes the report from them."""

    def __init__(self, report: Report, previous: Report, choices: Wishes) -> None:
        self._before = report
        self._origin = previous.week
        self._choices = choices
        self._sections = report.sections
        self._here = lineages(report)
        self._states: dict[str, State] = {}
        self._leaving: dict[str, Item] = {}

    def bring(self, place: Place, decision: Decision) -> None:
        """Ensure that an item is in the report, in the state that its wish gives it."""
        own = self._choices.get(place.item.lineage)
        opened = own is not None and own.choice in KEEPING
        closed = closed_by(decision.wish)
        if place.item.lineage not in self._here:
            kept = opened and decision.reason is Reason.KEPT
            self._insert(place, State.OPEN if kept else closed or place.item.state)
        elif opened or closed:
            self._states[place.item.lineage] = closed or State.OPEN

    def take_out(self, place: Place, decision: Decision) -> None:
        """Ensure that an item is gone; if it was edited this week, only set its state."""
        lineage = place.item.lineage
        if lineage in self._here:
            self._leaving[lineage] = place.item
            closed = closed_by(decision.wish)
            if closed:
                self._states[lineage] = closed

    def report(self) -> Report:
        """Return the revised report; a checklist that became empty is removed."""
        revised = (replace(each, blocks=self._remaining(each.blocks)) for each in self._sections)
        sections = (
            fresh
            for fresh, old in zip(revised, self._sections, strict=True)
            if fresh.blocks or not old.blocks or fresh.role is not Role.CHECKLIST
        )
        return replace(self._before, sections=tuple(sections))

    def _remaining(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        kept = [self._kept(block) if isinstance(block, Item) else block for block in blocks]
        return pruned(blocks, kept)

    def _kept(self, item: Item) -> Item | None:
        children = self._remaining(item.children)
        left = replace(item, children=children)
        earlier = self._leaving.get(item.lineage)
        if earlier and not items_under(left) and _same(item, earlier):
            return None
        return replace(left, state=self._states.get(item.lineage, item.state))

    def _insert(self, place: Place, state: State) -> None:
        if self._origin is None:
            raise TypeError("the report to carry from must have a week")
        bare = replace(place, item=replace(place.item, children=notes(place.item), state=state))
        fresh = copied(bare, self._origin)
        insert = onto_checklist if place.section.role in _PLANNED else inserted
        self._sections = insert(self._sections, fresh)
        self._here.update({item.lineage: item for item in (*fresh.above, fresh.item)})


def _same(now: Item, earlier: Item) -> bool:
    return now.text == earlier.text and notes(now) == notes(earlier)
