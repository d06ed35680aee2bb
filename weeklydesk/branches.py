"""Find, change, remove and insert branches of the tree, as pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import takewhile

from weeklydesk.model import Block, Item, Marker, Paragraph, Report, Role, Section
from weeklydesk.records import record, replace
from weeklydesk.text.numbering import written_like
from weeklydesk.weeks import Week

Identity = tuple[str, str, str]
Change = Callable[[Item], Item | None]

_LABEL = ("：", ":")


@record
class Place:
    """The position of an item: its section, its ancestors (outermost first) and its siblings.

    `nth` counts the earlier sections with the same identity as its own; `label` is the line that
    introduces its list ("业务侧：").
    """

    section: Section
    nth: int
    above: tuple[Item, ...]
    siblings: tuple[Item, ...]
    item: Item
    label: Paragraph | None = None

    @property
    def depth(self) -> int:
        """The number of ancestors."""
        return len(self.above)


def places(sections: Iterable[Section]) -> Iterator[Place]:
    """Yield the place of every item in reading order."""
    seen: Counter[Identity] = Counter()
    for section in sections:
        name = identity(section)
        yield from _places(section, seen[name], (), section.blocks)
        seen[name] += 1


def _places(
    section: Section, nth: int, above: tuple[Item, ...], blocks: Iterable[Block]
) -> Iterator[Place]:
    level = tuple(blocks)
    siblings = tuple(block for block in level if isinstance(block, Item))
    label: Paragraph | None = None
    for block in level:
        if isinstance(block, Item):
            yield Place(section, nth, above, siblings, block, label)
            yield from _places(section, nth, (*above, block), block.children)
        else:
            label = block if isinstance(block, Paragraph) and is_label(block) else None


def is_label(block: Block) -> bool:
    """Return whether a block is a short line that introduces the next list ("业务侧：")."""
    if not isinstance(block, Paragraph):
        return False
    text = block.text.rstrip("*_ ")
    return "\n" not in text and len(text) <= 40 and text.endswith(_LABEL)


def identity(section: Section) -> Identity:
    """Return what identifies a section: its role with its objective, or else with its heading."""
    if section.objective is not None:
        return str(section.role), section.objective, ""
    return str(section.role), "", section.title


def lineages(report: Report) -> dict[str, Item]:
    """Return the items of the report by lineage."""
    return {place.item.lineage: place.item for place in places(report.sections)}


def notes(item: Item) -> tuple[Block, ...]:
    """Return the item's own blocks: its children that are not items."""
    return tuple(child for child in item.children if not isinstance(child, Item))


def items_under(item: Item) -> tuple[Item, ...]:
    """Return the direct child items of an item."""
    return tuple(child for child in item.children if isinstance(child, Item))


def copied(place: Place, week: Week, here: Container[str] = ()) -> Place:
    """Return the place as it is carried over from `week`, without child items that are `here`."""

    def copy(item: Item) -> Item:
        kept = (
            copy(child) if isinstance(child, Item) else child
            for child in item.children
            if not (isinstance(child, Item) and child.lineage in here)
        )
        return replace(item, id="", carried_from=week, children=tuple(kept))

    above = tuple(replace(each, id="", carried_from=week) for each in place.above)
    return replace(place, above=above, item=copy(place.item))


def changed(sections: tuple[Section, ...], lineage: str, change: Change) -> tuple[Section, ...]:
    """Return the sections with one item changed, or removed if `change` returns None.

    A list that counted from one is renumbered after a removal.
    """
    return tuple(
        replace(section, blocks=_changed(section.blocks, lineage, change)) for section in sections
    )


def _changed(blocks: tuple[Block, ...], lineage: str, change: Change) -> tuple[Block, ...]:
    def fresh(block: Block) -> Block | None:
        if not isinstance(block, Item):
            return block
        if block.lineage == lineage:
            return change(block)
        return replace(block, children=_changed(block.children, lineage, change))

    return pruned(blocks, [fresh(block) for block in blocks])


def pruned(before: tuple[Block, ...], kept: Sequence[Block | None]) -> tuple[Block, ...]:
    """Return the kept blocks of a level; `kept` has None for each removed item.

    A label is removed with the last item of its list. The rest is renumbered if it counted from
    one before.
    """
    if None not in kept:
        return tuple(block for block in kept if block is not None)
    result: list[Block] = []
    for number, block in enumerate(kept):
        if block is not None and not (is_label(block) and _lost_its_list(before, kept, number)):
            result.append(block)
    return recounted(tuple(result), before)


def _lost_its_list(before: tuple[Block, ...], kept: Sequence[Block | None], number: int) -> bool:
    run = list(takewhile(lambda at: isinstance(before[at], Item), range(number + 1, len(before))))
    return bool(run) and all(kept[at] is None for at in run)


