"""The page's key bindings."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from weeklydesk.edits.lines import TITLE, Spot
from weeklydesk_ui.editor.commands import TABLE, Command

if TYPE_CHECKING:
    from weeklydesk_ui.editor.page import Page

_DELETES_BACK = (
    QKeySequence.StandardKey.Backspace,
    QKeySequence.StandardKey.DeleteStartOfWord,
)
_DELETES_FORWARD = (
    QKeySequence.StandardKey.Delete,
    QKeySequence.StandardKey.DeleteEndOfWord,
    QKeySequence.StandardKey.DeleteEndOfLine,
)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier.value


def _combined(keys: str) -> int:
    return cast("QKeyCombination", QKeySequence(keys)[0]).toCombined()  # pyright: ignore


_BY_KEY = {_combined(keys): command for command in TABLE for keys in command.keys}


def by_key(event: QKeyEvent) -> Command | None:
    """Return the command bound to the key."""
    return _BY_KEY.get(event.keyCombination().toCombined() & ~_KEYPAD)


_KEYS = QKeySequence.StandardKey
EDITS: tuple[QKeySequence.StandardKey, ...] = (
    _KEYS.Copy,
    _KEYS.Cut,
    _KEYS.Paste,
    _KEYS.Undo,
    _KEYS.Redo,
)


def edits(event: QKeyEvent) -> QKeySequence.StandardKey | None:
    """Return the one of `EDITS` that the key matches."""
    return next((key for key in EDITS if event.matches(key)), None)


def deletes(event: QKeyEvent) -> tuple[bool, bool]:
    """Return whether the key deletes backward, and whether it deletes forward."""
    bare = event.key() == Qt.Key.Key_Backspace and not event.modifiers() & ~_SHIFT
    back = bare or any(event.matches(key) for key in _DELETES_BACK)
    return back, any(event.matches(key) for key in _DELETES_FORWARD)


_SHIFT = Qt.KeyboardModifier.ShiftModifier


def is_text(event: QKeyEvent, text: str) -> bool:
    """Return whether the key, which has this text, inserts text."""
    if not text or not text.isprintable():
        return False
    held = event.keyCombination().toCombined() & _HELD
    return not held or (held == _ALT_GR and by_key(event) is None)


_HELD = _combined("Ctrl+Alt+Meta+A") - _combined("A")
_ALT_GR = _combined("Ctrl+Alt+A") - _combined("A")


class Keys:
    """Runs the commands of the page's keys."""

    def __init__(self, page: Page) -> None:
        self._page = page

    writes = staticmethod(is_text)

    def press(self, event: QKeyEvent) -> bool:
        """Run the key's outline command; return False if Qt should handle the key."""
        command = by_key(event)
        if command:
            command.run(self._page)
            return True
        if self._edit(event) or self._delete(event) or self._page.words.press(event):
            return True
        return self._begin(event)

    def _begin(self, event: QKeyEvent) -> bool:
        """Move the caret to the first line if the title is hidden; return whether it did."""
        page = self._page
        back = event.matches(_KEYS.MoveToPreviousChar) and page.outliner.caret() == Spot(0)
        if not (back or event.matches(_KEYS.MoveToStartOfDocument)):
            return False
        hidden = not page.sheet.block(TITLE).isVisible()
        if hidden:
            page.go_to(Spot(0))
        return hidden

    def _edit(self, event: QKeyEvent) -> bool:
        edit = edits(event)
        if edit is None:
            return False
        page = self._page
        acts = (page.copy, page.cut, page.paste, page.undo, page.redo)
        acts[EDITS.index(edit)]()
        return True

    def _delete(self, event: QKeyEvent) -> bool:
        back, forward = deletes(event)
        if not (back or forward):
            return False
        cursor, outliner = self._page.textCursor(), self._page.outliner
        if cursor.hasSelection():
            outliner.delete_selection()
        elif back and cursor.atBlockStart():
            outliner.backspace()
        elif forward and cursor.atBlockEnd():
            outliner.delete_forward()
        else:
            return False
        return True
