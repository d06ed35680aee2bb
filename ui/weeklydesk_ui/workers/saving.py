"""Every keystroke is kept: when the page is saved, and what is said about it."""

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
LATEST = 1500  # and after the first one that is not saved yet, the time that saving takes included
RETRY = 5000  # after a save that failed

T = TypeVar("T")
Keep = Callable[[Report, int | None], "Future[Stored]"]


class Keeper(QObject):
    """Saves on the store's own thread, with a backup before the first change."""

    backup_failed = Signal(object)  # StoreError; saving goes on

    def __init__(self, store: Path, backups: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = store
        self.read_only = False
        self.chosen_backups: Path | None = None  # where they go instead, if it is there
        self.backups = backups
        self.shown: Store | None = None  # what the window reads from: the file that is to be kept
        self._working: Writer | None = None

    @property
    def _writer(self) -> Writer:
        """The writer, made when it first has something to do: its thread and what saving takes."""
        if self._working is None:
            from weeklydesk.store.writer import Safety, Writer

            safety = Safety(self.backups, self.backup_failed.emit, lambda: self.chosen_backups)
            self._working = Writer(
                self.path,
                safety=None if self.read_only else safety,
                read_only=self.read_only,
                require_in_place=self._require_in_place,
            )
        return self._working

    def _require_in_place(self) -> None:
        """Raise where the file that the window reads from went away (on the store's thread)."""
        shown = self.shown
        if shown:
            shown.require_in_place()

    def reopen(self, *, read_only: bool = False) -> None:
        """Let go of the file, and open it anew when it is next needed."""
        self.close()
        self._working, self.read_only = None, read_only

    def backup_folders(self) -> tuple[Path, ...]:
        """Return where backups may lie: the chosen place first, then the usual one."""
        chosen = (self.chosen_backups,) if self.chosen_backups else ()
        return (*chosen, self.backups)

    def keep(self, report: Report, base: int | None) -> Future[Stored]:
        """Begin to save; the future tells how it went."""
        if self.read_only:
            return self._refused()
        return self._writer.submit(report, base)

    def expect(self) -> None:
        """Get ready for a save: what must be done before a change is done while it is awaited."""
        if not self.read_only:
            self._writer.prepare()

    def change(self, job: Callable[[Store], T], *, much: bool = False) -> Future[T]:
        """Change the store in another way, after saves; `much` is backed up before."""
        return self._refused() if self.read_only else self._writer.change(job, much=much)

    def become(self, job: Callable[[Store], T]) -> Future[T]:
        """Make the store another one, such as what a backup holds."""
        return self._refused() if self.read_only else self._writer.become(job)

    def examine(self) -> Future[Health]:
        """Check the store once; nothing is written before that is done."""
        return self._writer.examine()

    def run(self, job: Callable[[Store], T]) -> Future[T]:
        """Ask the store for something, after what is being saved."""
        return self._writer.run(job)

    def close(self) -> None:
        """Wait until all is saved, and let go of the store."""
        if self._working:
            self._working.close()

    def _refused(self) -> Future[Any]:
        from concurrent.futures import Future

        future: Future[Any] = Future()
        future.set_exception(ReadOnly(self.path))
        return future


class Autosave(QObject):
    """Saves the page after a pause, soon while typing goes on, and at once when told to.

    Where saving is slow it begins sooner, and what was typed meanwhile follows at once when its
    time has come.
    """

    saved = Signal(object, object)  # Stored, datetime of the commit
    failed = Signal(object)  # WeeklydeskError; it is tried again
    met_conflict = Signal(object)  # Conflict or Gone; it is not tried again by itself
    save_expected = Signal()  # there is a change, which will soon be saved
    standing_changed = Signal(object)  # SaveState
    report_taken = Signal(object)  # Report, as the page held it at a pause
    _landed = Signal(object)  # the future, carried into the window's thread

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
        self._held = False  # a conflict waits for the user's word
        self._flying: Future[Stored] | None = None
        self._late = False  # what is to be saved waits for a save that is not done
        self._unsaved = QElapsedTimer()  # since the first change that is not saved
        self._saving = QElapsedTimer()  # since the last save began
        self._took = 0  # milliseconds that it needed
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._latest = QTimer(self, interval=LATEST, singleShot=True)
        self._retry = QTimer(self, interval=RETRY, singleShot=True)
        for timer in (self._pause, self._latest, self._retry):
            timer.timeout.connect(self._save)
        self._landed.connect(self._settle)

    @property
    def pending(self) -> bool:
        """Whether the page holds what is not in the store."""
        return self._dirty or self._flying is not None

    @property
    def base(self) -> int | None:
        """The revision that the page's text follows."""
        return self._base

    def begin(self, revision: int | None) -> None:
        """Save from now on what follows this revision; what was pending belongs to another."""
        self._base, self._dirty, self._held, self._late = revision, False, False, False
        self._stop()

    def note_edit(self) -> None:
        """Take note of a change in the page."""
        if not self._dirty:
            self._dirty = True
            self._unsaved.start()
            self._latest.start(self._room())
            self.save_expected.emit()
            self.standing_changed.emit(SaveState.UNSAVED)
        self._pause.start()
        if self._unsaved.elapsed() >= self._room() and not self._retry.isActive():
            self._hurry()

    def hasten(self) -> None:
        """Save what is not saved without waiting for a pause, as where a section is left."""
        if self._dirty and not self._retry.isActive():
            self._save()

    def flush(self) -> bool:
        """Save now and wait for it; False where it could not be done."""
        if self._flying:
            self._wait(self._flying)
        if self._dirty and not self._held:
            self._save()
        while self._flying:  # a conflict may be settled by saving once more
            self._wait(self._flying)
        return not self.pending

    def insist(self, base: int | None) -> None:
        """Save the page's text as what follows `base`, whatever stood in the way."""
        self._base, self._held, self._dirty = base, False, True
        self._save()

    def _room(self) -> int:
        """Return how long the first change may wait, so that it is saved in time."""
        return max(LATEST - self._took, 0)

    def _hurry(self) -> None:
        """Save without waiting for a timer: while keys come thick, none may get a turn."""
        if self._flying and self._flying.done() and not self._flying.exception():
            self._settle(self._flying)
        self._save()

    def _save(self) -> None:
        self._stop()
        self._late = self._flying is not None
        if self._flying or self._held or not self._dirty:
            return
        report = self._take()
        self._dirty = False
        self._saving.start()
        self.report_taken.emit(report)
        self._flying = self.keep(report, self._base)
        if self._flying.done():
            self._settle(self._flying)
        else:
            self._flying.add_done_callback(self._landed.emit)

    def _wait(self, future: Future[Stored]) -> None:
        future.exception()
        self._settle(future)

    def _settle(self, future: Future[Stored]) -> None:
        if future is not self._flying:
            return  # settled before, while somebody waited for it
        self._flying = None
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
        self.standing_changed.emit(SaveState.UNSAVED if self._dirty else SaveState.SAVED)
        if self._late:
            QTimer.singleShot(0, self._save)  # a key may come in between

    def _fail(self, error: WeeklydeskError) -> None:
        self._dirty = True
        self._stop()
        self.standing_changed.emit(SaveState.FAILED)
        if isinstance(error, Conflict | Gone):
            self._held = True
            self.met_conflict.emit(error)
        else:
            self._retry.start()
            self.failed.emit(error)

    def _stop(self) -> None:
        for timer in (self._pause, self._latest, self._retry):
            timer.stop()
