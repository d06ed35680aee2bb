"""Folds what a search has unfolded once the caret has left it."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from weeklydesk_ui.editor import Page


class Unfolded:
    """The folded lines that were unfolded to show a match."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._heads: list[QTextCursor] = []  # cursors follow their lines through edits

    def show(self, row: int) -> None:
        """Unfold the parents of the row, and fold those unfolded for earlier matches."""
        opened = self._page.folds.reveal(row)
        self.leave_but(row)
        self._heads += [QTextCursor(self._page.sheet.block(over)) for over in opened]

    def keep(self, row: int) -> None:
        """Keep the parents of the row unfolded: the user has put the caret there."""
        self._heads = [head for head in self._heads if not self._covers(head, row)]

    def leave_but(self, row: int) -> None:
        """Fold what was unfolded, except the parents of the row."""
        kept = [head for head in self._heads if self._covers(head, row)]
        for head in self._heads:
            over = head.blockNumber() - 1
            if head not in kept and self._is_here(head) and not self._page.folds.is_folded(over):
                self._page.folds.set(over, True)
        self._heads = kept

    def end(self, row: int) -> None:
        """Fold what was unfolded, and keep the parents of the row unfolded for good."""
        self.leave_but(row)
        self._heads = []

    def _covers(self, head: QTextCursor, row: int) -> bool:
        over = head.blockNumber() - 1
        return self._is_here(head) and over < row < self._page.folds.end(over)

    def _is_here(self, head: QTextCursor) -> bool:
        return head.document() == self._page.sheet.document
