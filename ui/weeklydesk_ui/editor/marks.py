"""Where inline Markdown stands in a text: for showing it while its marks stay editable."""

from __future__ import annotations

LONGEST = 5_000  # characters; longer texts are shown without marks, so that no key waits
_SIGNS = frozenset("*_`~[@＠")


class Mark:
    """How a character shows, as bits of a number (flags of an enum would cost a key too much).

    SIGN is a mark itself, which is dimmed.
    """

    NONE = 0
    BOLD = 1
    ITALIC = 2
    STRIKE = 4
    CODE = 8
    LINK = 16
    SIGN = 32


def has_signs(text: str) -> bool:
    """Tell whether the text holds anything that may be a mark."""
    return len(text) <= LONGEST and not _SIGNS.isdisjoint(text)


def runs(text: str) -> list[tuple[int, int, int]]:
    """Return (start, length, marks) for each stretch of the text that shows marks."""
    if not has_signs(text):
        return []
    from weeklydesk_ui.editor import patterns  # not compiled where nothing is marked

    return patterns.found(text)
