"""One line of an earlier version restored in the present report, without the rest of it."""

from __future__ import annotations

from collections.abc import Sequence

from weeklydesk.desk import counterparts
from weeklydesk.desk.counterparts import Name, Names
from weeklydesk.desk.sections import with_heading
from weeklydesk.edits.lines import branch_end, shifted
from weeklydesk.edits.numbers import loosened, numbered
from weeklydesk.model import Block, Item, Report, Section
from weeklydesk.outline import Line, build, flatten
from weeklydesk.records import replace

Target = tuple[int, int]  # before which line, and at which depth


def with_line(old: Report, now: Report, at: int) -> tuple[Report, Block]:
    """Return `now` with the block number `at` of `old` as it was, and that block.

    A line that is still there gets its words, kind and state back, and its place if it was moved;
    what is under it now goes along. A line that is gone comes back after the one that it followed,
    with the lines under it that are gone as well.
    """
    pair = _Pair(old, *with_heading(old, now, _section_of(old, at)))
    found = pair.now_of.get(at)
    lines = pair.with_gone(at) if found is None else pair.with_present(at, found)
    sections = build(numbered(lines))
    return replace(pair.now, sections=sections), pair.earlier[at].block


def _section_of(report: Report, at: int) -> int:
    """Return the index of the section with the block number `at`."""
    sections = [isinstance(line.node, Section) for line in flatten(report.sections)]
    return sum(sections[: _rows(flatten(report.sections))[at]]) - 1


def _rows(lines: Sequence[Line]) -> list[int]:
    """Return the indices of the lines that are blocks."""
    return [row for row, line in enumerate(lines) if not isinstance(line.node, Section)]


def _moved_to(lines: Sequence[Line], depth: int) -> list[Line]:
    """Return the lines of a subtree with its first line at a depth."""
    return shifted(lines, depth - lines[0].depth)


class _Pair:
    """Both reports line by line, and which line of one is which of the other."""

    def __init__(self, old: Report, now: Report, names: tuple[Names, Names]) -> None:
        self.now, self._names = now, names[1]
        self.earlier = counterparts.places(old, names[0])
        self.later = counterparts.places(now, self._names)
        pairs = counterparts.paired(self.earlier, self.later)
        self.now_of = {then: found for found, then in pairs.items()}
        self._moved = counterparts.out_of_order(self.earlier, self.later, pairs)
        self._old_lines = list(loosened(flatten(old.sections)))
        self._lines = list(loosened(flatten(now.sections)))
        self._old_rows, self._now_rows = _rows(self._old_lines), _rows(self._lines)

    def with_present(self, at: int, found: int) -> list[Line]:
        """Return the present lines with one as it was."""
        lines, row = self._lines, self._now_rows[found]
        end = branch_end(lines, row)
        node = self._own(self._old_lines[self._old_rows[at]].node, lines[row].node)
        under = lines[row + 1 : end]
        if not isinstance(node, Item):  # it holds nothing, so that follows it
            under = shifted(under, -1)
        subtree = [replace(lines[row], node=node), *under]
        target, depth = self._target(at)
        if row < target < end or self._stays(at, found):
            return [*lines[:row], *subtree, *lines[end:]]
        if target <= row:
            return [*lines[:target], *_moved_to(subtree, depth), *lines[target:row], *lines[end:]]
        return [*lines[:row], *lines[end:target], *_moved_to(subtree, depth), *lines[target:]]

    def with_gone(self, at: int) -> list[Line]:
        """Return the present lines with one that is gone, and what is gone under it."""
        row = self._old_rows[at]
        inside = range(at, at + branch_end(self._old_lines, row) - row)
        gone = [self._old_lines[self._old_rows[each]] for each in inside if each not in self.now_of]
        back = [replace(line, node=self._own(line.node, None)) for line in gone]
        target, depth = self._target(at)
        return [*self._lines[:target], *_moved_to(back, depth), *self._lines[target:]]

    def _own(self, then: Section | Block, now: Section | Block | None) -> Section | Block:
        """Return the earlier line under its own names, unless another line has these now."""
        if not isinstance(then, Item):
            return then
        others = [each.node for each in self._lines if each.node is not now]
        items = [each for each in others if isinstance(each, Item)]
        ids, lineages = {each.id for each in items}, {each.lineage for each in items}
        present = now if isinstance(now, Item) else replace(then, id="", lineage="")
        return replace(
            then,
            id=present.id if then.id in ids else then.id,
            lineage=present.lineage if then.lineage in lineages else then.lineage,
        )

    def _stays(self, at: int, found: int) -> bool:
        """Return whether a line is where it was: in its section, under its parent, in order."""
        then, now = self.earlier[at], self.later[found]
        home = None if then.parent is None else self.now_of.get(then.parent)
        return then.name == now.name and home == now.parent and at not in self._moved

    def _target(self, at: int) -> Target:
        """Return where a line of the earlier report belongs in the present one."""
        place = self.earlier[at]
        if place.parent is not None and place.parent not in self.now_of:
            return self._target(place.parent)
        home = None if place.parent is None else self.now_of[place.parent]
        for before in reversed(range(at)):
            found = self.now_of.get(before)
            if self.earlier[before].parent == place.parent and found is not None:
                other = self.later[found]
                if other.parent == home and (home is not None or other.name == place.name):
                    row = self._now_rows[found]
                    return branch_end(self._lines, row), self._lines[row].depth
        if home is not None:
            row = self._now_rows[home]
            return row + 1, self._lines[row].depth + 1
        return self._heading_row(place.name) + 1, 0

    def _heading_row(self, name: Name) -> int:
        rows = [row for row, line in enumerate(self._lines) if isinstance(line.node, Section)]
        return rows[self._names.index(name)]
