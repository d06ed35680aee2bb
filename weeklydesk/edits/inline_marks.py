"""Toggling inline Markdown around the selection: bold, italic, strikethrough, code, links."""

from __future__ import annotations

import re
from collections.abc import Sequence

from weeklydesk.edits.lines import Patch, Spot, text_of, with_text
from weeklydesk.model import Code, Html, Table
from weeklydesk.outline import Line


def toggled(lines: Sequence[Line], start: Spot, end: Spot, mark: str) -> Patch | None:
    """Add the mark around the selected text of each line, or remove it if it is there."""
    if start.row < 0:
        return None
    new: list[Line] = []
    first, last = start.column, end.column
    for row in range(start.row, end.row + 1):
        line = lines[row]
        text = text_of(line)
        a = start.column if row == start.row else 0
        b = end.column if row == end.row else len(text)
        if not isinstance(line.node, Table | Code | Html) and (text or start.row == end.row):
            text, a, b = _toggled(text, a, b, mark)
        new.append(with_text(line, text))
        first = a if row == start.row else first
        last = b
    anchor = Spot(start.row, first)
    return Patch(start.row, end.row + 1, tuple(new), Spot(end.row, last), anchor)


def _toggled(text: str, a: int, b: int, mark: str) -> tuple[str, int, int]:
    """Return the text with the mark around a to b toggled, and the new range of those words."""
    size = len(mark)
    around = _around(text, a, mark) if a == b else None
    if around and a == around[1] - size:  # at the end of marked text, step out of it
        return text, around[1], around[1]
    if around:
        start, end = around
        bare = text[start + size : end - size]
        return text[:start] + bare + text[end:], a - size, a - size
    inner = text[a:b]
    core = inner.strip()
    if len(core) >= 2 * size and _is_wrapped(core, mark):
        bare = core[size : len(core) - size]
        return text[:a] + inner.replace(core, bare, 1) + text[b:], a, b - 2 * size
    if _are_a_pair(_leading(text[:a][::-1], mark), _leading(text[b:], mark), size):
        return text[: a - size] + inner + text[b + size :], a - size, b - size
    if inner and not core:
        return text, a, b
    a += len(inner) - len(inner.lstrip())
    return text[:a] + mark + core + mark + text[a + len(core) :], a + size, a + size + len(core)


def _around(text: str, place: int, mark: str) -> tuple[int, int] | None:
    """Return the start and end of the marked text around the place, marks included."""
    char, escaped = re.escape(mark[0]), re.escape(mark)
    marked = rf"(?<!{char}){escaped}(?!{char})(?=\S)[^\n]*?(?<=\S)(?<!{char}){escaped}(?!{char})"
    size = len(mark)
    for match in re.finditer(marked, text):
        if match.start() + size <= place <= match.end() - size:
            return match.span()
    return None


def _is_wrapped(text: str, mark: str) -> bool:
    """Return whether the text begins and ends with the mark, not with a longer or shorter one."""
    return _are_a_pair(_leading(text, mark), _leading(text[::-1], mark), len(mark))


def _leading(text: str, mark: str) -> int:
    """Return how many characters of the mark the text begins with."""
    return len(text) - len(text.lstrip(mark[0]))


def _are_a_pair(before: int, after: int, size: int) -> bool:
    return min(before, after) in {size, 3}  # *** is both * and **


def linked(lines: Sequence[Line], start: Spot, end: Spot, address: str) -> Patch | None:
    """Make the selected text of one line a link, with the caret where the user types next."""
    if start.row < 0 or start.row != end.row:
        return None
    line = lines[start.row]
    text = text_of(line)
    words = text[start.column : end.column]
    new = f"{text[: start.column]}[{words}]({address}){text[end.column :]}"
    column = start.column + 1
    if words:
        column += len(words) + 2 + (len(address) + 1 if address else 0)
    return Patch(start.row, start.row + 1, (with_text(line, new),), Spot(start.row, column))
