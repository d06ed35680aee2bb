"""Tracks the open inline elements of HTML and the emphasis that they imply."""

from __future__ import annotations

from weeklydesk.importers import html_styles as styles
from weeklydesk.importers.html_styles import Attributes
from weeklydesk.records import record


@record
class _Element:
    tag: str
    signs: dict[str, bool]
    is_marker: bool


class Inline:
    """The open elements, outermost first."""

    def __init__(self) -> None:
        self._open: list[_Element] = []

    def begin(self, tag: str, given: Attributes) -> None:
        """Open an element if it is an inline element."""
        if tag in styles.INLINE:
            signs, marker = styles.signs_of(tag, given), styles.is_word_marker(given)
            self._open.append(_Element(tag, signs, marker))

    def end(self, tag: str) -> None:
        """Close the innermost element with that tag, if any is open."""
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place].tag == tag:
                del self._open[place]
                return

    @property
    def is_marker(self) -> bool:
        """Whether the next text is a list marker written out by Word."""
        return any(entry.is_marker for entry in self._open)

    def signs(self) -> tuple[str, ...]:
        """Return the Markdown delimiters for the next text."""
        signs: dict[str, bool] = {}
        for entry in self._open:
            signs.update(entry.signs)
        return tuple(sign for sign, shown in signs.items() if shown)
