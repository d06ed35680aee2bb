"""What belongs together though it is not one item: parts, mergers, plans and what became of them.

An item appears once a week, so a part, or what a plan became, is an item of its own; a link says
where it comes from, and both ends know.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from weeklydesk.branches import lineages
from weeklydesk.errors import InputError
from weeklydesk.lineage.identity import NewId, random_id
from weeklydesk.model import Block, Item, Marker, Report, Role, Section, State
from weeklydesk.records import record, replace
from weeklydesk.text.numbering import value_of, written_like


class Bond(StrEnum):
    """How the later item of a link comes from the earlier one."""

    SPLIT = "split"  # it was a part of it
    MERGED = "merged"  # it took it in
    TIED = "tied"  # it is work on what was planned
    BECAME = "became"  # it is what was planned, now under an objective


@record
class Link:
    """A link between two lineages."""

    bond: Bond
    earlier: str
    later: str


def links_between(before: Report, after: Report) -> Iterator[Link]:
    """Yield the splits and mergers that one edit of a report made, both states identified.

    An item was split where its words are now its own and those of a new item right as they stood;
    it took in another where its words are now those of both.
    """
    old, new = lineages(before), lineages(after)
    grown = {name: _signs(new[name]) for name in old.keys() & new.keys()}
    fresh = {name: _signs(new[name]) for name in new.keys() - old.keys()}
    gone = {name: _signs(old[name]) for name in old.keys() - new.keys()}
    for name, now in grown.items():
        then = _signs(old[name])
        if now == then:
            continue
        yield from (
            Link(Bond.SPLIT, name, part)
            for part, words in fresh.items()
            if _make_up(now, words, then)
        )
        yield from (
            Link(Bond.MERGED, part, name)
            for part, words in gone.items()
            if _make_up(then, words, now)
        )


def _signs(item: Item) -> str:
    return "".join(item.text.split())


def _make_up(one: str, other: str, whole: str) -> bool:
    return bool(one) and bool(other) and whole in (one + other, other + one)


@record
class Promoted:
    """A report in which something planned became work, the new item's lineage, and their link."""

    report: Report
    lineage: str
    link: Link


def promoted(report: Report, lineage: str, section: int, new_id: NewId = random_id) -> Promoted:
    """Make an item of the checklist work under an objective: at the end of that section.

    The planned item stays on the checklist, so that its outcome can be told; the new one is open,
    has the same words, notes and parts, and a lineage of its own.
    """
    item = lineages(report).get(lineage)
    if item is None:
        raise InputError("There is no such item in {week}.", week=report.week)
    target = report.sections[section]
    if target.role is Role.CHECKLIST:
        raise InputError("A planned item becomes work in another section, not on the checklist.")
    fresh = continuing(_anew(item, new_id), target)
    grown = replace(target, blocks=(*target.blocks, fresh))
    sections = (*report.sections[:section], grown, *report.sections[section + 1 :])
    link = Link(Bond.BECAME, lineage, fresh.lineage)
    return Promoted(replace(report, sections=sections), fresh.lineage, link)


def _anew(item: Item, new_id: NewId) -> Item:
    """Return a copy of a branch that begins now, with nothing of it done."""

    def visit(block: Block) -> Block:
        return _anew(block, new_id) if isinstance(block, Item) else block

    return replace(
        item,
        id=new_id(),
        lineage=new_id(),
        state=State.OPEN,
        task=False,
        carried_from=None,
        children=tuple(visit(child) for child in item.children),
    )


def continuing(item: Item, section: Section) -> Item:
    """Return the item as the next one of the section's last list."""
    last = section.blocks[-1] if section.blocks else None
    if not isinstance(last, Item):
        number = written_like(item.number, 1) if item.marker is Marker.NUMBER else None
        return replace(item, number=number)
    count = value_of(last.number)
    number = written_like(last.number, count + 1) if count else None
    marker = Marker.NUMBER if number else Marker.BULLET
    return replace(item, marker=marker, number=number, task=last.task)
