"""Restoring a single section from an earlier version of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from weeklydesk.desk import counterparts
from weeklydesk.edits.numbers import loosened, numbered
from weeklydesk.model import Block, Item, Report, Section, children_of, walk
from weeklydesk.outline import build, flatten
from weeklydesk.records import replace

Keys = set[tuple[str, str]]  # ("id", id) and ("lineage", lineage) of items


def with_section(old: Report, now: Report, index: int) -> tuple[Report, int]:
    """Return `now` with the section `old.sections[index]` restored, and the section's new index.

    Nothing is duplicated, and nothing is lost that was never in the section. Its items that moved
    to other sections are moved back, and new items under them stay there. Items that came from
    other sections stay in this one, after its own. A deleted section is inserted after the one that
    it followed.
    """
    before, after = counterparts.named(old, now, counterparts.by_purpose)
    section = old.sections[index]
    own = _keys(section.blocks)
    rest = [_section_without(each, own) for each in now.sections]
    if before[index] in after:
        place = after.index(before[index])
        others = _keys(block for each in old.sections for block in each.blocks) - own
        came = _without(_outermost(now.sections[place].blocks, others), own)
        rest[place] = _with_numbers(
            replace(section, blocks=(*section.blocks, *map(_continuing, came)))
        )
    else:
        place = _place(before, after, index)
        rest.insert(place, section)
    return replace(now, sections=tuple(rest)), place


def with_heading(
    old: Report, now: Report, index: int
) -> tuple[Report, tuple[counterparts.Names, counterparts.Names]]:
    """Return `now` with the heading of `old.sections[index]`, and the names of all sections."""
    before, after = counterparts.named(old, now, counterparts.by_purpose)
    if before[index] not in after:
        place, heading = _place(before, after, index), replace(old.sections[index], blocks=())
        after.insert(place, before[index])
        sections = (*now.sections[:place], heading, *now.sections[place:])
        now = replace(now, sections=sections)
    return now, (before, after)


def _place(before: counterparts.Names, after: counterparts.Names, index: int) -> int:
    """Return where a section that is gone belongs: after the one that preceded it."""
    return max((after.index(name) for name in before[:index] if name in after), default=-1) + 1


def _keys(blocks: Iterable[Block]) -> Keys:
    items = (block for _, block in walk(tuple(blocks)) if isinstance(block, Item))
    pairs = (pair for item in items for pair in _keys_of(item))
    return {pair for pair in pairs if pair[1]}


def _keys_of(item: Item) -> Keys:
    return {("id", item.id), ("lineage", item.lineage)}


def _without(blocks: Iterable[Block], keys: Keys) -> Iterator[Block]:
    """Yield the blocks without items that have these keys; their remaining child items are kept."""
    for block in blocks:
        if not isinstance(block, Item):
            yield block
        elif _keys_of(block) & keys:
            yield from (each for each in _without(block.children, keys) if isinstance(each, Item))
        else:
            yield replace(block, children=tuple(_without(block.children, keys)))


def _outermost(blocks: Iterable[Block], keys: Keys) -> Iterator[Item]:
    """Yield the outermost items with these keys, with their children."""
    for block in blocks:
        if isinstance(block, Item) and _keys_of(block) & keys:
            yield block
        else:
            yield from _outermost(children_of(block), keys)


def _section_without(section: Section, keys: Keys) -> Section:
    """Return the section without the items with these keys, its numbers closed up."""
    (loose,) = build(loosened(flatten([section])))
    blocks = tuple(_without(loose.blocks, keys))
    return _with_numbers(replace(section, blocks=blocks)) if blocks != loose.blocks else section


def _with_numbers(section: Section) -> Section:
    """Return the section with every number written out."""
    (written,) = build(numbered(flatten([section])))
    return written


def _continuing(block: Block) -> Block:
    """Return the block with its number left to be counted from the one before it."""
    if isinstance(block, Item) and block.number is not None:
        return replace(block, number="")
    return block
