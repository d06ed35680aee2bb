"""Setting and removing the marks that restrict lines to an audience."""

from __future__ import annotations

from collections.abc import Sequence

from weeklydesk.edits.lines import Patch, Spot, text_of, with_text
from weeklydesk.model import Code, Html, Table
from weeklydesk.outline import Line
from weeklydesk.text.readers import Audience, audience_of, marked


def for_manager(lines: Sequence[Line], first: int, last: int) -> Patch | None:
    """Restrict the lines to the manager, or remove that mark if all of them have it."""
    return _restricted(lines, first, last, Audience.MANAGER)


def for_me(lines: Sequence[Line], first: int, last: int) -> Patch | None:
    """Restrict the lines to the writer, or remove that mark if all of them have it."""
    return _restricted(lines, first, last, Audience.ME)


def _restricted(lines: Sequence[Line], first: int, last: int, audience: Audience) -> Patch | None:
    old = lines[first : last + 1]
    rows = [line for line in old if _can_be_marked(line)]
    if not rows:
        return None
    all_marked = all(audience_of(text_of(line)) is audience for line in rows)
    goal = Audience.ALL if all_marked else audience
    chinese = any(_is_chinese(text_of(line)) for line in lines)
    new = tuple(
        with_text(line, marked(text_of(line), goal, chinese=chinese))
        if _can_be_marked(line)
        else line
        for line in old
    )
    return Patch(first, first + len(old), new, Spot(first))


def _can_be_marked(line: Line) -> bool:
    return not isinstance(line.node, Code | Html | Table) and bool(text_of(line))


def _is_chinese(text: str) -> bool:
    return not text.isascii() and any("\u3400" <= char <= "\u9fff" for char in text)
