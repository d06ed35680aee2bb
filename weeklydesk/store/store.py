"""The store: one file, opened on one thread."""

from __future__ import annotations

from contextlib import AbstractContextManager
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
    from weeklydesk.store.repairing import RevisionKey
    from weeklydesk.store.restoring import Changes
    from weeklydesk.store.saving import Clock, Saver
    from weeklydesk.store.search import Hit, Vocabulary
    from weeklydesk.store.sendings import Sendings
    from weeklydesk.store.sources import Sources
    from weeklydesk.store.wastebin import DeletedReport


def utc_now() -> datetime:
    """Return the current time."""
    return datetime.now(UTC)


class Store:
    """All reports of one person, with all their revisions.

    A store belongs to the thread that opened it. Other threads and processes open the same file
    separately, with `read_only` if they do not write.
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
        """Open or create the store at `path`; StoreError if that fails."""
        return cls(open_store(path, clock(), read_only=read_only), clock, new_id)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @property
    def path(self) -> Path:
        """The path of the file."""
        return self._connection.path

    # What only writing or searching needs is imported when used, so that reading starts quickly.

    @cached_property
    def memory(self) -> Memory:
        """Records that the reports do not contain, such as wishes and links."""
        from weeklydesk.store.memory import Memory

        return Memory(self._connection)

    @cached_property
    def lineages(self) -> Lineages:
        """The lineages of items across reports."""
        from weeklydesk.store.lineages import Lineages

        return Lineages(self._connection)

    @cached_property
    def objectives(self) -> Objectives:
        """The periods, names and colours of objectives."""
        from weeklydesk.store.objectives import Objectives

        return Objectives(self._connection)

    @cached_property
    def sendings(self) -> Sendings:
        """The exports and copies of reports."""
        from weeklydesk.store.sendings import Sendings

        return Sendings(self._connection, self._clock)

    @cached_property
    def sources(self) -> Sources:
        """The imported files."""
        from weeklydesk.store.sources import Sources

        return Sources(self._connection, self._clock)

    @cached_property
    def _saver(self) -> Saver:
        from weeklydesk.store.saving import Saver

        return Saver(self._connection, self._clock, self._new_id)

    def weeks(self) -> tuple[Summary, ...]:
        """Return summaries of all reports, newest week first."""
        with self._connection.read():
            return reports.summaries(self._connection)

    def report_weeks(self) -> tuple[Week, ...]:
        """Return the weeks that have a report, newest first."""
        with self._connection.read():
            return reports.report_weeks(self._connection)

    def newest_week(self) -> Week | None:
        """Return the newest week that has a report."""
        with self._connection.read():
            return reports.week_before(self._connection, None)

    def has(self, week: Week) -> bool:
        """Return whether the week has a report."""
        return reports.head_of(self._connection, week) is not None

    def load(self, week: Week) -> Stored:
        """Return the week's report; NotFound if there is none."""
        with self._connection.read():
            return reports.load(self._connection, reports.require_head(self._connection, week))

    def previous(self, week: Week) -> Stored | None:
        """Return the latest report before `week`."""
        with self._connection.read():
            before = reports.week_before(self._connection, week)
            return self.load(before) if before else None

    def following(self, week: Week) -> Stored | None:
        """Return the earliest report after `week`."""
        with self._connection.read():
            after = reports.week_after(self._connection, week)
            return self.load(after) if after else None

    def latest(self) -> Stored | None:
        """Return the report of the newest week."""
        with self._connection.read():
            newest = reports.week_before(self._connection, None)
            return self.load(newest) if newest else None

    def save(self, report: Report, *, base: int | None) -> Stored:
        """Save the report as the revision after `base`; None if its week has no report yet.

        Unchanged reports are not saved again. If the stored revision is not `base`, the text is
        kept as a separate revision and Conflict is raised with the stored report.
        """
        return self._saver.save(report, base)

    def transaction(self) -> AbstractContextManager[None]:
        """Group several saves into one transaction; each is a separate revision."""
        return self._connection.write()

    def require_in_place(self) -> None:
        """Raise Lost or Replaced if the path no longer names the opened file."""
        self._connection.require_in_place()

    def changed_elsewhere(self) -> bool:
        """Return whether another connection has written since the last call."""
        before, self._version = self._version, self._connection.data_version
        return before != self._version

    def revisions(self, week: Week) -> tuple[Revision, ...]:
        """Return the kept revisions of the week's report, newest first."""
        from weeklydesk.store import history

        with self._connection.read():
            return history.revisions(self._connection, week)

    def revision(self, week: Week, number: int) -> Report:
        """Return a revision of the week's report; NotFound if it was not kept."""
        from weeklydesk.store import history

        with self._connection.read():
            return history.revision(self._connection, week, number)

    def restore_revision(self, week: Week, number: int) -> Stored:
        """Make an earlier revision the current one, as a new revision."""
        from weeklydesk.store import history

        with self._connection.write():
            report = history.revision(self._connection, week, number)
            return self._saver.restore(report)

    def restore_text(self, report: Report) -> Stored:
        """Make a text that combines revisions the current one, as a new revision."""
        with self._connection.write():
            return self._saver.restore(report)

    def move(self, week: Week, to: Week) -> Stored:
        """Move the week's report to another week; Taken if that has a report."""
        from weeklydesk.store import moving

        with self._connection.write():
            return moving.move(self._connection, week, to, self._clock())

    def delete(self, week: Week) -> int:
        """Move the week's report to the bin; return the id that `restore` takes."""
        from weeklydesk.store import wastebin

        with self._connection.write():
            return wastebin.delete(self._connection, week, self._clock())

    def deleted_reports(self) -> tuple[DeletedReport, ...]:
        """Return the reports in the bin, the last deleted first."""
        from weeklydesk.store import wastebin

        with self._connection.read():
            return wastebin.contents(self._connection)

    def restore(self, report_id: int) -> Stored:
        """Restore a report from the bin; Taken if its week has another one now."""
        from weeklydesk.store import wastebin

        with self._connection.write():
            return wastebin.restore(self._connection, report_id)

    def search(self, text: str, *, limit: int | None = 50) -> tuple[Hit, ...]:
        """Return the lines that match a query (see `weeklydesk.store.query`)."""
        from weeklydesk.store.query import Query
        from weeklydesk.store.search import search

        query = Query.parse(text)
        with self._connection.read():
            return search(self._connection, query, limit)

    def vocabulary(self) -> Vocabulary:
        """Return the values for search filters."""
        from weeklydesk.store.search import vocabulary

        with self._connection.read():
            return vocabulary(self._connection)

    def check(self, *, every_revision: bool = False) -> Health:
        """Check the file and the hash of each report, optionally of each revision."""
        from weeklydesk.store.health import examine

        with self._connection.read():
            return examine(self._connection, every_revision=every_revision)

    def repair(self, damaged: tuple[RevisionKey, ...], backup: Path) -> tuple[RevisionKey, ...]:
        """Repair the damaged revisions that the backup contains intact; return these."""
        from weeklydesk.store import repairing

        with self._connection.write():
            return repairing.repair(self._connection, damaged, backup)

    def rebuild(self) -> None:
        """Rebuild lines, lineages and the search index from the reports."""
        from weeklydesk.store import derived

        derived.rebuild(self._connection)

    def backup(self, folder: Path) -> Backup:
        """Make a verified copy of the store in the folder and prune older backups."""
        from weeklydesk.store.backups import back_up

        return back_up(self._connection, folder, self._clock())

    def copy_to(self, path: Path) -> None:
        """Create a copy of this store at `path`; never replaces a file."""
        create(path, self._connection)

    def compare(self, backup: Path) -> Changes:
        """Return what `restore_backup` would change."""
        from weeklydesk.store import restoring

        with self._connection.read():
            return restoring.compare(self._connection, backup)

    def restore_backup(self, backup: Path, folder: Path) -> Backup:
        """Restore the backup; return the backup of the previous content, made in `folder`."""
        from weeklydesk.store import backups, restoring

        before = backups.back_up(self._connection, folder, self._clock(), spare=backup)
        restoring.restore(self._connection, backup)
        vars(self).pop("_saver", None)  # its revision numbers are no longer valid
        return before
