"""The original bytes of imported files, found again by their hash."""

from __future__ import annotations

from datetime import datetime

from weeklydesk.digests import sha256
from weeklydesk.records import record
from weeklydesk.store import reports
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import Damaged, NotFound
from weeklydesk.weeks import Week


@record
class Source:
    """A file as it was imported."""

    name: str
    data: bytes
    kept: datetime


def digest_of(data: bytes) -> str:
    """Return the SHA-256 that a file is known by."""
    return sha256(data).hexdigest()


def keep(connection: Connection, week: Week, name: str, data: bytes, now: datetime) -> str:
    """Keep the file that the week's report was read from; return its digest."""
    head = reports.require_head(connection, week)
    digest = digest_of(data)
    connection.run(
        "INSERT INTO source (sha256, name, data, kept) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (sha256) DO NOTHING",
        digest,
        name,
        data,
        now.isoformat(),
    )
    connection.run(
        "INSERT INTO report_source (report, sha256) VALUES (?, ?) ON CONFLICT DO NOTHING",
        head.id,
        digest,
    )
    return digest


def load(connection: Connection, digest: str) -> Source:
    """Return a kept file; NotFound where there is none, Damaged where its bytes changed."""
    row = connection.row("SELECT name, data, kept FROM source WHERE sha256 = ?", digest)
    if row is None:
        raise NotFound("No file with the hash {digest} was imported.", digest=digest)
    if digest_of(row[1]) != digest:
        raise Damaged(connection.path)
    return Source(row[0], row[1], datetime.fromisoformat(row[2]))


def of_week(connection: Connection, week: Week) -> tuple[str, ...]:
    """Return the digests of the files that the week's report was read from, oldest first."""
    rows = connection.rows(
        "SELECT report_source.sha256 FROM report_source JOIN report ON report.id = report"
        " WHERE week = ? AND deleted IS NULL ORDER BY report_source.rowid",
        str(week),
    )
    return tuple(digest for (digest,) in rows)


def known(connection: Connection, digest: str) -> Week | None:
    """Return the newest week that was read from the file and is not in the bin."""
    name = connection.value(
        "SELECT max(week) FROM report_source JOIN report ON report.id = report"
        " WHERE sha256 = ? AND deleted IS NULL",
        digest,
    )
    return Week.parse(name) if name else None
