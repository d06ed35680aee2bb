"""Repairing a history that cannot be opened: which ways there are, and carrying them out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weeklydesk.desk import backups
from weeklydesk.errors import WeeklydeskError
from weeklydesk.records import replace
from weeklydesk.store import (
    Backup,
    Changes,
    Damaged,
    Empty,
    Foreign,
    Full,
    Newer,
    Outdated,
    ReadOnly,
    Unreachable,
    Unwritable,
    set_aside,
    weeks_in,
)
from weeklydesk.windowlock import InUse, Unlockable, WindowLock
from weeklydesk_ui.background import Background, ignore_error
from weeklydesk_ui.dates import full_moment
from weeklydesk_ui.messages import Message, Offer, trouble
from weeklydesk_ui.welcome.problem import Rescue, Ways

if TYPE_CHECKING:
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.saving import Keeper
    from weeklydesk_ui.workers.shelf import Shelf

_READ = Ways(read=True, elsewhere=True)
_ELSEWHERE = Ways(elsewhere=True)
WAYS: dict[type[WeeklydeskError], Ways] = {
    Damaged: Ways(read=True, afresh=True, elsewhere=True),
    Empty: Ways(afresh=True, elsewhere=True),
    Foreign: _ELSEWHERE,
    Full: _READ,
    InUse: _READ,
    Newer: _ELSEWHERE,
    Outdated: _ELSEWHERE,
    ReadOnly: _READ,
    Unlockable: _READ,
    Unreachable: _ELSEWHERE,
    Unwritable: _READ,
}
_RESCUED = (Damaged, Empty, Foreign)


class Repair(QObject):
    """Fills the problem screen with ways to continue, and carries them out."""

    said = Signal(object)  # Message
    reads_only = Signal()
    went_on = Signal()  # the history is open now

    def __init__(self, frame: Frame, shelf: Shelf, keeper: Keeper) -> None:
        super().__init__(frame)
        self._frame, self._shelf, self._keeper = frame, shelf, keeper
        self._background = Background(self)
        self._error: WeeklydeskError | None = None
        self._rescue: Backup | None = None

    def offer(self, error: WeeklydeskError) -> None:
        """Show what can be done about an error; search for a usable backup meanwhile."""
        self._error, self._rescue = error, None
        ways = WAYS.get(type(error), Ways())
        readable = self._shelf.path.exists() and not self._keeper.read_only
        self._frame.problem.show_ways(replace(ways, read=ways.read and readable))
        if isinstance(error, _RESCUED):
            folders = self._keeper.backup_folders()
            self._background.run(lambda: _newest(folders), self._offer_rescue, ignore_error)

    def look_for_earlier(self) -> None:
        """Offer a backup if the history is empty: its file may have been lost."""
        folders = self._keeper.backup_folders()
        self._background.run(lambda: _newest(folders), self._offer_earlier, ignore_error)

    def retry(self) -> None:
        """Try again to open the history."""
        self._close()
        self._reopen()

    def read(self) -> None:
        """Open the history read-only."""
        self._close(read_only=True)
        if self._reopen():
            self.reads_only.emit()

    def start_afresh(self) -> None:
        """Set the file aside and start an empty history in its place."""
        self._close()
        try:
            with WindowLock(self._shelf.path):
                aside = set_aside(self._shelf.path, datetime.now())
        except WeeklydeskError as error:
            self._fail(error)
            return
        self._reopen()
        self._report_set_aside(aside)

    def bring_back(self) -> None:
        """Restore the backup that was offered."""
        backup, path = self._rescue, self._shelf.path
        if backup is None:
            return
        self._close()
        folder = self._keeper.backups
        self._frame.problem.setEnabled(False)

        def restore() -> backups.Restored:
            with WindowLock(path):
                now = datetime.now().astimezone()
                return backups.restore(path, backup.path, folder, now, whatever_is_there=True)

        self._background.run(restore, self._show_restored, self._fail)

    def _reopen(self) -> bool:
        """Open the history; return whether that worked."""
        self._error = None
        self._shelf.begin()
        if self._error is None:
            self.went_on.emit()
        return self._error is None

    def _close(self, *, read_only: bool = False) -> None:
        self._shelf.close()
        self._keeper.reopen(read_only=read_only)

    def _offer_earlier(self, newest: tuple[Backup, Changes] | None) -> None:
        if newest is None or not newest[1].back or self._shelf.weeks:
            return
        self._rescue, holds = newest
        told = rescue_of(self._rescue, holds)
        words = self.tr("The backup of {made} holds {count} reports, the last from {week}.").format(
            made=told.made, count=told.reports, week=told.last
        )
        self.said.emit(Message(words, (Offer(self.tr("Restore it"), self.bring_back),)))

    def _offer_rescue(self, newest: tuple[Backup, Changes] | None) -> None:
        if newest and isinstance(self._error, _RESCUED) and newest[1].back:
            self._rescue, holds = newest
            self._frame.problem.show_rescue(rescue_of(self._rescue, holds))

    def _show_restored(self, restored: backups.Restored) -> None:
        self._frame.problem.setEnabled(True)
        self._reopen()
        if restored.before:
            self._report_set_aside(restored.before)

    def _report_set_aside(self, aside: Path) -> None:
        words = self.tr("The previous file is kept as {name}.").format(name=aside.name)
        self.said.emit(Message(words))

    def _fail(self, error: WeeklydeskError) -> None:
        self._frame.problem.setEnabled(True)
        self.said.emit(trouble(error))


def _newest(folders: Sequence[Path]) -> tuple[Backup, Changes] | None:
    backup = backups.newest_sound(folders)
    return (backup, weeks_in(backup.path)) if backup else None


def rescue_of(backup: Backup, holds: Changes) -> Rescue:
    """Describe what a backup would restore."""
    return Rescue(full_moment(backup.made), len(holds.back), str(holds.back[-1]))
