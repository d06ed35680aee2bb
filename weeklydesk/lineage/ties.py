"""Links between different items: splits, merges, and planned items with the work on them.

An item occurs once per week, so a part of an item, or the work that a planned item became, is a new
item; a link records where it comes from.
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
    """How the later item of a link is related to the earlier one."""

    SPLIT = "split"  # was a part of it
    MERGED = "merged"  # absorbed it
    TIED = "tied"  # is work on the planned item
    BECAME = "became"  # is the planned item, now under an objective


@record
class Link:
    """A link between two lineages."""

    bond: Bond
    earlier: str
    later: str


def links_between(before: Report, after: Report) -> Iterator[Link]:
    """Yield the splits and merges that one edit of a report made; both versions have ids.

    An item was split if its old text is its present text and that of a new item joined. It was
    merged with another if its present text is the two old ones joined.
    """
    old, new = lineages(before), lineages(after)
    kept = {name: _characters(new[name]) for name in old.keys() & new.keys()}
    fresh = {name: _characters(new[name]) for name in new.keys() - old.keys()}
    gone = {name: _characters(old[name]) for name in old.keys() - new.keys()}
    for name, now in kept.items():
        then = _characters(old[name])
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


def _characters(item: Item) -> str:
    """Return the text of an item without white space."""
    return "".join(item.text.split())


def _make_up(one: str, other: str, whole: str) -> bool:
    return bool(one) and bool(other) and whole in (one + other, other + one)


@record
class Promoted:
    """A report in which a planned item became work, the new item's lineage, and their link."""

    report: Report
    lineage: str
    link: Link


def promoted(report: Report, lineage: str, section: int, new_id: NewId = random_id) -> Promoted:
    """Copy an item of the checklist to the end of a section, as work.

    The planned item stays on the checklist, so that its outcome is known. The new one is open and
    has the same text and children, and a new lineage.
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
    """Return a copy of a branch with new identities and everything open."""

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
