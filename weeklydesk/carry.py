"""Carry-forward: last week's report in, this week's draft out. Pure functions; nothing is stored.

The draft takes the sections of the earlier report in order (or a template's, where one is asked
for or there is no earlier report) and fills each by its policy. Every item of the earlier report
gets one decision: carried or left, and why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from weeklydesk.frames import Frame, framed, policy_of
from weeklydesk.lineage import NewId, identify, random_id
from weeklydesk.model import (
    Block,
    Item,
    Marker,
    Policy,
    Report,
    Role,
    Section,
    State,
    items_of,
    walk,
)
from weeklydesk.numbering import written_like
from weeklydesk.plans import is_label, planned
from weeklydesk.templates import Template
from weeklydesk.weeks import Week, retitle

IsNothing = Callable[[str], bool]


class Outcome(StrEnum):
    """What became of an item of the earlier report."""

    CARRIED = "carried"
    LEFT = "left"


class Reason(StrEnum):
    """Why an item was carried or left."""

    OPEN = "open"
    CONTEXT = "context"  # done itself, but something under it is open
    WHOLE = "whole"  # its section stands as it is
    PLANNED = "planned"  # was the plan, is now on the checklist
    UNCHECKED = "unchecked"  # still open on the checklist
    DONE = "done"
    DROPPED = "dropped"
    NOTHING = "nothing"  # says that there was nothing: 无, N/A
    ANNOUNCEMENT = "announcement"  # stands after the plan's list
    FRESH = "fresh"  # its section starts empty each week


CARRYING = frozenset((Reason.OPEN, Reason.CONTEXT, Reason.WHOLE, Reason.PLANNED, Reason.UNCHECKED))


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of one item of the earlier report; `item` is as it stood there."""

    item: Item
    section: Section
    reason: Reason

    @property
    def outcome(self) -> Outcome:
        """Whether the item is in the draft."""
        return Outcome.CARRIED if self.reason in CARRYING else Outcome.LEFT


@dataclass(frozen=True, slots=True)
class Draft:
    """A week's first version, with a decision for every item of the report before it."""

    report: Report
    previous: Week | None
    decisions: tuple[Decision, ...]


def start_week(
    previous: Report | None,
    week: Week,
    template: Template,
    *,
    now: datetime,
    use_template: bool = False,
    new_id: NewId = random_id,
    is_nothing: IsNothing = lambda text: not text.strip(),
) -> Draft:
    """Draft `week` from the report before it.

    The sections are `previous`'s own unless `use_template` is set or there is no earlier report.
    `is_nothing` tells the items that say that there was nothing to say.
    """
    origin = previous.week if previous else None
    if previous is None or origin is None:
        report = Report(
            week,
            title=template.title_for(week),
            created=now,
            sections=template.sections,
            template=template.name,
        )
        return Draft(report, None, ())
    previous = identify(previous, new_id)
    frames = framed(previous, template if use_template else None)
    carrier = _Carrier(origin, is_nothing)
    sections = [carrier.fill(frame) for frame in frames]
    checklist = carrier.checklist(previous)
    report = Report(
        week,
        title=_title(previous, week),
        created=now,
        properties=tuple(pair for pair in previous.properties if not _dated(pair[1])),
        sections=_with_checklist(sections, checklist),
        template=template.name if use_template else previous.template,
    )
    return Draft(identify(report, new_id), origin, carrier.decisions_for(previous))


def _title(previous: Report, week: Week) -> str:
    if previous.week is None or not previous.title:
        return str(week)
    return retitle(previous.title, previous.week, week)


def _dated(value: str) -> bool:
    return any(sign.isdigit() for sign in value)


