"""The smallest steps that turn one list of lines into another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import Enum, auto
from typing import NamedTuple

from weeklydesk.edits.lines import text_of
from weeklydesk.model import Item
from weeklydesk.outline import Line


class Act(Enum):
    """What a step does with its lines."""

    KEEP = auto()  # they stay, or are changed in place
    REMOVE = auto()
    INSERT = auto()


class Step(NamedTuple):
    """Lines `start` to `stop` of the old list and `first` to `last` of the new one."""

    act: Act
    start: int
    stop: int
    first: int
    last: int


def steps(old: Sequence[Line], new: Sequence[Line]) -> Iterator[Step]:
    """Yield the steps from the old to the new list, in order; items are matched by id."""
    before, after = [_token(line) for line in old], [_token(line) for line in new]
    if before == after:
        yield Step(Act.KEEP, 0, len(old), 0, len(new))
        return
    for a, b, c, d in _stretches(before, after, old, new):
        common = min(b - a, d - c)
        if common:
            yield Step(Act.KEEP, a, a + common, c, c + common)
        if b - a > common:
            yield Step(Act.REMOVE, a + common, b, d, d)
        elif d - c > common:
            yield Step(Act.INSERT, b, b, c + common, d)


def _stretches(
    before: list[object], after: list[object], old: Sequence[Line], new: Sequence[Line]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield the ranges that correspond; within replaced ranges, lines are matched by text."""
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "replace" or b - a == d - c:
            yield a, b, c, d
            continue
        words, others = _words(old[a:b], "old"), _words(new[c:d], "new")
        for _, e, f, g, h in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
            yield a + e, a + f, c + g, c + h


def _words(lines: Sequence[Line], side: str) -> list[object]:
    return [text_of(line) or (side, row) for row, line in enumerate(lines)]


def _token(line: Line) -> object:
    node = line.node
    return node.id if isinstance(node, Item) and node.id else (type(node), text_of(line))
