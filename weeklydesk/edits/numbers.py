"""Numbers of list items that renew themselves.

While lines are edited an item's number is "" where it follows from its place: one more than the
item before it in its list, "1" at the head. Any other number is a typed start and stays.
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
    """Return the number that follows: "3" → "4", "九" → "十", "①" → "②"; "1" where none does."""
    value = value_of(number)
    return FIRST if value is None else written_like(number, value + 1)


class Counter:
    """Counts through lists line by line, at all depths at once."""

    def __init__(self) -> None:
        self._last: list[str | None] = []  # the last number at each depth, None without a list

    def pass_line(self, line: Line) -> str | None:
        """Return the number that follows in the list of this line, and count it."""
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
    """Yield the lines with "" for each number that follows from its place."""
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
    """Return the numbers shown on the rows from `first` to before `last`, None for no number.

    Reads back only to the heading above `first`.
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
