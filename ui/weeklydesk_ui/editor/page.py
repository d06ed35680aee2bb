"""The page: one text widget for the whole report, edited as an outline."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from weeklydesk.edits.lines import Spot, is_heading
from weeklydesk.model import Report
from weeklydesk_ui.clipboard import SystemClipboard
from weeklydesk_ui.editor import commands
from weeklydesk_ui.editor.canvas import Canvas
from weeklydesk_ui.editor.clip import Clip, Clips
from weeklydesk_ui.editor.kept import Kept
from weeklydesk_ui.editor.look import LIGHT, Look
from weeklydesk_ui.editor.mouse import Mouse
from weeklydesk_ui.editor.outliner import Outliner
from weeklydesk_ui.editor.sheet import Sheet
from weeklydesk_ui.editor.typing import Typing

_OVERRIDE = QEvent.Type.ShortcutOverride


class Page(Canvas):
    """Shows one report and lets it be written.

    Signals: `edited` after each change of the user's; `section_entered` with the index in
    `report().sections` (-1 for the title) and `caret_item_changed` with the item's id ("" for
    none) when the caret comes to another line.
    """

    edited = Signal()
    section_entered = Signal(int)
    caret_item_changed = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, look: Look = LIGHT, clip: Clip | None = None
    ) -> None:
        super().__init__(parent, look)
        self._clip = clip or SystemClipboard()
        self.clips = Clips(self)
        self.outliner = Outliner(self)
        self.typing = Typing(self)
        self.mouse = Mouse(self)
        self.composing = False
        self._dropping = False
        self._kept = Kept()
        self._row = -2
        self._moving = False  # while Qt moves the caret about
        self.setAccessibleName(self.tr("Report"))
        self.actions_by_id = commands.make_actions(self)
        self._show(self.sheet)
        self.cursorPositionChanged.connect(self._tell_place)

    # The report

    def open(self, report: Report) -> None:
        """Show the report; one that was open before in this session has its history still."""
        self._commit_composition()
        self._leave()
        known = self._kept.get(report.week)
        sheet = known or self.new_sheet(report)
        self._kept.keep(report.week, sheet)
        self._show(sheet)
        if known and not known.agrees(report):
            self.apply(report)
        for old in self._kept.let_go():
            self.forget_sheet(old)

    def report(self) -> Report:
        """Return the report as it stands; items that the store has not seen have no id."""
        return self.sheet.report()

    def apply(self, report: Report) -> None:
        """Replace the whole content as one step of undo, changing only what differs."""
        self._commit_composition()
        cursor = self.textCursor()
        self.sheet.apply(report, cursor)
        self.setTextCursor(cursor)
        self.typing.interrupt()

    def adopt_ids(self, report: Report) -> None:
        """Take over the ids and lineages that the store gave to new items of this report."""
        self.sheet.adopt(report)

    def _show(self, sheet: Sheet) -> None:
        self._moving = True
        self.show_sheet(sheet)
        cursor = self.textCursor()
        cursor.setPosition(min(sheet.caret, sheet.document.characterCount() - 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(sheet.scroll)
        self.typing.interrupt()
        self._row = -2
        self._moving = False
        self._tell_place()

    def _leave(self) -> None:
        self.sheet.caret = self.textCursor().position()
        self.sheet.scroll = self.verticalScrollBar().value()

    def after_change(self) -> None:
        """Follow a change of the sheet's lines."""
        super().after_change()
        self.edited.emit()

    # Where the caret is

    def _tell_place(self) -> None:
        row = self.textCursor().block().blockNumber() - 1
        if row == self._row or self._moving:
            return
        self._row = row
        if self.sheet.folded:
            self.folds.reveal(row)
        self.section_entered.emit(self.sheet.section_index(row))
        self.caret_item_changed.emit(self.sheet.id_at(row))

    def go_to_section(self, index: int) -> None:
        """Put the caret at the end of a section's heading and show it at the top."""
        row = self.sheet.heading_row(index)
        self.go_to(Spot(row, len(self.sheet.text(row))))
        top = self.placed(self.sheet.block(row)).rect.top()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(top - 24 * self.scale))

    def begin_writing(self) -> None:
        """Put the caret on the first line that is neither the title nor a heading."""
        lines = self.sheet.lines
        row = next((row for row, line in enumerate(lines) if not is_heading(line)), None)
        if row is not None:
            self.go_to(Spot(row))

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

    def go_to(self, spot: Spot) -> None:
        """Put the caret at a place and bring it into sight."""
        cursor = self.textCursor()
        self.sheet.place(spot, cursor)
        self.setTextCursor(cursor)

    # Events

    def event(self, event: QEvent) -> bool:
        """Claim the page's own keys before menus do (called by Qt)."""
        if event.type() is _OVERRIDE and (
            self.composing or commands.by_key(cast("QKeyEvent", event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means in an outline, else what it means in a text (called by Qt)."""
        if self.composing:
            event.accept()
            return
        if commands.is_text(event):
            self._type(event)
            return
        command = commands.by_key(event)
        if command:
            command.run(self)
            event.accept()
        elif not (self._edit_key(event) or self._delete_key(event)):
            super().keyPressEvent(event)

    def _edit_key(self, event: QKeyEvent) -> bool:
        edit = commands.edits(event)
        if edit is None:
            return False
        acts = (self.copy, self.cut, self.paste, self.undo, self.redo)
        acts[commands.EDITS.index(edit)]()
        event.accept()
        return True

    def _delete_key(self, event: QKeyEvent) -> bool:
        back, forward = commands.deletes(event)
        if not (back or forward):
            return False
        cursor = self.textCursor()
        if cursor.hasSelection():
            self.outliner.delete_selection()
        elif back and cursor.atBlockStart():
            self.outliner.backspace()
        elif forward and cursor.atBlockEnd():
            self.outliner.delete_forward()
        else:
            return False
        event.accept()
        return True

    def _type(self, event: QKeyEvent) -> None:
        text = event.text()
        self._make_room()
        self.typing.before(text)
        super().keyPressEvent(event)
        self.typing.after(text)

    def _make_room(self) -> None:
        """Remove a selection over several lines before something is written in its place."""
        if self.textCursor().hasSelection() and self.outliner.spans_lines():
            self.outliner.delete_selection(whole=False)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Follow a composition; what it commits is typed text (called by Qt)."""
        committed = event.commitString()
        if committed or event.preeditString():
            self._make_room()
        if committed:
            self.typing.before(committed)
        super().inputMethodEvent(event)
        self.composing = bool(event.preeditString())
        if committed and not self.composing:
            self.typing.after(committed)

    def _commit_composition(self) -> None:
        if self.composing:
            QGuiApplication.inputMethod().commit()
            self.composing = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Click boxes and triangles (called by Qt)."""
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self.mouse.click(event.position().toPoint()):
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked (called by Qt)."""
        super().mouseMoveEvent(event)
        self.mouse.move(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the triangle (called by Qt)."""
        self.mouse.leave()
        super().leaveEvent(event)

    def undo(self) -> None:
        """Take the last step back and go to where it was."""
        self._stand_still(super().undo)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._stand_still(super().redo)

    def _stand_still(self, act: Callable[[], None]) -> None:
        """Let Qt move the caret about without telling of it before it stands."""
        if self.composing:
            return
        self._moving = True
        act()
        self._moving = False
        self._tell_place()

    # Copying

    def copy(self) -> None:
        """Offer what is selected to other programs."""
        if self.textCursor().hasSelection():
            self._clip.offer(self.clips.selected())

    def cut(self) -> None:
        """Take what is selected off the page and offer it."""
        self.copy()
        if not self.composing and self.textCursor().hasSelection():
            self.outliner.delete_selection()

    def paste(self) -> None:
        """Put in what was copied, here or in another program."""
        if not self.composing:
            self.clips.insert(self._clip.content())

    def link(self) -> None:
        """Make what is selected a link, to the address that was copied where one was."""
        self.outliner.link(self.clips.address(self._clip.content()))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is dragged (called by Qt)."""
        return self.clips.selected()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put in what the middle button brings (called by Qt)."""
        self.clips.insert(source)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Tell whether the page takes the content (called by Qt)."""
        return not self._dropping and (source.hasText() or source.hasHtml())

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped (called by Qt)."""
        self._dropping = True  # Qt only takes its mark of the place away
        super().dropEvent(event)
        self._dropping = False
        self.clips.drop(event)

    def loadResource(self, _kind: int, _name: object) -> object:
        """Load nothing from anywhere (called by Qt)."""
        return None
