"""Quotes out of HTML: the paragraphs of one are one block."""

from __future__ import annotations

from weeklydesk.model import Quote
from weeklydesk.outline import Line


class Quotes:
    """The quote that is open, and whether the next paragraph goes on with it."""

    def __init__(self) -> None:
        self._goes_on = False
        self._apart = False

    def begin(self) -> None:
        """Begin a quote that does not stand in another one."""
        self._goes_on = False

    def border(self, tag: str) -> None:
        """Take note of a block's border; that of a `div` is the end of a line only."""
        self._apart = self._apart or tag != "div"

    def leave_gap(self) -> None:
        """Take note of an empty line."""
        self._apart = True

    def add(self, line: Line, lines: list[Line]) -> None:
        """Add a line, to the quote above it where it belongs to that."""
        above = lines[-1].node if lines else None
        if self._goes_on and isinstance(line.node, Quote) and isinstance(above, Quote):
            gap = "\n\n" if self._apart else "\n"
            lines[-1] = Line(Quote(above.text + gap + line.node.text), lines[-1].depth)
        else:
            lines.append(line)
        self._goes_on = isinstance(line.node, Quote)
        self._apart = False
