"""Keys that move the caret go over what is folded away; only what is gone to by name unfolds."""

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
    """Takes the caret over what is folded away."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def press(self, event: QKeyEvent, obey: Callable[[QKeyEvent], None]) -> None:
        """Obey the key, and do not unfold what it leads into."""
        if _moves(event):
            self.move(lambda: obey(event))
        else:
            obey(event)

    def move(self, act: Callable[[], object]) -> None:
        """Let `act` move the caret, and on to the next place in sight where it is in a fold."""
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
        """Go on below the fold, where nothing is there or it goes up to the line over it."""
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
    """Tell whether the key moves the caret and changes nothing."""
    if event.matches(QKeySequence.StandardKey.SelectAll):
        return True
    return event.key() in _MOVES and not event.modifiers() & _ALT
