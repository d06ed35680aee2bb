"""Repairs damaged revisions with intact copies from a backup."""

from __future__ import annotations

from pathlib import Path

from weeklydesk.store import packing, reports
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import Damaged
from weeklydesk.store.health import readable
from weeklydesk.store.opening import inspect
from weeklydesk.weeks import Week

RevisionKey = tuple[Week, int]  # a week and a revision number


def repair(
    connection: Connection, damaged: tuple[RevisionKey, ...], backup: Path
) -> tuple[RevisionKey, ...]:
    """Repair the damaged revisions that the backup contains intact; return their keys.

    Must be called in a write transaction.
    """
    repaired: list[RevisionKey] = []
    for each, row, content in _found(connection, damaged, backup):
        connection.run(
            "UPDATE revision SET basis = NULL, content = ? WHERE id = ?",
            packing.pack(content),
            row,
        )
        repaired.append(each)
    return tuple(repaired)


def _found(
    connection: Connection, damaged: tuple[RevisionKey, ...], backup: Path
) -> list[tuple[RevisionKey, int, bytes]]:
    """Return the repairable revisions with their row ids and contents from the backup."""
    inspect(backup)
    copy = Connection(backup, "ro")
    try:
        rows = ((each, *_row(connection, *each)) for each in damaged)
        contents = ((each, row, _content(copy, row, sha256)) for each, row, sha256 in rows)
        return [(each, row, content) for each, row, content in contents if content is not None]
    finally:
        copy.close()


def _row(connection: Connection, week: Week, number: int) -> tuple[int, bytes]:
    """Return the row id and the hash of a revision that cannot be read."""
    rows = connection.rows(
        "SELECT revision.id, sha256, report.id FROM revision JOIN report ON report.id = report"
        " WHERE week = ? AND number = ?",
        str(week),
        number,
    )
    return next(
        (row, sha256) for row, sha256, report in rows if not readable(connection, report, number)
    )


def _content(copy: Connection, row: int, sha256: bytes) -> bytes | None:
    """Return the content with that hash; None if the backup does not have it."""
    found = copy.row("SELECT report, number FROM revision WHERE id = ? AND sha256 = ?", row, sha256)
    try:
        return reports.read(copy, *found) if found else None
    except Damaged:
        return None
