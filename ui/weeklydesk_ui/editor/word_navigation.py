"""Word-wise keys and clicks, since Qt treats a Chinese sentence as one word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from weeklydesk.edits.lines import Spot
from weeklydesk.edits.word_boundaries import Cut, word_after, word_at, word_before
from weeklydesk_ui.late import late

if TYPE_CHECKING:
    from weeklydesk_ui.editor.page import Page

_KEYS = QKeySequence.StandardKey
_FORWARD = (_KEYS.MoveToNextWord, _KEYS.SelectNextWord, _KEYS.DeleteEndOfWord)
_BACKWARD = (_KEYS.MoveToPreviousWord, _KEYS.SelectPreviousWord, _KEYS.DeleteStartOfWord)


class WordNavigation:
    """Moves, selects and deletes by word, and handles double and triple clicks."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @late
    def cut(self) -> Cut:
        """Splits Chinese text into words."""
        from weeklydesk_ui.editor.chinese import chinese

        return chinese()

    def press(self, event: QKeyEvent) -> bool:
        """Handle a word-wise key; return False for other keys and at the line's end."""
        for keys, backward in ((_FORWARD, False), (_BACKWARD, True)):
            for act, key in enumerate(keys):
                if event.matches(key):
                    return self._go(backward, selects=act > 0, deletes=act > 1)
        return False

    def _go(self, backward: bool, *, selects: bool, deletes: bool) -> bool:
        page = self._page
        spot = page.outliner.caret()
        text, column = page.sheet.text(spot.row), spot.column
        if column == (0 if backward else len(text)):
            return False
        find = word_before if backward else word_after
        there = find(text, column, self.cut)
        cursor = page.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if selects else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(page.sheet.position(Spot(spot.row, there)), mode)
        if deletes:
            page.typing.break_undo()
            cursor.removeSelectedText()
        page.setTextCursor(cursor)
        return True

    def select_word(self, point: QPoint) -> None:
        """Select the double-clicked word."""
        page = self._page
        cursor = page.cursorForPosition(point)
        spot = page.outliner.spot(cursor.position())
        text = page.sheet.text(spot.row)
        nearer = page.cursorRect(cursor).left() > point.x() or spot.column == len(text)
        column = max(spot.column - nearer, 0)  # of the character under the mouse
        start, end = word_at(text, column, self.cut)
        page.go_to(Spot(spot.row, end), Spot(spot.row, start))

    def stay_in_line(self) -> None:
        """Exclude the line's end from the selection of a triple click.

        Otherwise typing over the selection would join the next line.
        """
        page = self._page
        start, end = page.outliner.selection()
        if (start.column, end) == (0, Spot(start.row + 1, 0)):
            page.go_to(Spot(start.row, len(page.sheet.text(start.row))), start)
