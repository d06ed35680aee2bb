"""The store: one file, opened in one thread."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from weeklydesk.lineage.identity import NewId, random_id
from weeklydesk.model import Report
from weeklydesk.store import reports
from weeklydesk.store.connection import Connection
from weeklydesk.store.opening import create, open_store
from weeklydesk.store.reports import Stored, Summary
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk.store.backups import Backup
    from weeklydesk.store.health import Health
    from weeklydesk.store.history import Revision
    from weeklydesk.store.lineages import Lineages
    from weeklydesk.store.memory import Memory
    from weeklydesk.store.objectives import Objectives
    from weeklydesk.store.restoring import Changes
    from weeklydesk.store.saving import Clock, Saver
    from weeklydesk.store.search import Hit, Vocabulary
    from weeklydesk.store.sendings import Sendings
    from weeklydesk.store.sources import Sources
    from weeklydesk.store.wastebin import DeletedReport


def utc_now() -> datetime:
    """Return the time now."""
    return datetime.now(UTC)


class Store:
    """All reports of one person, with every revision of each.

    `memory` holds what the reports do not say themselves, `lineages` how items run through them,
    `objectives` what is written down of those, `sendings` what went out, `sources` what came in.

    A store belongs to the thread that opened it. Other threads open it anew, `read_only` where
    they do not write; so does another process.
    """

    def __init__(self, connection: Connection, clock: Clock, new_id: NewId) -> None:
        self._connection, self._clock, self._new_id = connection, clock, new_id
        self._version = connection.data_version

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
        return cls(open_store(path, clock(), read_only=read_only), clock, new_id)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @property
    def path(self) -> Path:
        """The file."""
        return self._connection.path

    # Reading waits for nothing that only writing or searching needs: that is imported when used.

    @cached_property
    def memory(self) -> Memory:
        """What the reports do not say themselves."""
        from weeklydesk.store.memory import Memory

        return Memory(self._connection)

    @cached_property
    def lineages(self) -> Lineages:
        """How items run through the reports."""
        from weeklydesk.store.lineages import Lineages

        return Lineages(self._connection)

    @cached_property
    def objectives(self) -> Objectives:
        """What is written down of objectives."""
        from weeklydesk.store.objectives import Objectives

        return Objectives(self._connection)

    @cached_property
    def sendings(self) -> Sendings:
        """What went out."""
        from weeklydesk.store.sendings import Sendings

        return Sendings(self._connection, self._clock)

    @cached_property
    def sources(self) -> Sources:
        """The files that reports were read from."""
        from weeklydesk.store.sources import Sources

        return Sources(self._connection, self._clock)

    @cached_property
    def _saver(self) -> Saver:
        from weeklydesk.store.saving import Saver

        return Saver(self._connection, self._clock, self._new_id)

    def weeks(self) -> tuple[Summary, ...]:
        """Return what a list of weeks shows, the newest first."""
        with self._connection.read():
            return reports.summaries(self._connection)

    def report_weeks(self) -> tuple[Week, ...]:
        """Return the weeks that have a report, the newest first."""
        with self._connection.read():
            return reports.report_weeks(self._connection)

    def newest_week(self) -> Week | None:
        """Return the newest week that has a report."""
        with self._connection.read():
            return reports.week_before(self._connection, None)

    def has(self, week: Week) -> bool:
        """Whether the week has a report."""
        return reports.head_of(self._connection, week) is not None

    def load(self, week: Week) -> Stored:
        """Return the week's report; NotFound where there is none."""
        with self._connection.read():
            return reports.load(self._connection, reports.require_head(self._connection, week))

    def previous(self, week: Week) -> Stored | None:
        """Return the latest report before `week`, however far back."""
        with self._connection.read():
            before = reports.week_before(self._connection, week)
            return self.load(before) if before else None

    def following(self, week: Week) -> Stored | None:
        """Return the earliest report after `week`, however far off."""
        with self._connection.read():
            after = reports.week_after(self._connection, week)
            return self.load(after) if after else None

    def latest(self) -> Stored | None:
        """Return the report of the newest week."""
        with self._connection.read():
            newest = reports.week_before(self._connection, None)
            return self.load(newest) if newest else None

    def save(self, report: Report, *, base: int | None) -> Stored:
        """Save the report as the revision after `base`; None where its week has none yet.

        What is saved already is not saved again. Conflict, with the other report, where the store
        holds another revision than `base`; the text is then kept beside it.
        """
        return self._saver.save(report, base)

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Make several saves one: all of them or, on an error, none. Each is a revision."""
        with self._connection.write():
            yield

    def require_in_place(self) -> None:
        """Raise Lost or Replaced where the file is no longer the one at its path."""
        self._connection.require_in_place()

    def changed_elsewhere(self) -> bool:
        """Whether another window or program has written since this was last asked."""
        before, self._version = self._version, self._connection.data_version
        return before != self._version

    def revisions(self, week: Week) -> tuple[Revision, ...]:
        """Return the kept revisions of the week's report, the newest first."""
        from weeklydesk.store import history

        with self._connection.read():
            return history.revisions(self._connection, week)

    def revision(self, week: Week, number: int) -> Report:
        """Return the week's report as it was; NotFound where that revision was not kept."""
        from weeklydesk.store import history

        with self._connection.read():
            return history.revision(self._connection, week, number)

    def restore_revision(self, week: Week, number: int) -> Stored:
        """Make an earlier revision the present one, as a new revision on top of the others."""
        from weeklydesk.store import history

        with self._connection.write():
            report = history.revision(self._connection, week, number)
            return self._saver.restore(report)

    def restore_text(self, report: Report) -> Stored:
        """Make a text with earlier parts in it the present one, as a revision of its own."""
        with self._connection.write():
            return self._saver.restore(report)

    def move(self, week: Week, to: Week) -> Stored:
        """Give the week's report to another week, lineages too; Taken where that has one."""
        from weeklydesk.store import moving

        with self._connection.write():
            return moving.move(self._connection, week, to, self._clock())

    def delete(self, week: Week) -> int:
        """Put the week's report into the bin; return the id that `restore` takes."""
        from weeklydesk.store import wastebin

        with self._connection.write():
            return wastebin.delete(self._connection, week, self._clock())

    def deleted_reports(self) -> tuple[DeletedReport, ...]:
        """Return what lies in the bin, the last deleted first."""
        from weeklydesk.store import wastebin

        with self._connection.read():
            return wastebin.contents(self._connection)

    def restore(self, report_id: int) -> Stored:
        """Take a report out of the bin; Taken where its week has another one by now."""
        from weeklydesk.store import wastebin

        with self._connection.write():
            return wastebin.restore(self._connection, report_id)

    def search(self, text: str, *, limit: int | None = 50) -> tuple[Hit, ...]:
        """Return the lines that hold all that was typed (see `weeklydesk.store.query`)."""
        from weeklydesk.store.query import Query
        from weeklydesk.store.search import search

        query = Query.parse(text)
        with self._connection.read():
            return search(self._connection, query, limit)

    def vocabulary(self) -> Vocabulary:
        """Return what the filters of a search can be set to."""
        from weeklydesk.store.search import vocabulary

        with self._connection.read():
            return vocabulary(self._connection)

    def check(self, *, every_revision: bool = False) -> Health:
        """Examine the file and the hash of each report, of each revision if wished."""
        from weeklydesk.store.health import examine

        with self._connection.read():
            return examine(self._connection, every_revision=every_revision)

    def repair(
        self, damaged: tuple[tuple[Week, int], ...], backup: Path
    ) -> tuple[tuple[Week, int], ...]:
        """Put right the damaged revisions that the backup holds as they were saved; return them."""
        from weeklydesk.store import repairing

        with self._connection.write():
            return repairing.repair(self._connection, damaged, backup)

    def rebuild(self) -> None:
        """Derive lines, lineages and the search index from the reports again."""
        from weeklydesk.store import derived

        derived.rebuild(self._connection)

    def backup(self, folder: Path) -> Backup:
        """Copy the whole store into the folder, checked; older backups are thinned out."""
        from weeklydesk.store.backups import back_up

        return back_up(self._connection, folder, self._clock())

    def copy_to(self, path: Path) -> None:
        """Make a store with all that this one holds where there is none yet."""
        create(path, self._connection)

    def compare(self, backup: Path) -> Changes:
        """Return what `restore_backup` would change."""
        from weeklydesk.store import restoring

        with self._connection.read():
            return restoring.compare(self._connection, backup)

    def restore_backup(self, backup: Path, folder: Path) -> Backup:
        """Become what the backup holds; return the copy of what was there, made in `folder`."""
        from weeklydesk.store import restoring

        before = self.backup(folder)
        restoring.restore(self._connection, backup)
        vars(self).pop("_saver", None)  # the numbers that it knows name other texts now
        return before
