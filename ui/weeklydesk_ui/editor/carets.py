"""Remembers the caret position before and after each structural change.

On undo, Qt restores the caret for text changes, but for format changes it puts the caret at the
start of the next line.
"""

from __future__ import annotations

from PySide6.QtGui import QTextDocument


class Carets:
    """Caret positions by the number of available undo steps."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._before: dict[int, int] = {}  # before the next change
        self._after: dict[int, int] = {}  # after the last change
        document.undoCommandAdded.connect(self._forget_undone)

    def steps(self) -> int:
        """Return the number of available undo steps."""
        return self._document.availableUndoSteps()

    def note_before(self, steps: int, position: int) -> None:
        """Record the caret position before the change made when there were `steps` undo steps."""
        if self.steps() > steps:
            self._before[steps] = position

    def note_after(self, position: int) -> None:
        """Record the caret position after the last change."""
        self._after[self.steps()] = position

    def after_undo(self) -> int | None:
        """Return the caret position before the change that was just undone, if known."""
        return self._before.get(self.steps())

    def after_redo(self) -> int | None:
        """Return the caret position after the change that was just redone, if known."""
        return self._after.get(self.steps())

    def _forget_undone(self) -> None:
        """Remove undone changes that can no longer be redone after a new change."""
        last = self.steps() - 1
        self._before = {steps: at for steps, at in self._before.items() if steps < last}
        self._after = {steps: at for steps, at in self._after.items() if steps <= last}
