"""Text that keys and input methods write into a line of the page."""

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
    """Has Qt write text, as one undo step with the selection that the text replaces."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def press(self, event: QKeyEvent, text: str) -> None:
        """Write the text of a key."""
        self._write(text, QTextEdit.keyPressEvent, event)
        self._page.typing.after(text)
        self._page.keep_room_soon()

    def compose(self, event: QInputMethodEvent) -> None:
        """Follow a composition, and write what it commits."""
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
        """End the composition that is under way with the text that it has."""
        QGuiApplication.inputMethod().commit()
        self._note(composing=False)

    def _commit_lines(self, event: QInputMethodEvent, text: str) -> None:
        """Write several lines, as of dictation or a phrase book; Qt would split the block."""
        first, *others = filter(None, text.splitlines())
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
        page.moving = tracker.only_words = True  # the caret moves along the line
        try:
            if joins:
                with one_step(page.textCursor(), join=True):
                    write(page, event)
            else:
                write(page, event)
        finally:
            page.moving = tracker.only_words = False

    def _make_room(self) -> int:
        """Remove a selection over several lines; return where something is written in its place."""
        page = self._page
        if page.outliner.spans_lines():
            page.outliner.delete_selection(whole=False)
            page.typing.join_removal()
        page.typing.interrupt()
        return page.textCursor().selectionStart()

    def _note(self, composing: bool) -> None:
        """Keep keys from menus while a composition is under way."""
        page = self._page
        if composing and not page.composing:
            page.installEventFilter(self)
        elif page.composing and not composing:
            page.removeEventFilter(self)
        page.composing = composing

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Claim each key before a shortcut takes it (called by Qt during compositions only)."""
        claims = event.type() is QEvent.Type.ShortcutOverride
        if claims:
            event.accept()
        return claims
