"""Where the caret stood around each change of structure.

Qt brings the caret back where words changed; after a change of formats alone it puts it at the
start of the next line.
"""

from __future__ import annotations

from PySide6.QtGui import QTextDocument


class Carets:
    """Places by how many steps of undo stand when the caret is there."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._before: dict[int, int] = {}  # a change follows
        self._after: dict[int, int] = {}  # a change led there
        document.undoCommandAdded.connect(self._forget_undone)

    def steps(self) -> int:
        """Return how many steps stand."""
        return self._document.availableUndoSteps()

    def note_before(self, steps: int, position: int) -> None:
        """Note where the caret stood before what was done since so many steps stood."""
        if self.steps() > steps:
            self._before[steps] = position

    def note_after(self, position: int) -> None:
        """Note where the caret stands after the last change."""
        self._after[self.steps()] = position

    def after_undo(self) -> int | None:
        """Return where the caret stood before the change that was just taken back, if known."""
        return self._before.get(self.steps())

    def after_redo(self) -> int | None:
        """Return where the caret stood after the change that was just done again, if known."""
        return self._after.get(self.steps())

    def _forget_undone(self) -> None:
        """Forget what cannot be done again: something else was done since it was undone."""
        last = self.steps() - 1
        self._before = {steps: at for steps, at in self._before.items() if steps < last}
        self._after = {steps: at for steps, at in self._after.items() if steps <= last}
