"""Changing the kind of lines: numbered, bulleted, task, done, plain text, quote, heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from weeklydesk.edits.lines import (
    Patch,
    Spot,
    heading_of,
    is_heading,
    neat,
    section_end,
    text_of,
)
from weeklydesk.edits.moves import lone_blank, marked, previous_sibling
from weeklydesk.model import Block, Item, Marker, Paragraph, Quote, Section, State
from weeklydesk.outline import Line
from weeklydesk.records import replace

Change = Callable[[Item | Paragraph], Block]


def numbered(lines: Sequence[Line], first: int, last: int) -> Patch | None:
    """Make the lines numbered items, or plain text if all of them already are."""
    return _listed(lines, first, last, Marker.NUMBER)


def bulleted(lines: Sequence[Line], first: int, last: int) -> Patch | None:
    """Make the lines bulleted items, or plain text if all of them already are."""
    return _listed(lines, first, last, Marker.BULLET)


def _listed(lines: Sequence[Line], first: int, last: int, marker: Marker) -> Patch | None:
    nodes = _texts(lines, first, last)
    if all(isinstance(node, Item) and node.marker is marker for node in nodes):
        return _each(lines, first, last, lambda node: Paragraph(node.text))
    return _each(lines, first, last, lambda node: marked(as_item(node), marker))


def as_item(node: Item | Paragraph) -> Item:
    """Return the line as an item."""
    return node if isinstance(node, Item) else Item(node.text)


def tasks(lines: Sequence[Line], first: int, last: int) -> Patch | None:
    """Add a checkbox to the lines, or remove it if all of them have one."""
    nodes = _texts(lines, first, last)
    box = not all(isinstance(node, Item) and node.task for node in nodes)

    def change(node: Item | Paragraph) -> Item:
        item = replace(as_item(node), task=box)
        return item if box else replace(item, state=State.OPEN)

    return _each(lines, first, last, change)


def done(lines: Sequence[Line], first: int, last: int) -> Patch | None:
    """Mark the items as done, or reopen them if all of them are done."""
    return _in_state(lines, first, last, State.DONE)


def dropped(lines: Sequence[Line], first: int, last: int) -> Patch | None:
    """Mark the items as dropped, or reopen them if all of them are dropped."""
    return _in_state(lines, first, last, State.DROPPED)


def _in_state(lines: Sequence[Line], first: int, last: int, state: State) -> Patch | None:
    items = [node for node in _texts(lines, first, last) if isinstance(node, Item)]
    goal = State.OPEN if all(item.state is state for item in items) else state

    def change(node: Item | Paragraph) -> Block:
        return replace(node, state=goal) if isinstance(node, Item) else node

    return _each(lines, first, last, change)


def _texts(lines: Sequence[Line], first: int, last: int) -> list[Item | Paragraph]:
    rows = lines[max(first, 0) : last + 1]
    nodes = [line.node for line in rows]
    return [node for node in nodes if isinstance(node, Item | Paragraph)]


def _each(lines: Sequence[Line], first: int, last: int, change: Change) -> Patch | None:
    first = max(first, 0)
    old = lines[first : last + 1]
    new = tuple(
        replace(line, node=change(line.node)) if isinstance(line.node, Item | Paragraph) else line
        for line in old
    )
    if new == tuple(old):
        return None
    return neat(lines, Patch(first, first + len(old), new, Spot(first)))


def headed(lines: Sequence[Line], row: int, level: int, text: str) -> Patch:
    """Make the line the heading of a new section, or change the level of a heading."""
    node = lines[row].node
    head = (
        replace(node, level=level, title=text)
        if isinstance(node, Section)
        else Section(text, level)
    )
    return neat(lines, Patch(row, row + 1, (Line(head),), Spot(row)))


def plain(lines: Sequence[Line], row: int) -> Patch | None:
    """Make a heading or item plain text; the lines under a heading join the section above.

    The placeholders of the two sections are removed if they were empty.
    """
    line = lines[row]
    if isinstance(line.node, Paragraph) or row < 0:
        return None
    depth = 0 if is_heading(line) else line.depth
    new = Line(Paragraph(text_of(line)), depth)
    start = row - (is_heading(line) and lone_blank(lines, row - 1))
    end = row + 1 + (is_heading(line) and lone_blank(lines, row + 1))
    return neat(lines, Patch(start, end, (new,), Spot(start)))


def quoted(lines: Sequence[Line], row: int, text: str) -> Patch | None:
    """Make an item or plain text a quote with this text, or a quote plain text.

    In a list the quote becomes a child of the item above, so that the list continues after it.
    """
    line = lines[row]
    if isinstance(line.node, Quote):
        return plain(lines, row)
    if not isinstance(line.node, Item | Paragraph):
        return None
    host = isinstance(line.node, Item) and previous_sibling(lines[:row], line.depth)
    quote = Line(Quote(text), line.depth + bool(host))
    return neat(lines, Patch(row, row + 1, (quote,), Spot(row)))


def sectioned(lines: Sequence[Line], row: int) -> Patch:
    """Add an empty section of the same level after the section that contains `row`."""
    head = lines[heading_of(lines, row)].node if heading_of(lines, row) >= 0 else None
    level = head.level if isinstance(head, Section) and head.level else 2
    end = section_end(lines, max(row, -1)) if lines else 0
    return neat(lines, Patch(end, end, (Line(Section("", level)),), Spot(end)))
