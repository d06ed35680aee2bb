"""Opens a store: inspects the file without changing it, then opens or refuses it."""

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
VERSION = 7  # the number of migrations


def open_store(path: Path, now: datetime, *, read_only: bool = False) -> Connection:
    """Open the store at `path`, creating it if there is no file.

    A store in an older format is backed up and upgraded.
    """
    if not read_only and not _exists(path):
        create(path)
    inspect(path)
    if read_only:
        return _open_reader(path)
    require_writable(path)
    with _closed_on_failure(Connection(path)) as connection:
        connection.configure()
        if _version(connection) < VERSION:
            from weeklydesk.store.backups import back_up

            back_up(connection, backups_beside(path), now)
            upgrade(connection)
    return connection


@contextmanager
def _closed_on_failure(connection: Connection) -> Generator[Connection]:
    """Close the connection on an error: Windows cannot move files that are open."""
    try:
        yield connection
    except BaseException:
        connection.close()
        raise


def upgrade(connection: Connection) -> None:
    """Apply the pending migrations, if any."""
    if _version(connection) < VERSION:
        from weeklydesk.store.migrations import migrate

        migrate(connection)


def path_to_set_aside(path: Path, now: datetime) -> Path:
    """Return an unused path for moving the store aside, in the same folder."""
    stamp = now.strftime("%Y%m%dT%H%M%S")
    return path.with_name(f"{path.stem}-set-aside-{stamp}-{os.urandom(2).hex()}{path.suffix}")


def set_aside(path: Path, now: datetime) -> Path:
    """Rename an unusable store and return its new path, so that another can take its place.

    The journal is renamed with it, since SQLite needs it to repair the file.
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
    """Return the format version of the store at `path`; StoreError if it is not a valid store.

    The header is read through SQLite, because closing a file opened by this process would drop the
    locks of its other connections. During a write, or after an interrupted one, the file may be
    shorter than its header says; `writable_schema` makes SQLite read the header anyway.
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
    """Create a new store, optionally with the content of `source`.

    The file appears at `path` complete or not at all, and never replaces another.
    """
    part = path.with_name(f"{path.name}.new-{os.urandom(4).hex()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            _fill(part, source)
            _publish(part, path)
        except StoreError as error:
            error.fields["path"] = path  # the user does not know the temporary file
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


def _publish(part: Path, path: Path) -> None:
    """Give the file its final name, unless another process has already created one."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        if not path.exists():
            part.rename(path)


def _open_reader(path: Path) -> Connection:
    _undo_interrupted(path)
    with _closed_on_failure(Connection(path, "ro")) as reader:
        if _version(reader) < VERSION:
            raise Outdated(path)
    return reader


def _undo_interrupted(path: Path) -> None:
    """Let SQLite roll back an interrupted write, which read-only connections cannot do."""
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists() and journal.stat().st_size and _is_writable(path):
        connection = Connection(path)
        try:
            _version(connection)
        finally:
            connection.close()


def _version(connection: Connection) -> int:
    """Return the format version; SQLite first rolls back an interrupted write."""
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
    """Raise ReadOnly if the file or its folder is not writable."""
    if not _is_writable(path):
        raise ReadOnly(path)


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
