"""Text input from keys and input methods into a line of the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QTextEdit

from weeklydesk_ui.editor.blocks import one_step

if TYPE_CHECKING:
    from weeklydesk_ui.editor.page import Page

_Input = TypeVar("_Input", QKeyEvent, QInputMethodEvent)
_BREAKS = frozenset("\n\r\u2029")


class Writing(QObject):
    """Lets Qt insert text, in one undo step with the removal of the selection it replaces."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def press(self, event: QKeyEvent, text: str) -> None:
        """Insert the text of a key."""
        self._write(text, QTextEdit.keyPressEvent, event)
        self._page.typing.after(text)
        self._page.keep_room_soon()

    def compose(self, event: QInputMethodEvent) -> None:
        """Show the composition, and insert the text that it commits."""
        page = self._page
        committed, composed = event.commitString(), event.preeditString()
        if not _BREAKS.isdisjoint(committed):
            self._commit_lines(event, committed)
            return
        over = bool(composed) and page.textCursor().hasSelection()
        if committed:
            self._write(committed, QTextEdit.inputMethodEvent, event)
        else:
            if over:
                self._make_room()
            QTextEdit.inputMethodEvent(page, event)
        if over or not composed:
            page.typing.join_removal(over)
        self._note(bool(composed))
        if committed and not composed:
            page.typing.after(committed)
        if committed or composed:
            page.keep_room_soon()

    def commit(self) -> None:
        """End the current composition, committing its text."""
        QGuiApplication.inputMethod().commit()
        self._note(composing=False)

    def _commit_lines(self, event: QInputMethodEvent, text: str) -> None:
        """Insert several lines, for example from dictation; Qt would split the block."""
        lines = [line for line in text.splitlines() if line] or ["", ""]  # a lone break is Enter
        first, *others = lines
        event.setCommitString(first)
        self.compose(event)
        for words in others:
            self._page.outliner.enter()
            line = QInputMethodEvent("", [])
            line.setCommitString(words)
            self.compose(line)

    def _write(self, text: str, write: Callable[[Page, _Input], None], event: _Input) -> None:
        page = self._page
        cursor, tracker = page.textCursor(), page.sheet.tracker
        place = self._make_room() if cursor.hasSelection() else cursor.position()
        joins = page.typing.before(text, place)
        page.moving = tracker.only_words = True  # the caret only moves within the line
        try:
            if joins:
                with one_step(page.textCursor(), join=True):
                    write(page, event)
            else:
                write(page, event)
        finally:
            page.moving = tracker.only_words = False

    def _make_room(self) -> int:
        """Remove a selection that spans lines; return the position of the replacement text."""
        page = self._page
        if page.outliner.spans_lines():
            page.outliner.delete_selection(whole=False)
            page.typing.join_removal()
        page.typing.interrupt()
        return page.textCursor().selectionStart()

    def _note(self, composing: bool) -> None:
        """Track whether a composition is active; while it is, keys must not trigger menus."""
        page = self._page
        if composing and not page.composing:
            page.installEventFilter(self)
        elif page.composing and not composing:
            page.removeEventFilter(self)
        page.composing = composing

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Claim keys before shortcuts get them (called by Qt, only during compositions)."""
        claims = event.type() is QEvent.Type.ShortcutOverride
        if claims:
            event.accept()
        return claims
