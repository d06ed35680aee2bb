"""Bringing a backup back: what that would change, then the change itself."""

from __future__ import annotations

from pathlib import Path

from weeklydesk.records import record
from weeklydesk.store.backups import check
from weeklydesk.store.connection import Connection
from weeklydesk.store.opening import create, inspect, upgrade
from weeklydesk.weeks import Week


@record
class Changes:
    """The weeks that would come back, go, and become another text."""

    back: tuple[Week, ...]
    gone: tuple[Week, ...]
    other: tuple[Week, ...]


def compare(connection: Connection, backup: Path) -> Changes:
    """Return what bringing the backup back would change."""
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
    """Return what making a store out of the backup would bring."""
    require_sound(backup)
    copy = Connection(backup, "ro")
    try:
        return Changes(back=_weeks(set(_heads(copy))), gone=(), other=())
    finally:
        copy.close()


def require_sound(backup: Path) -> None:
    """Raise the StoreError that says why the file cannot be brought back, if it cannot."""
    inspect(backup)
    check(backup)


def restore(connection: Connection, backup: Path) -> None:
    """Make the store what the backup is, in one transaction; the backup is checked first."""
    require_sound(backup)
    copy = Connection(backup, "ro")
    try:
        connection.copy_from(copy)
    finally:
        copy.close()
    upgrade(connection)


def create_from_backup(backup: Path, path: Path) -> None:
    """Make a store out of a backup where there is none; the backup is checked first."""
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
