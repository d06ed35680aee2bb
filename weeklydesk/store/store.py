"""The store: one file, opened in one thread."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from weeklydesk.errors import InputError, StoreError
from weeklydesk.lineage import NewId, identify, random_id
from weeklydesk.model import Report
from weeklydesk.store import packing, reports
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import Conflict, Gone
from weeklydesk.store.opening import open_store
from weeklydesk.store.reports import Kind, Stored, Summary
from weeklydesk.store.saving import Saving, Session
from weeklydesk.weeks import Week

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the time now."""
    return datetime.now(UTC)


class Store:
    """All reports of one person, with every revision of each.

    A store belongs to the thread that opened it. Other threads open it anew, `read_only` where
    they do not write; so does another process.
    """

    def __init__(self, connection: Connection, clock: Clock, new_id: NewId) -> None:
        self._connection = connection
        self._clock = clock
        self._new_id = new_id
        self._session = Session()

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Clock = utc_now,
        new_id: NewId = random_id,
        read_only: bool = False,
    ) -> Self:
        """Open the store at `path`, or make it; a StoreError says why that cannot be."""
        return cls(open_store(path, read_only=read_only), clock, new_id)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @property
    def path(self) -> Path:
        """The file."""
        return self._connection.path

    def weeks(self) -> tuple[Summary, ...]:
        """Return what a list of weeks shows, the newest first."""
        return reports.summaries(self._connection)

    def has(self, week: Week) -> bool:
        """Whether the week has a report."""
        return reports.head_of(self._connection, week) is not None

    def load(self, week: Week) -> Stored:
        """Return the week's report; NotFound where there is none."""
        with self._connection.read():
            return reports.load(self._connection, reports.require_head(self._connection, week))

    def previous(self, week: Week) -> Stored | None:
        """Return the latest report before `week`, however far back."""
        before = reports.week_before(self._connection, week)
        return self.load(before) if before else None

    def latest(self) -> Stored | None:
        """Return the report of the newest week."""
        newest = reports.week_before(self._connection, None)
        return self.load(newest) if newest else None

    def save(self, report: Report, *, base: int | None) -> Stored:
        """Save the report as the revision after `base`; None where its week has none yet.

        What is saved already is not saved again. Conflict, with the other report, where the store
        holds another revision than `base`; the text is then kept beside it.
        """
        if report.week is None:
            raise InputError("The report names no week.")
        saving = self._saving(report.week, identify(report, self._new_id))
        joinable = not self._connection.in_transaction
        with self._connection.write():
            outcome = self._settle(saving, base, joinable=joinable)
        if isinstance(outcome, StoreError):
            raise outcome
        self._session.wrote(saving, outcome.revision, joinable=joinable)
        return outcome

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Make several saves one: all of them or, on an error, none."""
        try:
            with self._connection.write():
                yield
        except BaseException:
            self._session.forget()
            raise

    def _saving(self, week: Week, report: Report) -> Saving:
        content = packing.to_json(report)
        return Saving(self._connection, week, report, content, self._clock())

    def _settle(
        self, saving: Saving, base: int | None, *, joinable: bool
    ) -> Stored | Conflict | Gone:
        head = reports.head_of(self._connection, saving.week)
        if head is None:
            return saving.begin() if base is None else Gone(saving.week)
        if head.sha256 == saving.sha256:
            return Stored(saving.report, head.number)
        if not self._session.accepts(head, base):
            number = saving.set_aside(head)
            return Conflict(reports.load(self._connection, head), number)
        self._session.doubts(saving, base)
        join = joinable and self._session.joins(head, saving.made)
        return saving.follow(head, Kind.EDITED, join=join)
