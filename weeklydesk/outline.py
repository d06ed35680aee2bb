"""Conversion between the tree and a flat list of lines, one per block, as the editor uses it.

`build(flatten(sections)) == sections` for every tree. `build` accepts any depths: a line that is
too deep becomes a child of the nearest item above it.
"""

from __future__ import annotations

from collections.abc import Iterable

from weeklydesk.model import Block, Item, Section, walk
from weeklydesk.records import record, replace


@record
class Line:
    """A section without its blocks, or a block without its children; depth 0 is outermost."""

    node: Section | Block
    depth: int = 0


def settled(lines: Iterable[Line]) -> list[Line]:
    """Return the lines with depths that have no gaps, equal for the lines of one list."""
    open_items: list[int] = []
    found: list[Line] = []
    for line in lines:
        while open_items and open_items[-1] >= line.depth:
            open_items.pop()
        found.append(Line(line.node, len(open_items)))
        if isinstance(line.node, Item):
            open_items.append(line.depth)
    return found


def flatten(sections: Iterable[Section]) -> list[Line]:
    """Return a line for each section and each block, in reading order."""
    lines: list[Line] = []
    for section in sections:
        lines += [Line(replace(section, blocks=())), *lines_under(section.blocks)]
    return lines


def lines_under(blocks: tuple[Block, ...]) -> list[Line]:
    """Return a line for each block and its descendants, in reading order."""
    return [
        Line(replace(block, children=()) if isinstance(block, Item) else block, depth)
        for depth, block in walk(blocks)
    ]


def build(lines: Iterable[Line]) -> tuple[Section, ...]:
    """Return the sections that the lines represent.

    Blocks before the first section go into a section with an empty title and level 0.
    """
    sections: list[Section] = []
    body: list[Line] = []
    head: Section | None = None
    for line in lines:
        if isinstance(line.node, Section):
            if head is not None or body:
                sections.append(_filled(head, body))
            head, body = line.node, []
        else:
            body.append(line)
    if head is not None or body:
        sections.append(_filled(head, body))
    return tuple(sections)


def _filled(head: Section | None, body: list[Line]) -> Section:
    return replace(head or Section("", level=0), blocks=nest(body))


def nest(lines: Iterable[Line]) -> tuple[Block, ...]:
    """Return the blocks of one section from its lines, none of which may be a section."""
    roots: list[Block] = []
    open_items: list[tuple[Item, list[Block]]] = []  # the branch from the outermost item down

    def close(depth: int) -> None:
        while len(open_items) > depth:
            item, children = open_items.pop()
            target = open_items[-1][1] if open_items else roots
            branch = tuple(children)
            target.append(item if branch == item.children else replace(item, children=branch))

    for line in lines:
        node = line.node
        if isinstance(node, Section):
            raise TypeError("a section cannot be inside a section")
        close(line.depth)
        if isinstance(node, Item):
            open_items.append((node, []))
        else:
            (open_items[-1][1] if open_items else roots).append(node)
    close(0)
    return tuple(roots)
