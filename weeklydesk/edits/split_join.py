"""Splitting and joining lines: which part keeps the identity of the existing item."""

from __future__ import annotations

from collections.abc import Iterable

from weeklydesk.edits.lines import fresh_like, text_of, with_text
from weeklydesk.model import Item, Marker
from weeklydesk.outline import Line
from weeklydesk.records import replace


def split_line(line: Line, column: int, known: Iterable[str] = ()) -> tuple[Line, Line]:
    """Split an item or paragraph into two lines, one of them new.

    The first keeps the identity of the line, unless it contains only text that was typed before
    the line's earlier text. `known` are the earlier texts of the line.
    """
    text = text_of(line)
    left, right = text[:column], text[column:]
    new = Line(fresh_like(line.node), line.depth)
    if not left:
        return _with_start(new, line), _without_start(line)
    ends = left.rstrip(" "), right.lstrip(" ")
    if any(_is_typed_before(left, right, words) for words in known):
        head = with_text(_with_start(new, line), ends[0])
        return head, with_text(_without_start(line), ends[1])
    return with_text(line, ends[0]), with_text(new, ends[1])


def _is_typed_before(left: str, right: str, words: str) -> bool:
    words = _without_spaces(words)
    is_right = bool(words) and words in _without_spaces(right)
    return is_right and not _without_spaces(left).startswith(words)


def _without_spaces(text: str) -> str:
    return "".join(text.split())


def joined(over: Line, line: Line, text: str) -> Line:
    """Join two lines; an item from an earlier week keeps its identity rather than a new one."""
    first, last = over.node, line.node
    if not (isinstance(first, Item) and isinstance(last, Item)):
        return with_text(over, text)
    if first.carried_from or not last.carried_from:
        return with_text(over, text)
    looks = replace(last, marker=first.marker, number=first.number, task=first.task or last.task)
    return with_text(replace(over, node=looks), text)


def _with_start(new: Line, line: Line) -> Line:
    """Return the new line with the typed number of the line that it precedes."""
    if isinstance(new.node, Item) and isinstance(line.node, Item):
        return replace(new, node=replace(new.node, number=line.node.number))
    return new


def _without_start(line: Line) -> Line:
    if isinstance(line.node, Item) and line.node.marker is Marker.NUMBER:
        return replace(line, node=replace(line.node, number=""))
    return line
