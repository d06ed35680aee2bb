"""Backups: complete copies of the store, verified before they get their final name.

Backups are numbered. Retention counts the days, weeks and months that have a backup, never their
age, so a wrong clock cannot purge any.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Hashable
from datetime import UTC, datetime
from pathlib import Path

from weeklydesk.files import sync_folder
from weeklydesk.records import record
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import Damaged, Unwritable
from weeklydesk.store.health import examine
from weeklydesk.weeks import Week

_NAME = re.compile(r"weeklydesk-(\d{6})-(\d{8}T\d{6})Z\.db")
_STAMP = "%Y%m%dT%H%M%S"


@record
class Backup:
    """A copy of the store at one point in time."""

    number: int
    made: datetime
    path: Path


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Return the backups in the folder, newest first."""
    names = ((_NAME.fullmatch(path.name), path) for path in folder.glob("weeklydesk-*.db"))
    found = (Backup(int(match[1]), _time(match[2]), path) for match, path in names if match)
    return tuple(sorted(found, key=lambda backup: backup.number, reverse=True))


def back_up(
    connection: Connection, folder: Path, now: datetime, *, spare: Path | None = None
) -> Backup:
    """Copy the store into the folder; the copy is verified before it gets its final name.

    Older backups are pruned, except for `spare`, such as one that is about to be restored.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        backup = _next(folder, now)
        part = backup.path.with_suffix(".part")
        try:
            _copy(connection, part)
            part.rename(backup.path)
        finally:
            part.unlink(missing_ok=True)
        sync_folder(folder)
        prune(folder, spare)
    except OSError as error:
        raise Unwritable(folder, error.strerror) from error
    return backup


def prune(folder: Path, spare: Path | None = None) -> None:
    """Delete the backups that retention does not keep, except for `spare`."""
    found = backups_in(folder)
    for backup in set(found) - kept(found):
        if spare is None or backup.path.resolve() != spare.resolve():
            backup.path.unlink(missing_ok=True)


def kept(newest_first: tuple[Backup, ...]) -> set[Backup]:
    """Return all backups of 2 days, and the last ones of 7 days, 8 weeks and 24 months.

    A backup dated later than one with a higher number is kept but not counted.
    """
    ordered = _in_order(newest_first)
    days = list(dict.fromkeys(backup.made.date() for backup in ordered))
    recent = {backup for backup in ordered if backup.made.date() in days[:2]}
    return recent.union(
        set(newest_first) - set(ordered),
        _last_of_each(ordered, 7, lambda made: made.date()),
        _last_of_each(ordered, 8, lambda made: Week.of(made.date())),
        _last_of_each(ordered, 24, lambda made: (made.year, made.month)),
    )


def _in_order(newest_first: tuple[Backup, ...]) -> list[Backup]:
    """Leave out backups dated later than a newer one, which a wrong clock must have stamped."""
    ordered: list[Backup] = []
    for backup in newest_first:
        if not ordered or backup.made <= ordered[-1].made:
            ordered.append(backup)
    return ordered


def _last_of_each(
    newest_first: list[Backup], count: int, period: Callable[[datetime], Hashable]
) -> list[Backup]:
    last: dict[Hashable, Backup] = {}
    for backup in newest_first:
        last.setdefault(period(backup.made), backup)
    return list(last.values())[:count]


def _next(folder: Path, now: datetime) -> Backup:
    last = next((backup.number for backup in backups_in(folder)), 0)
    made = now.astimezone(UTC).replace(microsecond=0)
    path = folder / f"weeklydesk-{last + 1:06}-{made.strftime(_STAMP)}Z.db"
    return Backup(last + 1, made, path)


def _copy(connection: Connection, part: Path) -> None:
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    try:
        before = _counts(connection)
        connection.run("VACUUM INTO ?", part.absolute().as_uri())  # paths may not be UTF-8
        check(part, before)
        os.fsync(handle)
    finally:
        os.close(handle)


def check(path: Path, at_least: tuple[int, int] = (0, 0)) -> None:
    """Raise Damaged if the copy is not sound or has fewer rows than expected."""
    copy = Connection(path, "ro")
    try:
        counts = _counts(copy)
        if not examine(copy).sound or any(map(int.__lt__, counts, at_least)):
            raise Damaged(path)
    finally:
        copy.close()


def _counts(connection: Connection) -> tuple[int, int]:
    """Return the numbers of reports and revisions, which never decrease."""
    return (
        connection.value("SELECT count(*) FROM report"),
        connection.value("SELECT count(*) FROM revision"),
    )


def _time(stamp: str) -> datetime:
    return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
