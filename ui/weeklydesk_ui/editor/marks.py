"""Finds inline Markdown in a text, to format it while its markers stay editable."""

from __future__ import annotations

import re

LONGEST = 5_000  # characters; longer texts are not formatted, to keep typing fast
_find_sign = re.compile("[*_`~\\[@＠]").search


class Mark:
    """A character's formats as bits of an int (an enum would make each key too slow).

    SIGN is a Markdown marker itself, which is dimmed.
    """

    NONE = 0
    BOLD = 1
    ITALIC = 2
    STRIKE = 4
    CODE = 8
    LINK = 16
    SIGN = 32


def has_signs(text: str) -> bool:
    """Return whether the text contains anything that may be a marker."""
    return len(text) <= LONGEST and _find_sign(text) is not None


def runs(text: str) -> list[tuple[int, int, int]]:
    """Return (start, length, marks) for each formatted part of the text."""
    if not has_signs(text):
        return []
    from weeklydesk_ui.editor import patterns  # late, to compile the patterns only when needed

    return patterns.found(text)
