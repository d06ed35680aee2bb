"""Quotes in HTML: joins the paragraphs of a blockquote into one block."""

from __future__ import annotations

from weeklydesk.model import Quote
from weeklydesk.outline import Line


class Quotes:
    """Tracks whether the next paragraph continues the open quote."""

    def __init__(self) -> None:
        self._continues = False
        self._separate = False

    def begin(self) -> None:
        """Begin an outermost quote."""
        self._continues = False

    def border(self, tag: str) -> None:
        """Note a block boundary; a `div` only ends the line, not the paragraph."""
        self._separate = self._separate or tag != "div"

    def add_gap(self) -> None:
        """Note an empty line."""
        self._separate = True

    def add(self, line: Line, lines: list[Line]) -> None:
        """Add a line, appending it to the quote above if it continues that."""
        above = lines[-1].node if lines else None
        if self._continues and isinstance(line.node, Quote) and isinstance(above, Quote):
            gap = "\n\n" if self._separate else "\n"
            lines[-1] = Line(Quote(above.text + gap + line.node.text), lines[-1].depth)
        else:
            lines.append(line)
        self._continues = isinstance(line.node, Quote)
        self._separate = False
