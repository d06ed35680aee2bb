"""Restores backups, and previews what that would change."""

from __future__ import annotations

from pathlib import Path

from weeklydesk.records import record
from weeklydesk.store.backups import check
from weeklydesk.store.connection import Connection
from weeklydesk.store.opening import create, inspect, upgrade
from weeklydesk.weeks import Week


@record
class Changes:
    """The weeks that restoring would bring back, remove (`gone`) and change (`other`)."""

    back: tuple[Week, ...]
    gone: tuple[Week, ...]
    other: tuple[Week, ...]


def compare(connection: Connection, backup: Path) -> Changes:
    """Return what restoring the backup would change."""
    inspect(backup)
    copy = Connection(backup, "ro")
    try:
        then, now = _heads(copy), _heads(connection)
    finally:
        copy.close()
    return Changes(
        back=_weeks(then.keys() - now.keys()),
        gone=_weeks(now.keys() - then.keys()),
        other=_weeks({week for week in then.keys() & now.keys() if then[week] != now[week]}),
    )


def weeks_in(backup: Path) -> Changes:
    """Return the weeks in the backup as the changes of creating a store from it."""
    require_sound(backup)
    copy = Connection(backup, "ro")
    try:
        return Changes(back=_weeks(set(_heads(copy))), gone=(), other=())
    finally:
        copy.close()


def require_sound(backup: Path) -> None:
    """Raise a StoreError if the backup cannot be restored."""
    inspect(backup)
    check(backup)


def restore(connection: Connection, backup: Path) -> None:
    """Replace the store's content with the backup in one transaction, after checking the backup."""
    require_sound(backup)
    copy = Connection(backup, "ro")
    try:
        connection.copy_from(copy)
    finally:
        copy.close()
    upgrade(connection)


def create_from_backup(backup: Path, path: Path) -> None:
    """Create a store at `path` from a backup, after checking it; never replaces a file."""
    require_sound(backup)
    copy = Connection(backup, "ro")
    try:
        create(path, copy)
    finally:
        copy.close()


def _heads(connection: Connection) -> dict[str, bytes]:
    rows = connection.rows(
        "SELECT week, sha256 FROM report JOIN revision ON revision.report = report.id"
        " AND number = head WHERE deleted IS NULL"
    )
    return dict(rows)


def _weeks(names: set[str]) -> tuple[Week, ...]:
    return tuple(Week.parse(name) for name in sorted(names))
