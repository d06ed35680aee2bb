"""Where the caret is, and how it comes to a place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QMoveEvent, QTransform
from PySide6.QtWidgets import QWidget

from weeklydesk.edits.lines import TITLE, Spot, first_spot
from weeklydesk_ui.editor.canvas import Canvas
from weeklydesk_ui.editor.lineformat import LINE_HEIGHT
from weeklydesk_ui.editor.look import Look

ROOM_BELOW = 2 * LINE_HEIGHT  # pixels at 100 % that are left under what is written


class CaretCanvas(Canvas):
    """A canvas that tells when the caret comes to another line.

    Signals: `section_entered` with the index in `report().sections` (-1 for the title),
    `section_left` where that is another one than before, `caret_item_changed` with the item's id
    ("" for none).
    """

    section_entered = Signal(int)
    section_left = Signal()
    caret_item_changed = Signal(str)

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self._row = -2
        self._section = -2
        self.moving = False  # while Qt moves the caret about
        self.selectionChanged.connect(self._follow_selection)
        self._room_wanted = QTimer(self, interval=0, singleShot=True)
        self._room_wanted.timeout.connect(self.keep_room_below)

    def announce_place(self) -> None:
        """Tell of the line that the caret has come to, once it stands."""
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
        """Paint it anew over lines that are folded away, where Qt does not find its end."""
        if self.sheet.folded:
            self.viewport().update()

    # Where input methods are to stand

    def set_width(self) -> None:
        """Centre the text, and let input methods know."""
        super().set_width()
        self._place_input_soon()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let input methods know where words are written (called by Qt)."""
        super().focusInEvent(event)
        self._place_input_soon()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Let input methods know where words are written (called by Qt)."""
        super().moveEvent(event)
        self._place_input_soon()

    def _place_input_soon(self) -> None:
        QTimer.singleShot(0, self._place_input)  # since Qt places it after these events

    def _place_input(self) -> None:
        """Tell where the viewport lies; Qt forgets that it stands aside.

        Told once; answering instead each time that Qt asks would cost each key four calls.
        """
        if QGuiApplication.focusObject() is self:
            place = self.viewport().mapTo(self.window(), QPoint())
            moved = QTransform.fromTranslate(place.x(), place.y())
            QGuiApplication.inputMethod().setInputItemTransform(moved)

    # Going

    def go_to_section(self, index: int) -> None:
        """Put the caret at the end of a section's heading and show it at the top."""
        row = self.sheet.heading_row(index)
        self.go_to(Spot(row, len(self.sheet.text(row))))
        top = self.placed(self.sheet.block(row)).rect.top()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(top - 24 * self.scale))

    def keep_room_below(self) -> None:
        """Bring up what is written at the bottom edge, so that it is not read against the edge."""
        high = self.view.height()
        room = min(ROOM_BELOW * self.scale, high / 3)
        missing = self.cursorRect().bottom() + room - high
        if missing > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(missing))

    def keep_room_soon(self) -> None:
        """Do so once what was written is painted."""
        self._room_wanted.start()

    def centre_caret(self) -> None:
        """Show the caret in the middle of the page's height, with what stands around it."""
        bar, middle = self.verticalScrollBar(), self.viewport().height() // 2
        bar.setValue(bar.value() + self.cursorRect().center().y() - middle)

    def begin_writing(self) -> None:
        """Put the caret where one begins to write: at the top, after the first words."""
        self.go_to(first_spot(self.sheet.lines))

    def caret_section(self) -> int:
        """Return the index of the section at the caret, -1 in the title."""
        return self.sheet.section_index(self.textCursor().block().blockNumber() - 1)

    def caret_lineage(self) -> str:
        """Return the lineage of the item at the caret, "" without one."""
        return self.sheet.lineage_at(self.textCursor().block().blockNumber() - 1)

    def go_to_item(self, item: str) -> None:
        """Put the caret at the item that the store knows by that id, if it is there."""
        rows = (row for row in range(len(self.sheet.lines)) if self.sheet.id_at(row) == item)
        row = next(rows, None)
        if item and row is not None:
            self.go_to(Spot(row, 0))
            self.ensureCursorVisible()

    def go_to(self, spot: Spot, anchor: Spot | None = None) -> None:
        """Put the caret at a place, selecting from `anchor` if given, and bring it into sight."""
        cursor = self.textCursor()
        self.sheet.place(spot, cursor, anchor)
        self.setTextCursor(cursor)

    def reannounce_place(self) -> None:
        """Let the caret stand where another sheet has it, and tell of that."""
        self._row = self._section = -2
        self.moving = False
        self.announce_place()

    def move_caret_silently(self, act: Callable[[], None], place: Callable[[], int | None]) -> None:
        """Let Qt move the caret about without telling of it before it stands.

        `place` is asked afterwards where it is to stand, None where it already does.
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
        self._follow_selection()  # Qt does not tell of one that an undo took away
        self.announce_place()
