"""Read-only mode of a window, for a history that must not be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from weeklydesk_ui.editor.keys import by_key
from weeklydesk_ui.window.frame import Frame

if TYPE_CHECKING:
    from weeklydesk_ui.beside.pane import BesidePane

_MOVES = {
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
}
_ALLOWED = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
_CHANGES = {
    QEvent.Type.InputMethod,
    QEvent.Type.DragEnter,
    QEvent.Type.DragMove,
    QEvent.Type.Drop,
}
_LOOKING = "view."  # the page's commands that change nothing


class ReadOnlyMode(QObject):
    """Blocks input that changes the page, and hides what offers changes."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame

    def begin(self) -> None:
        """Switch to read-only mode; there is no way back."""
        frame, page = self._frame, self._frame.page
        frame.read_only = True
        frame.messages.end("offers")
        Frame.beside.then(frame, _only_show)
        Frame.empty_week.then(frame, lambda place: place.setEnabled(False))
        Frame.versions.then(frame, lambda pane: pane.bring_back.hide())
        page.setReadOnly(True)
        page.installEventFilter(self)
        page.viewport().installEventFilter(self)
        for name, action in page.actions_by_id.items():
            action.setEnabled(name.startswith(_LOOKING))
        place = frame.stack.currentWidget()
        if place:
            frame.show_place(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let navigation and copying through (called by Qt)."""
        if event.type() in _CHANGES:
            return True
        keys = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if event.type() in keys and isinstance(event, QKeyEvent) and not _is_harmless(event):
            event.ignore()  # so that the window's shortcuts work
            return True
        return super().eventFilter(watched, event)


def _is_harmless(event: QKeyEvent) -> bool:
    command = by_key(event)
    if command:
        return command.id.startswith(_LOOKING)
    return event.key() in _MOVES or any(map(event.matches, _ALLOWED))


def _only_show(beside: BesidePane) -> None:
    beside.last_week.only_shows = True