def inserted(
    sections: tuple[Section, ...], place: Place, item: Item | None = None
) -> tuple[Section, ...]:
    """Return the sections with the item of `place`, or `item` instead, inserted.

    Missing ancestors are inserted too. The section is found by identity, and the position among
    the siblings by their order.
    """
    for number, parent in enumerate(place.above):
        if not _contains(sections, parent.lineage):
            siblings = _level(place, number)
            over = Place(place.section, place.nth, place.above[:number], siblings, parent)
            sections = inserted(sections, over, replace(parent, children=notes(parent)))
    item = item or place.item
    if place.above:
        parent = place.above[-1].lineage
        return changed(
            sections,
            parent,
            lambda found: replace(found, children=_with_item(found.children, place, item)),
        )
    return _in_section(sections, place, item)


def _level(place: Place, depth: int) -> tuple[Item, ...]:
    if depth:
        return items_under(place.above[depth - 1])
    return tuple(block for block in place.section.blocks if isinstance(block, Item))


def _contains(sections: Iterable[Section], lineage: str) -> bool:
    return any(place.item.lineage == lineage for place in places(sections))


def _in_section(sections: tuple[Section, ...], place: Place, item: Item) -> tuple[Section, ...]:
    at = find_section(sections, place.section, place.nth)
    if at is None:
        blocks = (place.label, item) if place.label else (item,)
        return with_section(sections, replace(place.section, blocks=blocks))
    target = sections[at]
    filled = replace(target, blocks=_with_item(target.blocks, place, item))
    return (*sections[:at], filled, *sections[at + 1 :])


def with_section(sections: tuple[Section, ...], section: Section) -> tuple[Section, ...]:
    """Return the sections with one more, after the last of its role or else before the plan."""
    same = [i for i, each in enumerate(sections, 1) if each.role is section.role]
    plan = (i for i, each in enumerate(sections) if each.role is Role.PLAN)
    at = same[-1] if same else next(plan, len(sections))
    return (*sections[:at], section, *sections[at:])


def find_section(sections: Sequence[Section], wanted: Section, nth: int = 0) -> int | None:
    """Return the index of the section that corresponds to `wanted`, by identity or else by role."""
    found = [i for i, each in enumerate(sections) if identity(each) == identity(wanted)]
    if not found and wanted.role not in (Role.OBJECTIVE, Role.OTHER):
        found = [i for i, each in enumerate(sections) if each.role is wanted.role]
    return found[min(nth, len(found) - 1)] if found else None


def _with_item(blocks: tuple[Block, ...], place: Place, item: Item) -> tuple[Block, ...]:
    """Return the blocks of one level with the item inserted, under its label if it has one."""
    at = _index(blocks, place)
    if place.label in blocks:
        first, last = _run(blocks, blocks.index(place.label))
        at = min(max(at, first), last)
        return recounted((*blocks[:at], item, *blocks[at:]), blocks)
    if 0 < at < len(blocks) and is_label(blocks[at - 1]) and isinstance(blocks[at], Item):
        at -= 1  # the list under a label is another list
    if place.label is None:
        return recounted((*blocks[:at], item, *blocks[at:]), blocks)
    if at and isinstance(blocks[at - 1], Item):
        at = _run(blocks, at - 1)[1]
    return recounted((*blocks[:at], place.label, item, *blocks[at:]), blocks)


def _run(blocks: tuple[Block, ...], number: int) -> tuple[int, int]:
    """Return the start and end of the items that follow a block."""
    end = number + 1
    while end < len(blocks) and isinstance(blocks[end], Item):
        end += 1
    return number + 1, end


def _index(blocks: tuple[Block, ...], place: Place) -> int:
    """Return the index for an item: after its nearest earlier sibling, or before the next one."""
    where = {block.lineage: i for i, block in enumerate(blocks) if isinstance(block, Item)}
    order = [sibling.lineage for sibling in place.siblings]
    own = order.index(place.item.lineage) if place.item.lineage in order else len(order)
    before = next((where[name] + 1 for name in reversed(order[:own]) if name in where), None)
    after = next((where[name] for name in order[own + 1 :] if name in where), None)
    if before is not None:
        return before
    return after if after is not None else len(blocks)


def recounted(blocks: tuple[Block, ...], before: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks with this level renumbered from one if it counted from one before."""
    return renumbered(blocks, deep=False) if renumbered(before, deep=False) == before else blocks


def renumbered(blocks: tuple[Block, ...], *, deep: bool = True) -> tuple[Block, ...]:
    """Return the blocks with every list numbered from one, in the script of its first number."""
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
        children = renumbered(block.children) if deep else block.children
        result.append(replace(block, number=number, children=children))
    return tuple(result)
