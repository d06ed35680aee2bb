"""The reasons why a key cannot move lines."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from weeklydesk.edits.lines import TITLE, is_heading
from weeklydesk.edits.moves import span
from weeklydesk.outline import Line


class Refusal(Enum):
    """Why Tab, Shift+Tab, Alt+Up or Alt+Down did nothing."""

    NOTHING_ABOVE = "nothing above"
    OUTERMOST = "outermost"
    HEADING = "heading"
    TOP = "top"
    END = "end"
    PREFACE = "preface"


def of_level(lines: Sequence[Line], last: int, inward: bool) -> Refusal:
    """Return why the rows up to `last` cannot be indented or outdented."""
    if last == TITLE or is_heading(lines[last]):
        return Refusal.HEADING
    return Refusal.NOTHING_ABOVE if inward else Refusal.OUTERMOST


def of_place(lines: Sequence[Line], first: int, last: int, upward: bool) -> Refusal:
    """Return why the rows cannot be moved up or down."""
    if last == TITLE or span(lines, max(first, 0), last) is None:
        return Refusal.PREFACE
    return Refusal.TOP if upward else Refusal.END
