"""The caret: announcing its line, moving it, and placing input method windows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QMoveEvent, QTransform
from PySide6.QtWidgets import QWidget

from weeklydesk.edits.lines import TITLE, Spot, first_spot
from weeklydesk_ui.editor.canvas import Canvas
from weeklydesk_ui.editor.lineformat import LINE_HEIGHT
from weeklydesk_ui.editor.look import Look

ROOM_BELOW = 2 * LINE_HEIGHT  # pixels at 100 % kept free below the edited line


class CaretCanvas(Canvas):
    """A canvas that announces when the caret moves to another line.

    Signals: `section_entered` with the index in `report().sections` (-1 for the title),
    `section_left` when the caret left a section, `caret_item_changed` with the item's id, "" for
    none.
    """

    section_entered = Signal(int)
    section_left = Signal()
    caret_item_changed = Signal(str)

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self._row = -2
        self._section = -2
        self.moving = False  # suppresses announcements while the caret is being moved
        self.selectionChanged.connect(self._follow_selection)
        self._room_wanted = QTimer(self, interval=0, singleShot=True)
        self._room_wanted.timeout.connect(self.keep_room_below)

    def announce_place(self) -> None:
        """Announce the caret's line if it changed, unless the caret is still being moved."""
        if self.moving:
            return
        row = self.textCursor().block().blockNumber() - 1
        if row == self._row:
            return
        self._row = row
        if self.sheet.folded or row == TITLE:
            self.folds.reveal(row)
        self._announce_section(self.sheet.section_index(row))
        self.caret_item_changed.emit(self.sheet.id_at(row))

    def _announce_section(self, index: int) -> None:
        left, self._section = self._section, index
        if left not in {-2, index}:
            self.section_left.emit()
        self.section_entered.emit(index)

    def _follow_selection(self) -> None:
        """Repaint the selection if lines are folded, since Qt misses its end there."""
        if self.sheet.folded:
            self.viewport().update()

    # Input method windows

    def set_width(self) -> None:
        """Centre the text, and update the input method's position."""
        super().set_width()
        self._place_input_soon()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Update the input method's position (called by Qt)."""
        super().focusInEvent(event)
        self._place_input_soon()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Update the input method's position (called by Qt)."""
        super().moveEvent(event)
        self._place_input_soon()

    def _place_input_soon(self) -> None:
        QTimer.singleShot(0, self._place_input)  # because Qt sets the position after these events

    def _place_input(self) -> None:
        """Set the input method's transform to the viewport, whose margins Qt ignores.

        Overriding `inputMethodQuery` instead would cost each key four calls.
        """
        if QGuiApplication.focusObject() is self:
            place = self.viewport().mapTo(self.window(), QPoint())
            moved = QTransform.fromTranslate(place.x(), place.y())
            QGuiApplication.inputMethod().setInputItemTransform(moved)

    # Moving the caret

    def go_to_section(self, index: int) -> None:
        """Put the caret at the end of a section's heading and scroll it to the top."""
        row = self.sheet.heading_row(index)
        self.go_to(Spot(row, len(self.sheet.text(row))))
        top = self.placed(self.sheet.block(row)).rect.top()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(top - 24 * self.scale))

    def keep_room_below(self) -> None:
        """Scroll so that the edited line keeps some space below it."""
        high = self.view.height()
        room = min(ROOM_BELOW * self.scale, high / 3)
        missing = self.cursorRect().bottom() + room - high
        if missing > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(missing))

    def keep_room_soon(self) -> None:
        """Call `keep_room_below` after the text was painted."""
        self._room_wanted.start()

    def centre_caret(self) -> None:
        """Scroll the caret to the middle of the viewport."""
        bar, middle = self.verticalScrollBar(), self.viewport().height() // 2
        bar.setValue(bar.value() + self.cursorRect().center().y() - middle)

    def begin_writing(self) -> None:
        """Put the caret where writing starts: at the top, after the first line's text."""
        self.go_to(first_spot(self.sheet.lines))

    def caret_section(self) -> int:
        """Return the index of the caret's section, -1 in the title."""
        return self.sheet.section_index(self.textCursor().block().blockNumber() - 1)

    def caret_lineage(self) -> str:
        """Return the lineage of the item at the caret, "" if there is none."""
        return self.sheet.lineage_at(self.textCursor().block().blockNumber() - 1)

    def go_to_item(self, item: str) -> None:
        """Put the caret at the item with this id of the store, if it is on the page."""
        rows = (row for row in range(len(self.sheet.lines)) if self.sheet.id_at(row) == item)
        row = next(rows, None)
        if item and row is not None:
            self.go_to(Spot(row, 0))
            self.ensureCursorVisible()

    def go_to(self, spot: Spot, anchor: Spot | None = None) -> None:
        """Put the caret at the spot, selecting from `anchor` if given, and scroll to it."""
        cursor = self.textCursor()
        self.sheet.place(spot, cursor, anchor)
        self.setTextCursor(cursor)

    def reannounce_place(self) -> None:
        """Announce the caret's line after another sheet was shown."""
        self._row = self._section = -2
        self.moving = False
        self.announce_place()

    def move_caret_silently(self, act: Callable[[], None], place: Callable[[], int | None]) -> None:
        """Run `act`, which moves the caret, and announce only the final position.

        `place` returns the final position afterwards, or None to leave the caret where it is.
        """
        if self.composing:
            return
        self.moving = True
        act()
        position = place()
        if position is not None:
            cursor = self.textCursor()
            cursor.setPosition(min(position, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
        self.moving = False
        self._follow_selection()  # Qt does not signal a selection removed by undo
        self.announce_place()
