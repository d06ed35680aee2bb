"""Watches for changes that other programs, such as the command line, make to the history."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from weeklydesk_ui.background import Background
from weeklydesk_ui.messages import Message, Offer

if TYPE_CHECKING:
    from weeklydesk.store import Store
    from weeklydesk.weeks import Week
    from weeklydesk_ui.workers.saving import Autosave, Keeper
    from weeklydesk_ui.workers.shelf import Shelf

SOON = 200  # milliseconds after the last change of the file


class Watch(QObject):
    """Checks for changes by other programs whenever the file of the store changes.

    While the page has unsaved text the check waits for the save, which merges both changes if they
    concern the same report.
    """

    said = Signal(object)  # Message
    failed = Signal(object)  # WeeklydeskError: the file itself is gone
    differences_requested = Signal()

    def __init__(
        self,
        shelf: Shelf,
        keeper: Keeper,
        autosave: Autosave,
        may_look: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shelf, self._keeper, self._autosave = shelf, keeper, autosave
        self._may_look = may_look
        self._background = Background(self)
        self._files = QFileSystemWatcher(self)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._waiting = False
        self._files.fileChanged.connect(self._soon.start)
        self._soon.timeout.connect(self._check)
        autosave.saved.connect(self._show_if_waiting)

    def begin(self) -> None:
        """Start to watch, and check once for changes that were made before."""
        self._follow_file()
        self._soon.start()

    def _follow_file(self) -> None:
        self._files.addPath(str(self._shelf.path))

    def _check(self) -> None:
        self._follow_file()  # a file that was replaced is no longer watched
        asked = self._keeper.run(_changed_elsewhere)
        self._background.follow(asked, self._handle_answer, self.failed.emit)

    def _handle_answer(self, changed: bool) -> None:
        if changed:
            self._show_changes()

    def _show_if_waiting(self) -> None:
        if self._waiting:
            self._show_changes()

    def _show_changes(self) -> None:
        self._waiting = self._autosave.pending or not self._may_look()
        if self._waiting:
            return
        week, before = self._shelf.week, self._autosave.base
        self._shelf.look_again(before)
        if week and self._shelf.week == week and self._autosave.base != before:
            self._report(week)

    def _report(self, week: Week) -> None:
        if self._autosave.base is None:
            words = self.tr("{week} was deleted by another program; it is in the bin.")
            self.said.emit(Message(words.format(week=week)))
            return
        words = self.tr("Another program changed {week}; this is the new text.")
        show = Offer(self.tr("Changes"), self.differences_requested.emit)
        self.said.emit(Message(words.format(week=week), (show,)))


def _changed_elsewhere(store: Store) -> bool:
    store.require_in_place()
    return store.changed_elsewhere()
