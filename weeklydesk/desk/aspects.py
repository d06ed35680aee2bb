"""Differences of a line or a heading other than its text."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from weeklydesk.model import Block, Code, Html, Item, Marker, Paragraph, Quote, Section, Table
from weeklydesk.records import replace

if TYPE_CHECKING:
    from weeklydesk.desk.counterparts import Place


class Aspect(StrEnum):
    """A property that changed, named by its new value."""

    ITEM = "item"
    TEXT = "text"
    TABLE = "table"
    CODE = "code"
    QUOTE = "quote"
    HTML = "html"
    BULLET = "bullet"
    NUMBER = "number"
    BOX = "box"
    NO_BOX = "no box"
    LANGUAGE = "language"  # of a code block
    DEEPER = "deeper"
    HIGHER = "higher"
    PLACE = "place"  # the order of the sections
    NUMBERS = "numbers"  # of a section's items, if nothing else differs in it
    PURPOSE = "purpose"  # the role and the policy of a section
    STORY = "story"  # the earlier items that an item continues


_KINDS: dict[type[Block], Aspect] = {
    Item: Aspect.ITEM,
    Paragraph: Aspect.TEXT,
    Table: Aspect.TABLE,
    Code: Aspect.CODE,
    Quote: Aspect.QUOTE,
    Html: Aspect.HTML,
}


def line_aspects(before: Place, place: Place, *, whole: bool) -> tuple[Aspect, ...]:
    """Return what differs about a line; `whole` includes differences that are not visible."""
    found = list(_block_aspects(before.block, place.block))
    if place.depth != before.depth:
        found.append(Aspect.DEEPER if place.depth > before.depth else Aspect.HIGHER)
    if whole and not _has_same_origin(before.block, place.block):
        found.append(Aspect.STORY)
    return tuple(found)


def heading_aspects(before: Section, section: Section, *, whole: bool) -> tuple[Aspect, ...]:
    """Return what differs about a heading."""
    found: list[Aspect] = []
    if section.level != before.level:
        found.append(Aspect.DEEPER if section.level > before.level else Aspect.HIGHER)
    same = replace(section, title=before.title, level=before.level, blocks=before.blocks)
    if whole and same != before:
        found.append(Aspect.PURPOSE)
    return tuple(found)


def _block_aspects(before: Block, block: Block) -> Iterator[Aspect]:
    if type(before) is not type(block):
        yield _KINDS[type(block)]
    elif isinstance(before, Item) and isinstance(block, Item):
        if block.marker is not before.marker:
            yield Aspect.NUMBER if block.marker is Marker.NUMBER else Aspect.BULLET
        if block.task is not before.task and block.state is before.state:
            yield Aspect.BOX if block.task else Aspect.NO_BOX
    elif isinstance(before, Code) and isinstance(block, Code) and block.info != before.info:
        yield Aspect.LANGUAGE


def _has_same_origin(before: Block, block: Block) -> bool:
    """Return whether two items continue the same earlier items; True for other blocks."""
    if not isinstance(before, Item) or not isinstance(block, Item):
        return True
    return (before.lineage, before.carried_from) == (block.lineage, block.carried_from)
