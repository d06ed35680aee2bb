"""Saving on a thread of its own, so that typing never waits for the disk."""

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
    """Where backups go, and who is told when one could not be made. Saving goes on then.

    They go to the folder that was `chosen` at the time; to `folder` where none is, or where it
    fails. The file is also checked before the first change; a damaged one is not written.
    """

    folder: Path
    failed: Callable[[StoreError], None]
    chosen: Callable[[], Path | None] = _no_folder

    def back_up(self, store: Store) -> None:
        """Make a backup, or tell why there is none."""
        try:
            chosen = self.chosen()
            if chosen and self._backed_up_to(store, chosen):
                return
            store.backup(self.folder)
        except StoreError as error:
            self.failed(error)

    def _backed_up_to(self, store: Store, chosen: Path) -> bool:
        """Make a backup in a place that may be away, such as a stick; never in its stead."""
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
    """The newest text of a week that is not saved yet, and all who wait for it."""

    report: Report
    base: int | None
    futures: list[Future[Stored]] = field(default_factory=list[Future[Stored]])


@record(frozen=False)
class _Chain:
    """The revisions of a week that this writer itself has followed by `head`."""

    head: int
    followed: set[int | None]


class Writer:
    """Runs saves and other jobs one after the other on a thread that has the store open.

    `submit` returns at once. Of several texts of a week that wait, only the newest is saved, and
    each caller gets its revision. A text may be submitted with the base of the one before it
    while that is still being saved. Errors come through the Future; the store is opened with the
    first job and, where that fails, tried again with the next. `require_in_place` raises where
    the path no longer names the file that is meant: else a new, empty one would be made there.
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
        """Save the report when its turn comes (see `Store.save`)."""
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
        """Do what comes before a change, such as a backup, so that the change need not wait."""
        return self.run(self._prepare)

    def run(self, job: Callable[[Store], T]) -> Future[T]:
        """Do anything else with the store, after what was submitted before."""
        future: Future[T] = Future()
        self._jobs.put(lambda: _settle([future], lambda: job(self._opened())))
        return future

    def change(self, job: Callable[[Store], T], *, much: bool = False) -> Future[T]:
        """Do something that changes the store, as safely as a save.

        Before `much` changes there is always a backup, whenever the last one was made.
        """

        def safely(store: Store) -> T:
            if much:
                self._backed_up = None
            self._prepare(store)
            return job(store)

        return self.run(safely)

    def replace_contents(self, job: Callable[[Store], T]) -> Future[T]:
        """Do something after which revisions go by other numbers, such as bringing a backup back.

        That may mend what is damaged, so it is neither checked nor backed up before.
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
        """Wait until all is saved, and let go of the store."""
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
        """Make sure that a change harms nothing."""
        if self._policy:
            if self._examined(store).messages:
                raise Damaged(store.path)
            self._back_up_when_due(store, self._policy)

    def _examined(self, store: Store) -> Health:
        if self._health is None:
            self._health = store.check()
        return self._health

    def _back_up_when_due(self, store: Store, policy: BackupPolicy) -> None:
        """Back up before the first change, then every hour in which there is one."""
        now = self._clock()
        if self._backed_up and now - self._backed_up < _HOUR:
            return
        self._backed_up = now
        policy.back_up(store)


def _settle(futures: list[Future[T]], job: Callable[[], T]) -> None:
    """Do the job for all who wait; what it raises is theirs to handle."""
    open_ones = [future for future in futures if future.set_running_or_notify_cancel()]
    try:
        result = job()
    except BaseException as error:
        for future in open_ones:
            future.set_exception(error)
    else:
        for future in open_ones:
            future.set_result(result)
