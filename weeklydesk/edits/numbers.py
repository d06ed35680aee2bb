"""Automatic numbers of list items.

While lines are edited, an item's number is "" if it follows from its position: one more than the
item before it in its list, "1" for the first. Any other number is a typed start and is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from weeklydesk.edits.lines import is_heading
from weeklydesk.model import Item, Marker, Section
from weeklydesk.outline import Line
from weeklydesk.records import replace
from weeklydesk.text.numbering import value_of, written_like

FIRST = "1"


@lru_cache(maxsize=2_000)
def after(number: str) -> str:
    """Return the next number: "3" → "4", "九" → "十", "①" → "②"; "1" for anything else."""
    value = value_of(number)
    return FIRST if value is None else written_like(number, value + 1)


class Counter:
    """Counts through lists line by line, at all depths at once."""

    def __init__(self) -> None:
        self._last: list[str | None] = []  # the last number at each depth, None outside a list

    def pass_line(self, line: Line) -> str | None:
        """Count a line and return the number that follows from its position, None for no number."""
        node, depth, counted = line.node, line.depth, self._last
        if isinstance(node, Section):
            counted.clear()
            return None
        del counted[depth + 1 :]
        while len(counted) <= depth:
            counted.append(None)
        if not isinstance(node, Item) or node.marker is Marker.BULLET:
            counted[depth] = None
            return None
        last = counted[depth]
        due = after(last) if last is not None else FIRST
        counted[depth] = node.number or due
        return due


def loosened(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines with "" for each number that follows from its position."""
    counter = Counter()
    for line in lines:
        due = counter.pass_line(line)
        node = line.node
        if due is not None and isinstance(node, Item) and node.number == due:
            yield replace(line, node=replace(node, number=""))
        else:
            yield line


def numbered(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines with every number written out."""
    counter = Counter()
    for line in lines:
        due = counter.pass_line(line)
        node = line.node
        if due is not None and isinstance(node, Item) and not node.number:
            yield replace(line, node=replace(node, number=due))
        else:
            yield line


def labels(lines: Sequence[Line], first: int, last: int) -> list[str | None]:
    """Return the displayed numbers of the rows `first` to `last` (exclusive), None for no number.

    Only the lines since the heading above `first` are read.
    """
    start = first
    while start > 0 and not is_heading(lines[start]):
        start -= 1
    counter = Counter()
    shown: list[str | None] = []
    for line in lines[start:last]:
        due = counter.pass_line(line)
        shown.append(line.node.number or due if isinstance(line.node, Item) and due else None)
    return shown[first - start :]
