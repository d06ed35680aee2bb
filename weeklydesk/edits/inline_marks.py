"""Bold, italic, struck, code and links: the marks of inline Markdown laid around words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from weeklydesk.edits.lines import Patch, Spot, text_of, with_text
from weeklydesk.model import Code, Html, Table
from weeklydesk.outline import Line


def toggled(lines: Sequence[Line], start: Spot, end: Spot, sign: str) -> Patch | None:
    """Lay the sign around the words between two places, on each line; or take it away again."""
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
            text, a, b = _toggled(text, a, b, sign)
        new.append(with_text(line, text))
        first = a if row == start.row else first
        last = b
    anchor = Spot(start.row, first)
    return Patch(start.row, end.row + 1, tuple(new), Spot(end.row, last), anchor)


def _toggled(text: str, a: int, b: int, sign: str) -> tuple[str, int, int]:
    """Return the text with or without the sign around a to b, and where those words are then."""
    size = len(sign)
    around = _around(text, a, sign) if a == b else None
    if around and a == around[1] - size:  # at its end one writes on without it
        return text, around[1], around[1]
    if around:
        start, end = around
        bare = text[start + size : end - size]
        return text[:start] + bare + text[end:], a - size, a - size
    inner = text[a:b]
    core = inner.strip()
    if len(core) >= 2 * size and _wrapped(core, sign):
        bare = core[size : len(core) - size]
        return text[:a] + inner.replace(core, bare, 1) + text[b:], a, b - 2 * size
    if _runs_meet(_leading(text[:a][::-1], sign), _leading(text[b:], sign), size):
        return text[: a - size] + inner + text[b + size :], a - size, b - size
    if inner and not core:
        return text, a, b
    a += len(inner) - len(inner.lstrip())
    return text[:a] + sign + core + sign + text[a + len(core) :], a + size, a + size + len(core)


def _around(text: str, place: int, sign: str) -> tuple[int, int] | None:
    """Return from where to where a stretch with the sign goes that has the place in it."""
    char, mark = re.escape(sign[0]), re.escape(sign)
    stretch = rf"(?<!{char}){mark}(?!{char})(?=\S)[^\n]*?(?<=\S)(?<!{char}){mark}(?!{char})"
    size = len(sign)
    for match in re.finditer(stretch, text):
        if match.start() + size <= place <= match.end() - size:
            return match.span()
    return None


def _wrapped(text: str, sign: str) -> bool:
    """Tell whether the text begins and ends with the sign, and not with another one of its kind."""
    return _runs_meet(_leading(text, sign), _leading(text[::-1], sign), len(sign))


def _leading(text: str, sign: str) -> int:
    return len(text) - len(text.lstrip(sign[0]))


def _runs_meet(before: int, after: int, size: int) -> bool:
    return min(before, after) in {size, 3}


def linked(lines: Sequence[Line], start: Spot, end: Spot, address: str) -> Patch | None:
    """Make the words between two places of one line a link; the caret goes where to write on."""
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
