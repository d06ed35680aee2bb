"""Folding: hides the lines under an item or a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weeklydesk.edits.lines import TITLE, branch_end, is_heading
from weeklydesk.edits.moves import subsections_end

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from weeklydesk_ui.editor.canvas import Canvas

FOLDED = 1  # user state of a block whose branch is hidden; -1 is Qt's default


class Folds:
    """Hides and shows branches of the open sheet. Folding is not an edit, so undo ignores it."""

    def __init__(self, page: Canvas) -> None:
        self._page = page

    def end(self, row: int) -> int:
        """Return the row after the lines that folding `row` hides."""
        lines = self._page.sheet.lines
        if not 0 <= row < len(lines):
            return row + 1
        if is_heading(lines[row]):
            return subsections_end(lines, row)
        return branch_end(lines, row)

    def show_title(self) -> None:
        """Show the report's title, which is hidden while it is just the week's name."""
        block = self._page.sheet.block(TITLE)
        if not block.isVisible():
            block.setVisible(True)
            self._relayout(block, block)

    def can_fold(self, row: int) -> bool:
        """Return whether the row has lines under it."""
        return self.end(row) > row + 1

    def is_folded(self, row: int) -> bool:
        """Return whether the lines under the row are hidden."""
        if not self._page.sheet.folded:
            return False
        return self._page.sheet.block(row).userState() == FOLDED and self.can_fold(row)

    def next_visible(self, row: int, step: int) -> int:
        """Return the next visible row in the direction of `step` (1 or -1), else `row`."""
        there, sheet = row + step, self._page.sheet
        while TITLE <= there < len(sheet.lines) and not sheet.block(there).isVisible():
            there += step
        return there if TITLE <= there < len(sheet.lines) else row

    def toggle(self, row: int) -> None:
        """Fold or unfold the row."""
        if self.can_fold(row):
            self.set(row, not self.is_folded(row))

    def set(self, row: int, folded: bool) -> None:
        """Hide or show the lines under the row."""
        self._page.sheet.block(row).setUserState(FOLDED if folded else -1)
        self._page.sheet.folded += 1 if folded else -1
        self.refresh()

    def set_all(self, folded: bool) -> None:
        """Fold all sections, or unfold everything."""
        sheet = self._page.sheet
        sheet.folded = 0
        for row, line in enumerate(sheet.lines):
            hide = folded and is_heading(line)
            sheet.block(row).setUserState(FOLDED if hide else -1)
            sheet.folded += hide
        self.refresh()

    def refresh(self) -> None:
        """Update the visibility of all lines from the folds."""
        hidden_to = 0
        changed: list[QTextBlock] = []
        block = self._page.sheet.block(0)
        for row in range(len(self._page.sheet.lines)):
            if block.isVisible() != (row >= hidden_to):
                block.setVisible(row >= hidden_to)
                changed.append(block)
            if block.userState() == FOLDED:
                hidden_to = max(hidden_to, self.end(row))
            block = block.next()
        if changed:
            self._relayout(changed[0], changed[-1])

    def _relayout(self, first: QTextBlock, last: QTextBlock) -> None:
        length = last.position() + last.length() - first.position()
        self._page.sheet.document.markContentsDirty(first.position(), length)
        self._page.viewport().update()

    def reveal(self, row: int) -> list[int]:
        """Unfold all rows that hide this row; return them."""
        sheet = self._page.sheet
        if row == TITLE:
            self.show_title()
        if sheet.block(row).isVisible():
            return []
        hiding = [
            over
            for over in range(row - 1, -1, -1)
            if sheet.block(over).userState() == FOLDED and self.end(over) > row
        ]
        for over in hiding:
            sheet.block(over).setUserState(-1)
            sheet.folded -= 1
        self.refresh()
        return hiding
