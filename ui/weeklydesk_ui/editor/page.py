"""The page: a single text widget that edits the whole report as an outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from weeklydesk.edits.lines import first_spot
from weeklydesk.model import Report
from weeklydesk_ui.editor.deferred_layout import DeferredLayoutCanvas
from weeklydesk_ui.editor.look import LIGHT, Look
from weeklydesk_ui.editor.open_sheets import OpenSheets
from weeklydesk_ui.editor.sheet import Sheet
from weeklydesk_ui.late import late

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from weeklydesk_ui.editor.clip import Clip, Clips
    from weeklydesk_ui.editor.fold_navigation import FoldNavigation
    from weeklydesk_ui.editor.keys import Keys
    from weeklydesk_ui.editor.outliner import Outliner
    from weeklydesk_ui.editor.typing import Typing
    from weeklydesk_ui.editor.word_navigation import WordNavigation
    from weeklydesk_ui.editor.writing import Writing


class Page(DeferredLayoutCanvas):
    """Shows one report and edits it.

    Signals: `edited` after each change, `picture_refused` when a picture was pasted, `move_refused`
    with the `Refusal` when lines cannot be indented, outdented or moved.
    """

    edited = Signal()
    picture_refused = Signal()
    move_refused = Signal(object)

    def __init__(
        self, parent: QWidget | None = None, look: Look = LIGHT, clip: Clip | None = None
    ) -> None:
        super().__init__(parent, look)
        self._given_clip = clip
        self._open_sheets = OpenSheets()
        self.setAccessibleName(self.tr("Report"))
        self._show(self.sheet)
        self.cursorPositionChanged.connect(self.announce_place)

    # Parts that are not needed before the first key or click are created on first use

    @late
    def actions_by_id(self) -> dict[str, QAction]:
        """The page's commands as actions for menus, by command id."""
        from weeklydesk_ui.editor import commands

        return commands.make_actions(self)

    @late
    def clips(self) -> Clips:
        """Copying and pasting."""
        from weeklydesk_ui.editor.clip import Clips

        return Clips(self)

    @late
    def fold_navigation(self) -> FoldNavigation:
        """Moves the caret past folded lines."""
        from weeklydesk_ui.editor.fold_navigation import FoldNavigation

        return FoldNavigation(self)

    @late
    def keys(self) -> Keys:
        """Maps keys to commands."""
        from weeklydesk_ui.editor.keys import Keys

        return Keys(self)

    @late
    def outliner(self) -> Outliner:
        """The outline commands."""
        from weeklydesk_ui.editor.outliner import Outliner

        return Outliner(self)

    @late
    def typing(self) -> Typing:
        """Undo grouping and Markdown shortcuts for typed text."""
        from weeklydesk_ui.editor.typing import Typing

        return Typing(self)

    @late
    def words(self) -> WordNavigation:
        """Keys and clicks that move, select or delete by word."""
        from weeklydesk_ui.editor.word_navigation import WordNavigation

        return WordNavigation(self)

    @late
    def writing(self) -> Writing:
        """Text input from keys and input methods."""
        from weeklydesk_ui.editor.writing import Writing

        return Writing(self)

    @late
    def _clip(self) -> Clip:
        from weeklydesk_ui.clipboard import SystemClipboard

        return self._given_clip or SystemClipboard()

    def _interrupt(self) -> None:
        typing = Page.typing.made(self)
        if typing:
            typing.interrupt()

    # The report

    def open(self, report: Report) -> None:
        """Show the report; one opened earlier in this session keeps its undo history."""
        if self.composing:
            self.writing.commit()
        self._leave()
        known = self._open_sheets.get(report.week)
        sheet = known or self.new_sheet(report)
        self._open_sheets.add(report.week, sheet)
        self.show_deferred(sheet)
        self._show(sheet)
        if known and not known.matches(report):
            self.apply(report)
        for old in self._open_sheets.pop_idle():
            self.forget_sheet(old)

    def new_sheet(self, report: Report) -> Sheet:
        """Return a sheet for the report, in the page's style."""
        sheet = super().new_sheet(report)
        sheet.tracker.on_typed = self.edited.emit
        return sheet

    def report(self) -> Report:
        """Return the current report; items that were never saved have no id."""
        return self.sheet.report()

    def apply(self, report: Report) -> None:
        """Replace the whole content as one undo step, changing only what differs."""
        if self.composing:
            self.writing.commit()
        self.sheet.apply(report, cursor := self.textCursor())
        self.setTextCursor(cursor)
        self._interrupt()

    def adopt_ids(self, report: Report) -> None:
        """Adopt the ids and lineages that the store assigned to this report's new items."""
        self.sheet.adopt(report)

    def read_again(self) -> None:
        """Reread the report from the document after an error."""
        self.sheet.tracker.read_again()

    def _show(self, sheet: Sheet) -> None:
        self.moving = True
        self.show_sheet(sheet)
        if sheet.caret is None:
            sheet.caret = sheet.position(first_spot(sheet.lines))
        cursor = self.textCursor()
        cursor.setPosition(min(sheet.caret, sheet.document.characterCount() - 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(sheet.scroll)
        self._interrupt()
        self.reannounce_place()

    def _leave(self) -> None:
        self.sheet.caret = self.textCursor().position()
        self.sheet.scroll = self.verticalScrollBar().value()

    def after_change(self) -> None:
        """Announce a change of the sheet's lines."""
        super().after_change()
        self.edited.emit()

    def after_title(self) -> None:
        """Show the title once it differs from the week's name."""
        if not self.sheet.has_default_title():
            self.folds.show_title()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Run the key's outline command, or let Qt edit the text (called by Qt)."""
        if self.is_layout_deferred:
            self.finish_layout()
        text = event.text()
        if self.composing:
            event.accept()
        elif self.keys.writes(event, text):
            self.writing.press(event, text)
        elif self.sheet.folded:
            self.fold_navigation.press(event, self._obey)
        else:
            self._obey(event)

    def _obey(self, event: QKeyEvent) -> None:
        if self._press(event):
            event.accept()
        else:
            QTextEdit.keyPressEvent(self, event)

    def _press(self, event: QKeyEvent) -> bool:
        """Run the key's outline command and keep space below the changed line."""
        before = self.document().revision()
        pressed = self.keys.press(event)
        if self.document().revision() != before:
            self.keep_room_below()
        return pressed

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Handle input method text (called by Qt)."""
        self.writing.compose(event)

    def undo(self) -> None:
        """Undo the last step and move the caret to where it happened."""
        self.move_caret_silently(super().undo, self.sheet.carets.after_undo)

    def redo(self) -> None:
        """Redo the last undone step."""
        self.move_caret_silently(super().redo, self.sheet.carets.after_redo)

    def selectAll(self) -> None:
        """Select everything; folded lines stay folded."""
        self.fold_navigation.move(super().selectAll)

    # Copying

    def copy(self) -> None:
        """Copy the selection to the clipboard."""
        if self.textCursor().hasSelection():
            self._clip.offer(self.clips.selected())

    def cut(self) -> None:
        """Copy the selection to the clipboard and delete it."""
        self.copy()
        if not self.composing and self.textCursor().hasSelection():
            self.outliner.delete_selection()

    def paste(self) -> None:
        """Insert the clipboard's content."""
        if not self.composing:
            self.clips.insert(self._clip.content())

    def link(self) -> None:
        """Turn the selection into a link, using the clipboard's address if it holds one."""
        self.outliner.link(self.clips.address(self._clip.content()))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the dragged selection (called by Qt)."""
        return self.clips.selected()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert text pasted with the middle mouse button (called by Qt)."""
        self.clips.insert(source)

    def loadResource(self, _kind: int, _name: object) -> object:
        """Refuse to load any resource (called by Qt)."""
        return None
