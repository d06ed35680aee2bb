"""Lets keys move the caret past folded lines; only explicit jumps unfold them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from weeklydesk.edits.lines import TITLE, Spot

if TYPE_CHECKING:
    from weeklydesk_ui.editor.page import Page

_ALT = Qt.KeyboardModifier.AltModifier
_MOVES = (  # with Ctrl and Shift too
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)


class FoldNavigation:
    """Moves the caret past folded lines."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def press(self, event: QKeyEvent, obey: Callable[[QKeyEvent], None]) -> None:
        """Handle the key with `obey`, without unfolding the lines that the caret moves into."""
        if _moves(event):
            self.move(lambda: obey(event))
        else:
            obey(event)

    def move(self, act: Callable[[], object]) -> None:
        """Run `act`, which moves the caret; if it ends in a fold, move on to a visible line."""
        page = self._page
        before = page.textCursor().position()
        page.moving = True
        try:
            act()
        finally:
            page.moving = False
        spot = page.outliner.caret()
        if spot.row != TITLE and not page.sheet.block(spot.row).isVisible():
            self._leave_fold(spot.row, forward=page.textCursor().position() >= before)
        page.announce_place()

    def _leave_fold(self, row: int, *, forward: bool) -> None:
        """Move the caret below the fold, or above it if moving up or nothing is below."""
        page = self._page
        there = page.folds.next_visible(row, 1) if forward else row
        ahead = there != row
        if not ahead:
            there = page.folds.next_visible(row, -1)
        place = page.sheet.position(Spot(there, 0 if ahead else len(page.sheet.text(there))))
        cursor, mode = page.textCursor(), QTextCursor.MoveMode
        cursor.setPosition(place, mode.KeepAnchor if cursor.hasSelection() else mode.MoveAnchor)
        page.setTextCursor(cursor)


def _moves(event: QKeyEvent) -> bool:
    """Return whether the key moves the caret without changing text."""
    if event.matches(QKeySequence.StandardKey.SelectAll):
        return True
    return event.key() in _MOVES and not event.modifiers() & _ALT
