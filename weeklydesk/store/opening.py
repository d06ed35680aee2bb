"""Opening: what lies at a path is looked at without being touched, then opened or refused."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from weeklydesk.errors import StoreError
from weeklydesk.files import sync_folder
from weeklydesk.paths import backups_beside
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import Empty, Foreign, Newer, Outdated, ReadOnly, Unreachable

APPLICATION = 0x776B6C79  # "wkly", at byte 68 of the file
VERSION = 7  # as many as there are migrations


def open_store(path: Path, now: datetime, *, read_only: bool = False) -> Connection:
    """Return a connection to the store at `path`, which is made where there is nothing.

    Before an older store is brought to the present format it is backed up.
    """
    if not read_only and not _exists(path):
        create(path)
    inspect(path)
    if read_only:
        return _open_reader(path)
    require_writable(path)
    with _let_go_at_a_failure(Connection(path)) as connection:
        connection.configure()
        if _version(connection) < VERSION:
            from weeklydesk.store.backups import back_up

            back_up(connection, backups_beside(path), now)
            upgrade(connection)
    return connection


@contextmanager
def _let_go_at_a_failure(connection: Connection) -> Generator[Connection]:
    """Close what cannot be used: Windows moves no file that anybody still has open."""
    try:
        yield connection
    except BaseException:
        connection.close()
        raise


def upgrade(connection: Connection) -> None:
    """Take the steps to the present format that are still missing."""
    if _version(connection) < VERSION:
        from weeklydesk.store.migrations import migrate

        migrate(connection)


def path_to_set_aside(path: Path, now: datetime) -> Path:
    """Return a name beside the store that no file has."""
    stamp = now.strftime("%Y%m%dT%H%M%S")
    return path.with_name(f"{path.stem}-set-aside-{stamp}-{os.urandom(2).hex()}{path.suffix}")


def set_aside(path: Path, now: datetime) -> Path:
    """Give a store that cannot be used a name of its own, so that another can take its place.

    Its journal goes along: SQLite needs it to repair the file.
    """
    aside = path_to_set_aside(path, now)
    try:
        path.rename(aside)
        journal = path.with_name(f"{path.name}-journal")
        if journal.exists():
            journal.rename(aside.with_name(f"{aside.name}-journal"))
    except OSError as error:
        raise Unreachable(path, error.strerror) from error
    return aside


def inspect(path: Path) -> int:
    """Return the format version of the store at `path`; refuse what is not one of ours.

    SQLite itself reads the head, since closing a file of one's own would drop the locks that
    another connection of this process holds on it. While a write goes on, or was cut short, the
    file may be shorter than its head says; `writable_schema` makes SQLite read the head even so.
    """
    if _size(path) == 0:
        raise Empty(path)
    head = Connection(path, "untouched")
    try:
        head.run("PRAGMA writable_schema = ON")
        if head.value("PRAGMA application_id") != APPLICATION:
            raise Foreign(path)
        version = _version(head)
    finally:
        head.close()
    if version > VERSION:
        raise Newer(path, version)
    return version


def create(path: Path, source: Connection | None = None) -> None:
    """Make a new store, or one with what `source` holds.

    It appears under its name complete or not at all, and never in the place of another.
    """
    part = path.with_name(f"{path.name}.new-{os.urandom(4).hex()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            _fill(part, source)
            _appear(part, path)
        except StoreError as error:
            error.fields["path"] = path  # nobody knows the part by its name
            raise
        finally:
            part.unlink(missing_ok=True)
        sync_folder(path.parent)
    except OSError as error:
        raise Unreachable(path, error.strerror) from error


def _fill(part: Path, source: Connection | None) -> None:
    connection = Connection(part)
    try:
        connection.configure(journal="MEMORY")
        if source:
            connection.copy_from(source)
        connection.run(f"PRAGMA application_id = {APPLICATION}")
        upgrade(connection)
    finally:
        connection.close()


def _appear(part: Path, path: Path) -> None:
    """Give the file its name, unless another process was quicker."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        if not path.exists():
            part.rename(path)


def _open_reader(path: Path) -> Connection:
    _undo_interrupted(path)
    with _let_go_at_a_failure(Connection(path, "ro")) as reader:
        if _version(reader) < VERSION:
            raise Outdated(path)
    return reader


def _undo_interrupted(path: Path) -> None:
    """Let SQLite undo a write that was cut short, which a reader may not do."""
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists() and journal.stat().st_size and _is_writable(path):
        connection = Connection(path)
        try:
            _version(connection)
        finally:
            connection.close()


def _version(connection: Connection) -> int:
    """Return the format version, as it is once an interrupted write is undone."""
    return connection.value("PRAGMA user_version")


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise Unreachable(path, error.strerror) from error


def _size(path: Path) -> int:
    try:
        status = path.stat()
    except OSError as error:
        raise Unreachable(path, error.strerror) from error
    if not path.is_file():
        raise Foreign(path)
    return status.st_size


def require_writable(path: Path) -> None:
    """Raise ReadOnly where nothing can be saved."""
    if not _is_writable(path):
        raise ReadOnly(path)


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
