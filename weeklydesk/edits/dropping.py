"""Drag and drop of lines: where they can be dropped, and the resulting patch."""

from __future__ import annotations

from collections.abc import Sequence

from weeklydesk.edits.lines import (
    Patch,
    Spot,
    above,
    is_heading,
    neat,
    room_below,
    shifted,
)
from weeklydesk.edits.moves import lone_blank, span, with_list_markers
from weeklydesk.model import Section
from weeklydesk.outline import Line
from weeklydesk.records import record

Span = tuple[int, int]  # first row, and the row after the last


@record
class Landing:
    """A drop position: before `row`, at `depth`."""

    row: int
    depth: int = 0


def landing(lines: Sequence[Line], wanted: Landing, moved: Span = (-1, -1)) -> Landing:
    """Return the valid drop position for items that is nearest to the wanted one.

    Its depth is at most that of a child of the line above, and at least that of the line below.
    Rows that are `moved` themselves are ignored.
    """
    row = min(max(wanted.row, _first(lines)), len(lines))
    start, end = moved
    below = row
    if start <= row <= end:
        row, below = start, end
    most = room_below(above(lines, row))
    least = 0 if below >= len(lines) or is_heading(lines[below]) else lines[below].depth
    return Landing(row, max(min(wanted.depth, most), min(least, most)))


def _first(lines: Sequence[Line]) -> int:
    """Return the first row for an item: below the heading if the report begins with one."""
    return int(bool(lines) and is_heading(lines[0]))


def section_landing(lines: Sequence[Line], row: int, moved: Span) -> Landing:
    """Return the valid drop position for a section that is nearest to the row."""
    start, end = moved
    head = lines[start].node
    places = [
        place
        for place, line in enumerate(lines)
        if isinstance(line.node, Section)
        and isinstance(head, Section)
        and line.node.level <= head.level
        and not start < place <= end
    ]
    if end < len(lines):
        places.append(len(lines))
    return Landing(min(places, key=lambda place: abs(place - row)))


def moved(lines: Sequence[Line], first: int, last: int, place: Landing) -> Patch | None:
    """Move the branches of these rows, or the section of a heading, to a drop position."""
    rows = span(lines, first, last)
    if rows is None:
        return None
    start, end = rows
    block = list(lines[start:end])
    rest = [*lines[:start], *lines[end:]]
    goal = place.row - (end - start) if place.row >= end else min(place.row, start)
    if is_heading(lines[start]):
        new = [*rest[:goal], *block, *rest[goal:]]
        return None if goal == start else _smallest_patch(lines, new, goal)
    block = _adapted(block, rest, Landing(goal, place.depth))
    if goal == start and block == list(lines[start:end]):
        return None
    blank = next((row for row in (goal, goal - 1) if lone_blank(rest, row)), None)
    if blank is not None:  # the placeholder of an empty section
        del rest[blank]
        goal -= blank < goal
    return _smallest_patch(lines, [*rest[:goal], *block, *rest[goal:]], goal)


def _smallest_patch(lines: Sequence[Line], new: list[Line], row: int) -> Patch:
    """Return a patch from the lines to the new ones, without the equal lines at both ends."""
    same = next((n for n, (a, b) in enumerate(zip(lines, new, strict=False)) if a is not b), 0)
    tail = 0
    while tail < min(len(lines), len(new)) - same and lines[-1 - tail] is new[-1 - tail]:
        tail += 1
    changed = tuple(new[same : len(new) - tail])
    return neat(lines, Patch(same, len(lines) - tail, changed, Spot(row)))


def _adapted(block: Sequence[Line], rest: Sequence[Line], place: Landing) -> list[Line]:
    least = min(line.depth for line in block)
    below = rest[place.row] if place.row < len(rest) else None
    return with_list_markers(shifted(block, place.depth - least), rest[: place.row], below)
