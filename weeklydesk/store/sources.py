"""Stores the original bytes of imported files by hash."""

from __future__ import annotations

from datetime import datetime

from weeklydesk.digests import sha256
from weeklydesk.records import record
from weeklydesk.store import reports
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import Damaged, NotFound
from weeklydesk.store.saving import Clock
from weeklydesk.weeks import Week


@record
class Source:
    """An imported file."""

    name: str
    data: bytes
    kept: datetime


def digest_of(data: bytes) -> str:
    """Return the SHA-256 that identifies a file."""
    return sha256(data).hexdigest()


class Sources:
    """Stores the files that reports were read from."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection, self._clock = connection, clock

    def keep(self, week: Week, name: str, data: bytes) -> str:
        """Store the file that the week's report was read from; return its digest."""
        digest = digest_of(data)
        with self._connection.write():
            head = reports.require_head(self._connection, week)
            self._connection.run(
                "INSERT INTO source (sha256, name, data, kept) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (sha256) DO NOTHING",
                digest,
                name,
                data,
                self._clock().isoformat(),
            )
            self._connection.run(
                "INSERT INTO report_source (report, sha256) VALUES (?, ?) ON CONFLICT DO NOTHING",
                head.id,
                digest,
            )
        return digest

    def load(self, digest: str) -> Source:
        """Return a stored file; NotFound if there is none, Damaged if it is corrupt."""
        sql = "SELECT name, data, kept FROM source WHERE sha256 = ?"
        with self._connection.read():
            row = self._connection.row(sql, digest)
            if row is None:
                raise NotFound("No file with the hash {digest} was imported.", digest=digest)
            if digest_of(row[1]) != digest:
                raise Damaged(self._connection.path)
            return Source(row[0], row[1], datetime.fromisoformat(row[2]))

    def of_week(self, week: Week) -> tuple[str, ...]:
        """Return the digests of the files that the week's report was read from, oldest first."""
        rows = self._connection.rows(
            "SELECT report_source.sha256 FROM report_source JOIN report ON report.id = report"
            " WHERE week = ? AND deleted IS NULL ORDER BY report_source.rowid",
            str(week),
        )
        return tuple(digest for (digest,) in rows)

    def week_of(self, digest: str) -> Week | None:
        """Return the newest week read from the file, ignoring deleted reports."""
        sql = (
            "SELECT max(week) FROM report_source JOIN report ON report.id = report"
            " WHERE sha256 = ? AND deleted IS NULL"
        )
        with self._connection.read():
            name = self._connection.value(sql, digest)
            return Week.parse(name) if name else None
