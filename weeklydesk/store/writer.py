"""Saves on a background thread, so that typing never waits for the disk."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime, timedelta
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Self, TypeVar

from weeklydesk.errors import StoreError
from weeklydesk.lineage.identity import NewId, random_id
from weeklydesk.model import Report
from weeklydesk.records import field, record
from weeklydesk.store.errors import Damaged, Unreachable
from weeklydesk.store.health import Health
from weeklydesk.store.reports import Stored
from weeklydesk.store.saving import Clock
from weeklydesk.store.store import Store, utc_now
from weeklydesk.weeks import Week

T = TypeVar("T")
Job = Callable[[], None]

_HOUR = timedelta(hours=1)


def _no_folder() -> Path | None:
    return None


def _accept_any() -> None:
    pass


@record
class BackupPolicy:
    """Where backups go, and the callback for failures, which do not stop saving.

    Backups go to the folder that `chosen` returns, or to `folder` if it returns None or that fails.
    With a policy, the file is also checked before the first change; damaged files are not written.
    """

    folder: Path
    failed: Callable[[StoreError], None]
    chosen: Callable[[], Path | None] = _no_folder

    def back_up(self, store: Store) -> None:
        """Make a backup, or report the failure."""
        try:
            chosen = self.chosen()
            if chosen and self._backed_up_to(store, chosen):
                return
            store.backup(self.folder)
        except StoreError as error:
            self.failed(error)

    def _backed_up_to(self, store: Store, chosen: Path) -> bool:
        """Back up to a place that may be absent, such as a USB stick; do not create it."""
        try:
            if not chosen.parent.is_dir():
                raise Unreachable(chosen, os.strerror(errno.ENOENT))
            store.backup(chosen)
        except StoreError as error:
            self.failed(error)
            return False
        return True


@record(frozen=False)
class _Waiting:
    """The newest unsaved text of a week, and the futures that wait for it."""

    report: Report
    base: int | None
    futures: list[Future[Stored]] = field(default_factory=list[Future[Stored]])


@record(frozen=False)
class _Chain:
    """The revisions of a week that this writer has replaced by `head`."""

    head: int
    followed: set[int | None]


class Writer:
    """Runs saves and other jobs in order on a thread that has the store open.

    `submit` returns immediately. If several texts of a week are waiting, only the newest is saved,
    and all callers get its revision. A text may be submitted with the base of the previous one
    while that is still being saved. Errors are passed through the Future. The store is opened with
    the first job; if that fails, the next job tries again. `require_in_place` raises if the path no
    longer names the expected file, since a new, empty store would be created there otherwise.
    """

    def __init__(
        self,
        path: Path,
        *,
        policy: BackupPolicy | None = None,
        read_only: bool = False,
        require_in_place: Callable[[], None] = _accept_any,
        clock: Clock = utc_now,
        new_id: NewId = random_id,
    ) -> None:
        self._require_in_place = require_in_place
        self._open = lambda: Store.open(path, clock=clock, new_id=new_id, read_only=read_only)
        self._policy = policy
        self._clock = clock
        self._backed_up: datetime | None = None
        self._health: Health | None = None
        self._store: Store | None = None
        self._chains: dict[Week | None, _Chain] = {}
        self._waiting: dict[Week | None, _Waiting] = {}
        self._lock = Lock()
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="store writer", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def submit(self, report: Report, base: int | None) -> Future[Stored]:
        """Queue a save of the report (see `Store.save`)."""
        future: Future[Stored] = Future()
        with self._lock:
            waiting = self._waiting.get(report.week)
            if waiting is None:
                waiting = self._waiting[report.week] = _Waiting(report, base)
                self._jobs.put(lambda: self._save(report.week))
            waiting.report, waiting.base = report, base
            waiting.futures.append(future)
        return future

    def prepare(self) -> Future[None]:
        """Check and back up the store in advance, so that the next change need not wait for it."""
        return self.run(self._prepare)

    def run(self, job: Callable[[Store], T]) -> Future[T]:
        """Run a job with the store, after everything submitted before."""
        future: Future[T] = Future()
        self._jobs.put(lambda: _settle([future], lambda: job(self._opened())))
        return future

    def change(self, job: Callable[[Store], T], *, much: bool = False) -> Future[T]:
        """Run a job that changes the store, with the same precautions as a save.

        With `much`, a backup is always made first, regardless of the last one.
        """

        def safely(store: Store) -> T:
            if much:
                self._backed_up = None
            self._prepare(store)
            return job(store)

        return self.run(safely)

    def replace_contents(self, job: Callable[[Store], T]) -> Future[T]:
        """Run a job that changes revision numbers, such as restoring a backup.

        It may repair damage, so the store is neither checked nor backed up before.
        """

        def forget(store: Store) -> T:
            self._chains.clear()
            self._health = None
            return job(store)

        return self.run(forget)

    def examine(self) -> Future[Health]:
        """Check the store, once; see `Store.check`."""
        return self.run(self._examined)

    def close(self) -> None:
        """Wait until everything is saved, and close the store."""
        self._jobs.put(None)
        self._thread.join()

    def _work(self) -> None:
        while job := self._jobs.get():
            job()
        if self._store:
            self._store.close()

    def _opened(self) -> Store:
        if self._store is None:
            self._require_in_place()
            self._store = self._open()
        return self._store

    def _save(self, week: Week | None) -> None:
        with self._lock:
            waiting = self._waiting.pop(week)
        _settle(waiting.futures, lambda: self._saved(waiting.report, waiting.base))

    def _saved(self, report: Report, base: int | None) -> Stored:
        store = self._opened()
        self._prepare(store)
        chain = self._chains.get(report.week)
        if chain is None or base not in chain.followed:
            chain = _Chain(-1, set())
        stored = store.save(report, base=chain.head if base in chain.followed else base)
        chain.followed.update({base, stored.revision})
        self._chains[report.week] = _Chain(stored.revision, chain.followed)
        return stored

    def _prepare(self, store: Store) -> None:
        """Refuse to change a damaged store, and back up if due."""
        if self._policy:
            if self._examined(store).messages:
                raise Damaged(store.path)
            self._back_up_when_due(store, self._policy)

    def _examined(self, store: Store) -> Health:
        if self._health is None:
            self._health = store.check()
        return self._health

    def _back_up_when_due(self, store: Store, policy: BackupPolicy) -> None:
        """Back up before the first change, then at most once an hour."""
        now = self._clock()
        if self._backed_up and now - self._backed_up < _HOUR:
            return
        self._backed_up = now
        policy.back_up(store)


def _settle(futures: list[Future[T]], job: Callable[[], T]) -> None:
    """Run the job and pass its result or exception to all futures."""
    pending = [future for future in futures if future.set_running_or_notify_cancel()]
    try:
        result = job()
    except BaseException as error:
        for future in pending:
            future.set_exception(error)
    else:
        for future in pending:
            future.set_result(result)
