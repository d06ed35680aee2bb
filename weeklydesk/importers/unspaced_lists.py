"""Numbered lists without a space after the number.

"2.1.0版本" is not an item on its own, but after "1.联调" it is the second one.
"""

from __future__ import annotations

from weeklydesk.importers.source_lines import Line
from weeklydesk.text.marks import ListMark


class UnspacedList:
    """The column and number of the last item typed without a space."""

    def __init__(self) -> None:
        self._column, self._number = -1, 0

    def forget(self) -> None:
        """Reset, as at a heading."""
        self._column, self._number = -1, 0

    def next_mark(self, line: Line) -> ListMark | None:
        """Return the marker of a line that continues the list."""
        mark = f"{self._number + 1}."
        if line.column != self._column or not line.text.startswith(mark):
            return None
        return ListMark(mark[:-1], "", len(mark))

    def note(self, line: Line, mark: ListMark) -> None:
        """Record an item; a different one that is not indented further ends the list."""
        end = line.text[mark.length - 1 : mark.length + 1]
        if mark.number and mark.number.isdecimal() and end[:1] == "." and end[1:].strip():
            self._column, self._number = line.column, int(mark.number)
        elif line.column <= self._column:
            self.forget()
