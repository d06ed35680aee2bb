"""One section of an earlier version put into the present report, without the rest of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from weeklydesk.desk import counterparts
from weeklydesk.edits.numbers import loosened, numbered
from weeklydesk.model import Block, Item, Report, Section, children_of, walk
from weeklydesk.outline import build, flatten
from weeklydesk.records import replace

Marks = set[tuple[str, str]]  # by what items are known again


def with_section(old: Report, now: Report, index: int) -> tuple[Report, int]:
    """Return `now` with the section `old.sections[index]` as it was, and its place in it.

    Nothing stands twice and nothing that the section never held is lost: items of it that went to
    other sections since come back from there, while what is new under them stays; items that came
    from other sections since stay in this one, after its own. Where the section is gone, it comes
    back after the one that it stood after.
    """
    before, after = counterparts.named(old, now, counterparts.by_purpose)
    section = old.sections[index]
    own = _marks(section.blocks)
    rest = [_rid(each, own) for each in now.sections]
    if before[index] in after:
        place = after.index(before[index])
        others = _marks(block for each in old.sections for block in each.blocks) - own
        came = _without(_known(now.sections[place].blocks, others), own)
        rest[place] = _written(replace(section, blocks=(*section.blocks, *map(_next, came))))
    else:
        place = max((after.index(name) for name in before[:index] if name in after), default=-1) + 1
        rest.insert(place, section)
    return replace(now, sections=tuple(rest)), place


def _marks(blocks: Iterable[Block]) -> Marks:
    items = (block for _, block in walk(tuple(blocks)) if isinstance(block, Item))
    pairs = (pair for item in items for pair in _names(item))
    return {pair for pair in pairs if pair[1]}


def _names(item: Item) -> Marks:
    return {("id", item.id), ("lineage", item.lineage)}


def _without(blocks: Iterable[Block], marks: Marks) -> Iterator[Block]:
    """Yield the blocks without the marked items; other items under these take their place."""
    for block in blocks:
        if not isinstance(block, Item):
            yield block
        elif _names(block) & marks:
            yield from (each for each in _without(block.children, marks) if isinstance(each, Item))
        else:
            yield replace(block, children=tuple(_without(block.children, marks)))


def _known(blocks: Iterable[Block], marks: Marks) -> Iterator[Item]:
    """Yield the outermost marked items with all that is under them."""
    for block in blocks:
        if isinstance(block, Item) and _names(block) & marks:
            yield block
        else:
            yield from _known(children_of(block), marks)


def _rid(section: Section, marks: Marks) -> Section:
    """Return the section without the marked items, its numbers closed up."""
    (loose,) = build(loosened(flatten([section])))
    blocks = tuple(_without(loose.blocks, marks))
    return _written(replace(section, blocks=blocks)) if blocks != loose.blocks else section


def _written(section: Section) -> Section:
    """Return the section with every number written out."""
    (written,) = build(numbered(flatten([section])))
    return written


def _next(block: Block) -> Block:
    """Return the block with a number that follows from the one before it."""
    if isinstance(block, Item) and block.number is not None:
        return replace(block, number="")
    return block
