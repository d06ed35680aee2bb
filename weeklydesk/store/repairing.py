"""Texts that the disk has changed are put right again from a backup that holds them as saved."""

from __future__ import annotations

from pathlib import Path

from weeklydesk.store import packing, reports
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import Damaged
from weeklydesk.store.health import readable
from weeklydesk.store.opening import inspect
from weeklydesk.weeks import Week

RevisionKey = tuple[Week, int]  # a week and the number of its revision


def repair(
    connection: Connection, damaged: tuple[RevisionKey, ...], backup: Path
) -> tuple[RevisionKey, ...]:
    """Take from the backup those of the damaged revisions that it holds as saved; return them.

    Expects to stand in a transaction that writes.
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
    """Return each with the id of its row and its content as the backup has it."""
    inspect(backup)
    copy = Connection(backup, "ro")
    try:
        rows = ((each, *_row(connection, *each)) for each in damaged)
        looked = ((each, row, _content(copy, row, sha256)) for each, row, sha256 in rows)
        return [(each, row, content) for each, row, content in looked if content is not None]
    finally:
        copy.close()


def _row(connection: Connection, week: Week, number: int) -> tuple[int, bytes]:
    """Return the id and the hash of a revision that cannot be read."""
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
    """Return the content under that hash, None where the backup has another or none."""
    found = copy.row("SELECT report, number FROM revision WHERE id = ? AND sha256 = ?", row, sha256)
    try:
        return reports.read(copy, *found) if found else None
    except Damaged:
        return None
