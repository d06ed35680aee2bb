"""Identity of items: each has an id in its report and a lineage through the weeks."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace

from weeklydesk.model import Block, Item, Report

NewId = Callable[[], str]


def random_id() -> str:
    """Return 16 hexadecimal digits that no other item has."""
    return secrets.token_hex(8)


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
        return replace(
            block,
            id=unique(block.id, ids),
            lineage=unique(block.lineage, lineages),
            children=tuple(visit(child) for child in block.children),
        )

    sections = (
        replace(section, blocks=tuple(visit(block) for block in section.blocks))
        for section in report.sections
    )
    return replace(report, sections=tuple(sections))
