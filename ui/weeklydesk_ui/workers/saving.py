"""Saving: the store's writer thread, and autosave of the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report
from weeklydesk.store import Conflict, Gone, ReadOnly, Store, Stored
from weeklydesk_ui.window.header import SaveState

if TYPE_CHECKING:
    from concurrent.futures import Future

    from weeklydesk.store import Health
    from weeklydesk.store.writer import Writer

PAUSE = 400  # milliseconds after the last change
LATEST = 1500  # after the first unsaved change, including the time to save
RETRY = 5000  # after a save that failed

T = TypeVar("T")
Keep = Callable[[Report, int | None], "Future[Stored]"]


class Keeper(QObject):
    """Writes on the store's own thread, with a backup before the first change."""

    backup_failed = Signal(object)  # StoreError; saving continues

    def __init__(self, store: Path, backups: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = store
        self.read_only = False
        self.chosen_backups: Path | None = None  # where backups go instead, if it exists
        self.backups = backups
        self.shown: Store | None = None  # what the window reads from
        self._working: Writer | None = None

    @property
    def _writer(self) -> Writer:
        """The writer with its thread, created on first use."""
        if self._working is None:
            from weeklydesk.store.writer import BackupPolicy, Writer

            policy = BackupPolicy(
                self.backups, self.backup_failed.emit, lambda: self.chosen_backups
            )
            self._working = Writer(
                self.path,
                policy=None if self.read_only else policy,
                read_only=self.read_only,
                require_in_place=self._require_in_place,
            )
        return self._working

    def _require_in_place(self) -> None:
        """Raise if the file that the window reads from is gone (called on the store's thread)."""
        shown = self.shown
        if shown:
            shown.require_in_place()

    def reopen(self, *, read_only: bool = False) -> None:
        """Close the file; it is opened again on the next use."""
        self.close()
        self._working, self.read_only = None, read_only

    def backup_folders(self) -> tuple[Path, ...]:
        """Return the folders that may hold backups: the chosen one first, then the usual one."""
        chosen = (self.chosen_backups,) if self.chosen_backups else ()
        return (*chosen, self.backups)

    def keep(self, report: Report, base: int | None) -> Future[Stored]:
        """Start to save a report that follows revision `base`."""
        if self.read_only:
            return self._refused()
        return self._writer.submit(report, base)

    def expect(self) -> None:
        """Prepare for a save, so that the backup before the first change is made meanwhile."""
        if not self.read_only:
            self._writer.prepare()

    def change(self, job: Callable[[Store], T], *, much: bool = False) -> Future[T]:
        """Run a job that changes the store, after pending saves; `much` makes a backup first."""
        return self._refused() if self.read_only else self._writer.change(job, much=much)

    def replace_contents(self, job: Callable[[Store], T]) -> Future[T]:
        """Run a job that replaces the whole content of the store, as restoring a backup does."""
        return self._refused() if self.read_only else self._writer.replace_contents(job)

    def examine(self) -> Future[Health]:
        """Check the store once; writes wait until that is done."""
        return self._writer.examine()

    def run(self, job: Callable[[Store], T]) -> Future[T]:
        """Run a job that reads from the store, after pending saves."""
        return self._writer.run(job)

    def close(self) -> None:
        """Wait for pending saves, and close the store."""
        if self._working:
            self._working.close()

    def _refused(self) -> Future[Any]:
        from concurrent.futures import Future

        future: Future[Any] = Future()
        future.set_exception(ReadOnly(self.path))
        return future


class Autosave(QObject):
    """Saves the page after a pause, at the latest after LATEST milliseconds, or at once.

    If saving is slow it starts earlier. What was typed during a save is saved right after it once
    its time is due.
    """

    saved = Signal(object, object)  # Stored, datetime of the commit
    failed = Signal(object)  # WeeklydeskError; the save is retried
    met_conflict = Signal(object)  # Conflict or Gone; the save is not retried
    save_expected = Signal()  # the first change after a save
    state_changed = Signal(object)  # SaveState
    report_taken = Signal(object)  # Report that is about to be saved
    _finished = Signal(object)  # the future, to be handled on the window's thread

    def __init__(
        self,
        take: Callable[[], Report],
        keep: Keep,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._take, self.keep, self._clock = take, keep, clock
        self._base: int | None = None
        self._dirty = False
        self._in_conflict = False  # a conflict waits for the user's decision
        self._running: Future[Stored] | None = None
        self._again = False  # another save is due once the present one is done
        self._unsaved = QElapsedTimer()  # since the first unsaved change
        self._saving = QElapsedTimer()  # since the last save started
        self._took = 0  # milliseconds that the last save took
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._latest = QTimer(self, interval=LATEST, singleShot=True)
        self._retry = QTimer(self, interval=RETRY, singleShot=True)
        for timer in (self._pause, self._latest, self._retry):
            timer.timeout.connect(self._save)
        self._finished.connect(self._handle_result)

    @property
    def pending(self) -> bool:
        """Whether the page has text that is not in the store yet."""
        return self._dirty or self._running is not None

    @property
    def base(self) -> int | None:
        """The revision that the page's text is based on."""
        return self._base

    def begin(self, revision: int | None) -> None:
        """Start with a page at this revision; pending changes of another page are dropped."""
        self._base, self._dirty, self._in_conflict, self._again = revision, False, False, False
        self._stop()

    def note_edit(self) -> None:
        """Note a change of the page, and schedule a save."""
        if not self._dirty:
            self._dirty = True
            self._unsaved.start()
            self._latest.start(self._time_left())
            self.save_expected.emit()
            self.state_changed.emit(SaveState.UNSAVED)
        self._pause.start()
        if self._unsaved.elapsed() >= self._time_left() and not self._retry.isActive():
            self._save_at_once()

    def save_pending(self) -> None:
        """Save pending changes without waiting for a pause, as when the caret leaves a section."""
        if self._dirty and not self._retry.isActive():
            self._save()

    def flush(self) -> bool:
        """Save now and wait for it; return False if that failed."""
        if self._running:
            self._wait(self._running)
        if self._dirty and not self._in_conflict:
            self._save()
        while self._running:  # resolving a conflict may save once more
            self._wait(self._running)
        return not self.pending

    def save_over(self, base: int | None) -> None:
        """Save the page's text on top of `base`, after a conflict."""
        self._base, self._in_conflict, self._dirty = base, False, True
        self._save()

    def _time_left(self) -> int:
        """Return how many milliseconds the first change may wait to be saved in time."""
        return max(LATEST - self._took, 0)

    def _save_at_once(self) -> None:
        """Save without waiting for a timer, as fast typing may keep timers from firing."""
        if self._running and self._running.done() and not self._running.exception():
            self._handle_result(self._running)
        self._save()

    def _save(self) -> None:
        self._stop()
        self._again = self._running is not None
        if self._running or self._in_conflict or not self._dirty:
            return
        report = self._take()
        self._dirty = False
        self._saving.start()
        self.report_taken.emit(report)
        self._running = self.keep(report, self._base)
        if self._running.done():
            self._handle_result(self._running)
        else:
            self._running.add_done_callback(self._finished.emit)

    def _wait(self, future: Future[Stored]) -> None:
        future.exception()
        self._handle_result(future)

    def _handle_result(self, future: Future[Stored]) -> None:
        if future is not self._running:
            return  # handled already by `_wait`
        self._running = None
        self._took = self._saving.elapsed()
        error = future.exception()
        if error is None:
            self._succeed(future.result())
        elif isinstance(error, WeeklydeskError):
            self._fail(error)
        else:
            self._dirty = True
            raise error

    def _succeed(self, stored: Stored) -> None:
        self._base = stored.revision
        self.saved.emit(stored, self._clock())
        self.state_changed.emit(SaveState.UNSAVED if self._dirty else SaveState.SAVED)
        if self._again:
            QTimer.singleShot(0, self._save)  # lets a key in between

    def _fail(self, error: WeeklydeskError) -> None:
        self._dirty = True
        self._stop()
        self.state_changed.emit(SaveState.FAILED)
        if isinstance(error, Conflict | Gone):
            self._in_conflict = True
            self.met_conflict.emit(error)
        else:
            self._retry.start()
            self.failed.emit(error)

    def _stop(self) -> None:
        for timer in (self._pause, self._latest, self._retry):
            timer.stop()
