"""Lists whose numbers have no space behind them, and go on before a digit.

"2.1.0版本" is no item of its own; behind "1.联调" it is the second one.
"""

from __future__ import annotations

from weeklydesk.importers.source_lines import Line
from weeklydesk.text.marks import ListMark


class UnspacedList:
    """The last item that was typed like that: its column and its number."""

    def __init__(self) -> None:
        self._column, self._number = -1, 0

    def forget(self) -> None:
        """Begin anew: a heading stands between."""
        self._column, self._number = -1, 0

    def next_mark(self, line: Line) -> ListMark | None:
        """Return the mark of a line that goes on with the list."""
        mark = f"{self._number + 1}."
        if line.column != self._column or not line.text.startswith(mark):
            return None
        return ListMark(mark[:-1], "", len(mark))

    def note(self, line: Line, mark: ListMark) -> None:
        """Remember an item; one further left that is typed otherwise ends the list."""
        end = line.text[mark.length - 1 : mark.length + 1]
        if mark.number and mark.number.isdecimal() and end[:1] == "." and end[1:].strip():
            self._column, self._number = line.column, int(mark.number)
        elif line.column <= self._column:
            self.forget()
