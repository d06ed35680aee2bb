"""Indenting, outdenting and moving lines up and down, together with their descendants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from weeklydesk.edits.lines import (
    Patch,
    Spot,
    above,
    branch_end,
    fitted,
    heading_of,
    is_blank,
    is_heading,
    neat,
    room_below,
    roots,
    section_end,
    shifted,
)
from weeklydesk.model import Item, Marker, Section
from weeklydesk.outline import Line
from weeklydesk.records import replace


def indent(lines: Sequence[Line], first: int, last: int) -> Patch | None:
    """Indent the branches that begin in the rows.

    In each section they move as one block: if the first has no item above to go under, none is
    indented, because the others would become its children.
    """
    first = max(first, 0)
    return _shift(lines, first, list(_indentable(lines, first, last)), 1)


def _indentable(lines: Sequence[Line], first: int, last: int) -> Iterator[tuple[int, int]]:
    room = False
    for start, end in roots(lines, first, last):
        over = above(lines, start)
        if start == first or (over and is_heading(over)):
            room = lines[start].depth < room_below(over)
        if room:
            yield start, end


def outdent(lines: Sequence[Line], first: int, last: int) -> Patch | None:
    """Outdent the branches that begin in the rows, except those at depth 0."""
    first = max(first, 0)
    inner = [each for each in roots(lines, first, last) if lines[each[0]].depth]
    return _shift(lines, first, inner, -1)


def _shift(
    lines: Sequence[Line], first: int, branches: Sequence[tuple[int, int]], by: int
) -> Patch | None:
    if not branches:
        return None
    before, stop = lines[:first], branches[-1][1]
    new = list(lines[first:stop])
    for start, end in branches:
        branch = shifted(lines[start:end], by)
        branch[0] = _adopted(branch[0], [*before, *new[: start - first]])
        new[start - first : end - first] = branch
    return neat(lines, Patch(first, stop, tuple(new), Spot(first)))


def _adopted(line: Line, lines: Sequence[Line]) -> Line:
    """Return the item with the marker of the list that it now continues, automatically numbered."""
    if not isinstance(line.node, Item):
        return line
    sibling = previous_sibling(lines, line.depth)
    marker = sibling.marker if sibling else line.node.marker
    return replace(line, node=marked(line.node, marker))


def marked(item: Item, marker: Marker) -> Item:
    """Return the item with that marker, automatically numbered."""
    return replace(item, marker=marker, number="" if marker is Marker.NUMBER else None)


def previous_sibling(lines: Sequence[Line], depth: int) -> Item | None:
    """Return the item of this depth that a line after `lines` would follow in its list."""
    for line in reversed(lines):
        if is_heading(line) or line.depth < depth:
            return None
        if line.depth == depth:
            return line.node if isinstance(line.node, Item) else None
    return None


def move_up(lines: Sequence[Line], first: int, last: int) -> Patch | None:
    """Move the branches (or the section of a heading) above what precedes them."""
    rows = span(lines, first, last)
    if rows is None:
        return None
    start, end = rows
    if is_heading(lines[start]):
        return _with_caret(_section_up(lines, start, end), first - start)
    depth = min(line.depth for line in lines[start:end])
    goal = start - 1
    while goal >= 0 and not is_heading(lines[goal]) and lines[goal].depth > depth:
        goal -= 1
    if goal < 0 or (goal == 0 and is_heading(lines[0])):
        return None
    crossing = is_heading(lines[goal])
    passed = lines[goal:start]
    if crossing and lone_blank(lines, goal - 1):
        goal -= 1
    block = list(lines[start:end])
    if lines[goal].depth < depth or crossing:
        block = with_list_markers(block, lines[:goal], None if crossing else lines[goal])
    return neat(lines, Patch(goal, end, (*_auto_numbered(block), *passed), Spot(goal)))


def move_down(lines: Sequence[Line], first: int, last: int) -> Patch | None:
    """Move the branches (or the section of a heading) below what follows them."""
    rows = span(lines, first, last)
    if rows is None or rows[1] == len(lines):
        return None
    start, end = rows
    if is_heading(lines[start]):
        return _with_caret(_section_down(lines, start, end), first - start)
    depth = min(line.depth for line in lines[start:end])
    crossing = is_heading(lines[end])
    stop = branch_end(lines, end) if lines[end].depth == depth and not crossing else end + 1
    passed = lines[end:stop]
    if crossing and lone_blank(lines, end + 1):
        stop += 1
    before, block = [*lines[:start], *passed], list(lines[start:end])
    if lines[end].depth < depth or crossing:
        block = with_list_markers(block, before, lines[stop] if stop < len(lines) else None)
    place = Spot(start + len(passed))
    return neat(lines, Patch(start, stop, (*passed, *_auto_numbered(block)), place))


def span(lines: Sequence[Line], first: int, last: int) -> tuple[int, int] | None:
    """Return the rows to move: whole branches, or whole sections if there is a heading in them."""
    if first < 0:
        return None
    if any(is_heading(line) for line in lines[first : last + 1]):
        return _sections(lines, first, last)
    *_, (_, end) = roots(lines, first, last)
    return first, end


def _sections(lines: Sequence[Line], first: int, last: int) -> tuple[int, int] | None:
    """Return the rows of the sibling sections that contain the given rows."""
    start = heading_of(lines, first)
    level = min(map(_level, filter(is_heading, lines[max(start, 0) : last + 1])))
    while start >= 0 and _level(lines[start]) > level:
        start = heading_of(lines, start - 1)
    if start < 0:
        return None
    end = start
    while end <= last:
        end = subsections_end(lines, end)
    return start, end


def _level(heading: Line) -> int:
    return heading.node.level if isinstance(heading.node, Section) else 0


def subsections_end(lines: Sequence[Line], row: int) -> int:
    """Return the row after the section at `row` and its subsections."""
    head = lines[row].node
    end = section_end(lines, row)
    while end < len(lines) and isinstance(head, Section):
        node = lines[end].node
        if isinstance(node, Section) and node.level <= head.level:
            break
        end = section_end(lines, end)
    return end


def with_list_markers(
    block: Sequence[Line], before: Sequence[Line], following: Line | None = None
) -> list[Line]:
    """Return the block to follow `before`, with the markers of the list that it joins."""
    new = fitted(block, before[-1] if before else None)
    depth = new[0].depth
    host = previous_sibling(before, depth)
    if host is None and following and following.depth == depth:
        host = following.node if isinstance(following.node, Item) else None
    if host is None:
        return _auto_numbered(new)
    return [
        replace(line, node=marked(line.node, host.marker))
        if isinstance(line.node, Item) and line.depth == depth
        else line
        for line in new
    ]


def _auto_numbered(block: list[Line]) -> list[Line]:
    """Return the block with its first item numbered by its position in the list."""
    head = block[0].node
    if isinstance(head, Item):
        block[0] = replace(block[0], node=marked(head, head.marker))
    return block


def lone_blank(lines: Sequence[Line], row: int) -> bool:
    """Return whether the row is the placeholder of an empty section."""
    if not 0 < row < len(lines) or not is_blank(lines[row]):
        return False
    alone = is_heading(lines[row - 1])
    return alone and (row + 1 == len(lines) or is_heading(lines[row + 1]))


def _with_caret(patch: Patch | None, below: int) -> Patch | None:
    """Return the patch with the caret that many rows below the start of the moved lines."""
    return patch and replace(patch, caret=Spot(patch.caret.row + below))


def _section_up(lines: Sequence[Line], start: int, end: int) -> Patch | None:
    head = lines[start].node
    goal = start - 1
    while goal >= 0 and isinstance(head, Section):
        node = lines[goal].node
        if isinstance(node, Section) and node.level <= head.level:
            moved = (*lines[start:end], *lines[goal:start])
            return neat(lines, Patch(goal, end, moved, Spot(goal)))
        goal -= 1
    return None


def _section_down(lines: Sequence[Line], start: int, end: int) -> Patch | None:
    stop = subsections_end(lines, end)
    moved = (*lines[end:stop], *lines[start:end])
    return neat(lines, Patch(start, stop, moved, Spot(start + stop - end)))
