"""Deciding which items of a report are carried, by policy and by wishes, and copying them."""

from __future__ import annotations

from collections.abc import Iterable

from weeklydesk.branches import is_label, renumbered
from weeklydesk.carry.frames import Frame, policy_of
from weeklydesk.carry.labels import as_label, blanked, is_open_box, label_of
from weeklydesk.carry.plans import IsNothing, as_task, planned
from weeklydesk.carry.reasons import CARRYING, Decision, Reason
from weeklydesk.carry.wishes import KEEPING, Choice, Wish, Wishes
from weeklydesk.model import Block, Item, Policy, Report, Role, Section, State, items_of
from weeklydesk.records import replace
from weeklydesk.weeks import Week

_BY_POLICY = {
    Policy.WHOLE: Reason.WHOLE,
    Policy.OPEN_ITEMS: Reason.OPEN,
    Policy.WHILE_OPEN: Reason.OPEN,
    Policy.LABELS: Reason.LABEL,
    Policy.HEADING: Reason.FRESH,
    Policy.NOTHING: Reason.FRESH,
}
_LEAVING = {
    Choice.DONE: Reason.DONE,
    Choice.DROP: Reason.DROPPED,
    Choice.LATER: Reason.LATER,
    Choice.REPLACED: Reason.REPLACED,
}
_ON_PLAN = frozenset((Reason.PLANNED, Reason.UNCHECKED))
_BY_STATE = frozenset((Reason.OPEN, Reason.BOX, *_ON_PLAN))
CLOSED = {Choice.DONE: State.DONE, Choice.DROP: State.DROPPED}


class Carrier:
    """Fills sections and records a reason for each item that it has visited."""

    def __init__(self, origin: Week, is_nothing: IsNothing, wishes: Wishes) -> None:
        self._origin = origin
        self._is_nothing = is_nothing
        self._wishes = wishes
        self._reasons: dict[str, tuple[Reason, Wish | None]] = {}

    def fill(self, frame: Frame) -> Section:
        """Return the frame's section with the blocks carried from its sources."""
        policy = policy_of(frame.section)
        blocks: tuple[Block, ...] = ()
        for source in frame.sources:
            if source.role in (Role.PLAN, Role.CHECKLIST):
                continue
            blocks += self._level(source.blocks, _reason(frame.section))
        if policy is not Policy.WHOLE:
            blocks = renumbered(blocks)
        return replace(frame.section, blocks=blocks)

    def checklist(self, previous: Report) -> tuple[Block, ...]:
        """Return the open items of the old checklist, then the plan."""
        blocks: tuple[Block, ...] = ()
        for section in previous.sections:
            if section.role is Role.CHECKLIST:
                blocks += self._level(section.blocks, Reason.UNCHECKED)
        for section in previous.sections:
            if section.role is Role.PLAN:
                plan, after = planned(section.blocks)
                blocks += self._level(plan, Reason.PLANNED)
                blocks += self._level(after, Reason.ANNOUNCEMENT)
        return renumbered(tuple(as_task(block) for block in blocks))

    def rest(self, section: Section) -> Section:
        """Return a section that has no frame in the new week, with what is carried nevertheless."""
        reason = Reason.BOX if _reason(section) is Reason.BOX else Reason.FRESH
        return replace(section, blocks=renumbered(self._level(section.blocks, reason)))

    def decisions_for(self, report: Report) -> tuple[Decision, ...]:
        """Return a decision for every item of the report, in reading order."""
        return tuple(
            Decision(item, section, *self._reasons.get(item.id, (Reason.FRESH, None)))
            for section, item in items_of(report)
        )

    def _level(self, blocks: Iterable[Block], reason: Reason) -> tuple[Block, ...]:
        """Return the carried blocks of one level; a label is carried with its list."""
        kept: list[Block] = []
        label: Block | None = None
        for block in blocks:
            if isinstance(block, Item):
                branch = self._branch(block, reason, None)
                if branch is not None:
                    kept += [label, branch] if label else [branch]
                    label = None
            elif reason is Reason.WHOLE:
                kept.append(block)
            elif is_label(block):
                label = block
            else:
                named = blanked(block) if reason is Reason.LABEL else None
                kept += [each for each in (label, named) if each] if named else []
                label = None
        return tuple(kept)

    def _branch(self, item: Item, reason: Reason, above: Wish | None) -> Item | None:
        own = self._wishes.get(item.lineage)
        wish = own or above
        is_work = reason in (Reason.BOX, Reason.LABEL) and is_open_box(item)
        inside = Reason.OPEN if is_work else reason
        shown = (as_label(item) if reason is Reason.LABEL else None) or item
        children: list[Block] = []
        for child in shown.children:
            kept = self._branch(child, inside, wish) if isinstance(child, Item) else child
            if kept is not None:
                children.append(kept)
        final = self._with_wish(item, reason, wish)
        if final not in CARRYING and any(isinstance(child, Item) for child in children):
            final = Reason.CONTEXT
        self._reasons[item.id] = (final, wish)
        if final not in CARRYING:
            return None
        state = State.OPEN if own and final is Reason.KEPT else closed_by(wish) or shown.state
        return self._copy(shown, state, tuple(children))

    def _copy(self, item: Item, state: State, children: tuple[Block, ...]) -> Item:
        return replace(item, id="", carried_from=self._origin, state=state, children=children)

    def _with_wish(self, item: Item, reason: Reason, wish: Wish | None) -> Reason:
        natural = self._without_wish(item, reason)
        if wish is None:
            return natural
        if wish.choice in KEEPING:
            return natural if natural in CARRYING else Reason.KEPT
        if wish.choice is Choice.DONE and reason in _ON_PLAN:
            return Reason.TICKED
        return _LEAVING[wish.choice]

    def _without_wish(self, item: Item, reason: Reason) -> Reason:
        if reason is Reason.BOX and not is_open_box(item):
            return Reason.FRESH
        if reason is Reason.LABEL:
            return _label_reason(item)
        if reason not in _BY_STATE:
            return reason
        if item.state is not State.OPEN:
            return Reason.DONE if item.state is State.DONE else Reason.DROPPED
        return Reason.NOTHING if self._is_nothing(item.text) else reason


def _reason(section: Section) -> Reason:
    """Return the reason why items of a section are carried or left.

    An item with an open checkbox is open work under any heading, unless the section has its own
    policy.
    """
    reason = _BY_POLICY[policy_of(section)]
    by_role = section.policy is None and section.role is not Role.ANNOUNCEMENTS
    return Reason.BOX if reason is Reason.FRESH and by_role else reason


def _label_reason(item: Item) -> Reason:
    if is_open_box(item):
        return Reason.BOX
    return Reason.LABEL if label_of(item.text) else Reason.FRESH


def closed_by(wish: Wish | None) -> State | None:
    """Return the state that a wish gives to an item that is in the week nevertheless."""
    return CLOSED.get(wish.choice) if wish else None
