"""Identity of items: each has an id in its report and a lineage through the weeks."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from weeklydesk.model import Block, Item, Report, items_of
from weeklydesk.records import replace
from weeklydesk.weeks import Week

NewId = Callable[[], str]


def random_id() -> str:
    """Return 16 hexadecimal digits that no other item has."""
    return os.urandom(8).hex()


def identify(report: Report, new_id: NewId = random_id) -> Report:
    """Return the report with an id for every item that has none or shares one.

    An item without a lineage begins one; of two items with the same lineage the first keeps it,
    since an item appears once a week.
    """
    ids: set[str] = set()
    lineages: set[str] = set()

    def unique(value: str, taken: set[str]) -> str:
        while not value or value in taken:
            value = new_id()
        taken.add(value)
        return value

    def visit(block: Block) -> Block:
        if not isinstance(block, Item):
            return block
        own, line = unique(block.id, ids), unique(block.lineage, lineages)
        children = tuple(map(visit, block.children)) if block.children else ()
        if (own, line, children) == (block.id, block.lineage, block.children):
            return block  # as most are with each save
        return replace(block, id=own, lineage=line, children=children)

    return _mapped(report, visit)


def bare(report: Report) -> Report:
    """Return the report without anything that only its keeping gave it: what a file can hold."""

    def visit(block: Block) -> Block:
        if not isinstance(block, Item):
            return block
        children = tuple(visit(child) for child in block.children)
        return replace(block, id="", lineage="", carried_from=None, children=children)

    return replace(_mapped(report, visit), template="")


def adopted(report: Report, known: Report) -> Report:
    """Return `report` with the identity of each item of `known` that it repeats word for word."""
    waiting: dict[str, list[Item]] = {}
    for _, item in items_of(known):
        waiting.setdefault(item.text, []).insert(0, item)

    def visit(block: Block) -> Block:
        if not isinstance(block, Item):
            return block
        same = waiting.get(block.text)
        old = same.pop() if same else block
        children = tuple(visit(child) for child in block.children)
        return replace(
            block,
            id=old.id,
            lineage=old.lineage,
            carried_from=old.carried_from,
            children=children,
        )

    return replace(_mapped(report, visit), template=known.template)


def relineaged(report: Report, names: Mapping[str, str]) -> Report:
    """Return the report with lineages under other names; all else stays."""

    def visit(block: Block) -> Block:
        if not isinstance(block, Item):
            return block
        children = tuple(visit(child) for child in block.children)
        lineage = names.get(block.lineage, block.lineage)
        return replace(block, lineage=lineage, children=children)

    return _mapped(report, visit)


def recarried(report: Report, old: Week, new: Week) -> Report:
    """Return the report with what was carried from one week said to be carried from another."""

    def visit(block: Block) -> Block:
        if not isinstance(block, Item):
            return block
        children = tuple(visit(child) for child in block.children)
        origin = new if block.carried_from == old else block.carried_from
        return replace(block, carried_from=origin, children=children)

    return _mapped(report, visit)


def _mapped(report: Report, visit: Callable[[Block], Block]) -> Report:
    sections = (
        replace(section, blocks=tuple(visit(block) for block in section.blocks))
        for section in report.sections
    )
    return replace(report, sections=tuple(sections))