class _Carrier:
    """Fills sections and remembers a reason for each item that it has looked at."""

    def __init__(self, origin: Week, is_nothing: IsNothing) -> None:
        self._origin = origin
        self._is_nothing = is_nothing
        self._reasons: dict[str, Reason] = {}

    def fill(self, frame: Frame) -> Section:
        """Return the frame's section with what its sources give to the new week."""
        policy = policy_of(frame.section)
        blocks: tuple[Block, ...] = ()
        for source in frame.sources:
            if policy is Policy.WHOLE:
                blocks += self._whole(source.blocks)
            elif policy is Policy.OPEN_ITEMS:
                blocks += self._open(source.blocks, Reason.OPEN)
        if policy is Policy.OPEN_ITEMS:
            blocks = renumbered(blocks)
        return replace(frame.section, blocks=blocks)

    def checklist(self, previous: Report) -> tuple[Block, ...]:
        """Return what is still open of the old checklist, then the plan."""
        blocks: tuple[Block, ...] = ()
        for section in previous.sections:
            if section.role is Role.CHECKLIST:
                blocks += self._open(section.blocks, Reason.UNCHECKED)
        for section in previous.sections:
            if section.role is Role.PLAN:
                plan, after = planned(section.blocks, self._is_nothing)
                blocks += self._open(plan, Reason.PLANNED)
                self._note(after, Reason.ANNOUNCEMENT)
        return renumbered(tuple(_as_task(block) for block in blocks))

    def decisions_for(self, report: Report) -> tuple[Decision, ...]:
        """Return a decision for every item of the report, in reading order."""
        return tuple(
            Decision(item, section, self._reasons.get(item.id, Reason.FRESH))
            for section, item in items_of(report)
        )

    def _note(self, blocks: Iterable[Block], reason: Reason) -> None:
        for _, block in walk(tuple(blocks)):
            if isinstance(block, Item):
                self._reasons.setdefault(block.id, reason)

    def _whole(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        self._note(blocks, Reason.WHOLE)
        return tuple(self._copy(block) for block in blocks)

    def _copy(self, block: Block) -> Block:
        if not isinstance(block, Item):
            return block
        return self._carried(block, tuple(self._copy(child) for child in block.children))

    def _carried(self, item: Item, children: tuple[Block, ...]) -> Item:
        return replace(item, id="", carried_from=self._origin, children=children)

    def _open(self, blocks: tuple[Block, ...], reason: Reason) -> tuple[Block, ...]:
        """Return the open branches of one level, with the labels that lead them."""
        kept: list[Block] = []
        label: Block | None = None
        for block in blocks:
            if not isinstance(block, Item):
                label = block if is_label(block) else None
                continue
            branch = self._open_branch(block, reason)
            if branch is not None:
                kept += [label, branch] if label else [branch]
                label = None
        return tuple(kept)

    def _open_branch(self, item: Item, reason: Reason) -> Item | None:
        children: list[Block] = []
        for child in item.children:
            kept = self._open_branch(child, reason) if isinstance(child, Item) else child
            if kept is not None:
                children.append(kept)
        below = any(isinstance(child, Item) for child in children)
        own = self._reason_of(item, reason)
        if below and own not in CARRYING:
            own = Reason.CONTEXT
        self._reasons[item.id] = own
        return self._carried(item, tuple(children)) if own in CARRYING else None

    def _reason_of(self, item: Item, reason: Reason) -> Reason:
        if item.state is State.DONE:
            return Reason.DONE
        if item.state is State.DROPPED:
            return Reason.DROPPED
        return Reason.NOTHING if self._is_nothing(item.text) else reason


def renumbered(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with every list counting from one, in the script that it began with."""
    result: list[Block] = []
    count, script = 0, None
    for block in blocks:
        if not isinstance(block, Item):
            count = 0
            result.append(block)
            continue
        number = None
        if block.marker is Marker.NUMBER:
            script = block.number if count == 0 else script
            count += 1
            number = written_like(script, count)
        else:
            count = 0
        result.append(replace(block, number=number, children=renumbered(block.children)))
    return tuple(result)


def _as_task(block: Block) -> Block:
    return replace(block, task=True) if isinstance(block, Item) else block


def _with_checklist(sections: list[Section], checklist: tuple[Block, ...]) -> tuple[Section, ...]:
    """Return the sections with the checklist before the first objective.

    Nothing planned: no checklist. Without an objective it follows what precedes the first heading.
    """
    rest = [section for section in sections if section.role is not Role.CHECKLIST]
    if not checklist:
        return tuple(rest)
    old = next((section for section in sections if section.role is Role.CHECKLIST), None)
    at = next(
        (
            index
            for index, section in enumerate(rest)
            if section.level and section.role is Role.OBJECTIVE
        ),
        next((index for index, section in enumerate(rest) if section.level), len(rest)),
    )
    level = rest[at].level if at < len(rest) else 2
    head = old or Section(_checklist_title(rest), level=level, role=Role.CHECKLIST)
    return (*rest[:at], replace(head, blocks=checklist), *rest[at:])


def _checklist_title(sections: Iterable[Section]) -> str:
    chinese = any("一" <= sign <= "鿿" for section in sections for sign in section.title)
    return "上周计划" if chinese else "Last week's plan"
