"""Backups in the window: list, create, preview and restore them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weeklydesk.desk import backups
from weeklydesk.errors import WeeklydeskError
from weeklydesk.store import Backup, Changes, Store, backups_in
from weeklydesk.weeks import Week
from weeklydesk_ui.background import Background
from weeklydesk_ui.dates import full_moment
from weeklydesk_ui.history.backups_pane import Copy
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.messages import Message, Offer, trouble

if TYPE_CHECKING:
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.registry import Workers


class BackupManager(QObject):
    """Lists the backups of a history and restores one."""

    said = Signal(object)  # Message

    def __init__(self, frame: Frame, workers: Workers) -> None:
        super().__init__(frame)
        self._frame, self._desktop = frame, workers.context.desktop
        self._shelf, self._keeper, self._autosave = workers.shelf, workers.keeper, workers.autosave
        self._background = Background(self)
        self._backups: list[Backup] = []
        self._previewed = -1

    def list_backups(self) -> None:
        """Show the list of backups."""
        if not self._autosave.flush():
            return
        self._frame.show_place(self._frame.backups)
        self._refresh_list()
        self._frame.backups.setFocus()

    def back_up(self) -> None:
        """Create a backup now, in the folder for backups."""
        folder = self._keeper.backup_folders()[0]
        made = self._keeper.run(lambda store: store.backup(folder))
        self._background.follow(made, self._show_made, self._fail)

    def preview(self, number: int) -> None:
        """Show what restoring a backup would change."""
        self._previewed = number
        path, backup = self._shelf.path, self._backups[number].path
        self._background.run(
            lambda: backups.preview(path, backup),
            partial(self._show_changes, number),
            partial(self._show_error, number),
        )

    def bring_back(self, number: int) -> None:
        """Restore a backup; the present history is backed up first."""
        backup = self._backups[number]
        words = self.tr("The backup of {made} has been restored.").format(
            made=full_moment(backup.made)
        )
        self._restore(backup, words)

    def leave(self) -> None:
        """Return to the page."""
        if self._shelf.week:
            self._frame.show_page()
        else:
            self._shelf.begin()

    def show_folder(self) -> None:
        """Show the folder of the backups."""
        folder = self._keeper.backup_folders()[0]
        self._desktop.reveal(self._backups[0].path if self._backups else folder)

    def _restore(self, backup: Backup, words: str) -> None:
        if not self._autosave.flush():
            return
        self._autosave.begin(None)
        self._frame.stack.setEnabled(False)  # what is typed meanwhile would be lost
        folder = self._keeper.backups

        def restore(store: Store) -> Backup:
            return store.restore_backup(backup.path, folder)

        restored = self._keeper.replace_contents(restore)
        self._background.follow(restored, partial(self._show_restored, words), self._fail)

    def _show_restored(self, words: str, before: Backup) -> None:
        self._frame.stack.setEnabled(True)
        self._shelf.week = None
        self._shelf.begin()
        undo = Offer(
            self.tr("Undo"),
            partial(self._restore, before, self.tr("Everything is back as it was before.")),
        )
        self.said.emit(Message(words, (undo,)))

    def _show_made(self, backup: Backup) -> None:
        self._refresh_list()
        words = self.tr("Backup made and checked: {name}").format(name=backup.path.name)
        self.said.emit(Message(words))

    def _refresh_list(self) -> None:
        folders = self._keeper.backup_folders()
        found = [backup for folder in folders for backup in backups_in(folder)]
        self._backups = sorted(found, key=lambda each: (each.made, each.number), reverse=True)
        self._frame.backups.show_copies([_copy(each) for each in self._backups])
        if not self._backups:
            none = self.tr("There are no backups yet.")
            self._frame.backups.show_changes(f"<p>{escape(none)}</p>", able=False)

    def _show_changes(self, number: int, changes: Changes) -> None:
        if number == self._previewed:
            differs = bool(changes.back or changes.gone or changes.other)
            able = differs and not self._keeper.read_only
            self._frame.backups.show_changes(self._changes_html(changes), able=able)

    def _show_error(self, number: int, error: WeeklydeskError) -> None:
        if number == self._previewed:
            self._frame.backups.show_changes(f"<p>{escape(error_text(error))}</p>", able=False)

    def _changes_html(self, changes: Changes) -> str:
        groups = (
            (self.tr("Reports that would be restored"), changes.back),
            (self.tr("Reports not in the backup, which would be removed"), changes.gone),
            (self.tr("Reports that would return to their earlier text"), changes.other),
        )
        same = self.tr("The backup holds the same reports as now.")
        told = "".join(_group_html(title, weeks) for title, weeks in groups if weeks)
        return told or f"<p>{escape(same)}</p>"

    def _fail(self, error: WeeklydeskError) -> None:
        self._frame.stack.setEnabled(True)
        self._frame.focus_place()
        if self._autosave.base is None and self._shelf.week:
            self._shelf.reload()
        self.said.emit(trouble(error))


def _copy(backup: Backup) -> Copy:
    return Copy(full_moment(backup.made), str(backup.path))


def _group_html(title: str, weeks: Sequence[Week]) -> str:
    named = ", ".join(map(str, weeks))
    return f"<h4>{escape(title)}: {len(weeks)}</h4><p>{escape(named)}</p>"
