"""A SQLite connection with this program's settings and user-readable errors.

Rows are fetched immediately: an open cursor would hold a read lock and block writers.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from weeklydesk.errors import InputError
from weeklydesk.store.errors import Busy, Damaged, Lost, Replaced, Unreachable, from_sqlite

Row = tuple[Any, ...]

SQLITE = sqlite3.sqlite_version

WAIT = 5.0  # seconds to wait for another program's write

_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA synchronous = FULL",
)


class Connection:
    """A connection for the thread that created it; wrap writes in `with connection.write():`.

    On most systems a file can be moved or deleted while it is open, and SQLite would keep writing
    to the unlinked file, so each write checks that the path still names the opened file.
    """

    def __init__(self, path: Path, mode: str = "rw") -> None:
        self.path = path
        with self.explained():
            self.raw = sqlite3.connect(
                f"{path.absolute().as_uri()}?{_MODES[mode]}",
                uri=True,
                timeout=WAIT,
                isolation_level=None,
            )
        self._identity = self._present_identity()

    def configure(self, journal: str = "TRUNCATE") -> None:
        """Apply the settings; TRUNCATE with FULL has never lost a save at a power cut."""
        for setting in _SETTINGS:
            self.run(setting)
        self.run(f"PRAGMA journal_mode = {journal}")

    def close(self) -> None:
        """Close the file."""
        self.raw.close()

    def run(self, sql: str, *values: object) -> int:
        """Execute a statement; return the id of the row that an INSERT created."""
        with self.explained():
            return self.raw.execute(sql, values).lastrowid or 0

    def run_many(self, sql: str, rows: Iterable[Row]) -> None:
        """Execute a statement for each row of values."""
        with self.explained():
            self.raw.executemany(sql, rows)

    def rows(self, sql: str, *values: object) -> list[Row]:
        """Return all rows of a query."""
        with self.explained():
            return self.raw.execute(sql, values).fetchall()

    def row(self, sql: str, *values: object) -> Row | None:
        """Return the first row of a query."""
        return next(iter(self.rows(sql, *values)), None)

    def value(self, sql: str, *values: object) -> Any:
        """Return the first value of the first row; None if there is no row."""
        found = self.row(sql, *values)
        return found[0] if found else None

    def copy_from(self, other: Connection) -> None:
        """Replace all content with that of the other database, in one transaction.

        Raises Busy if another program has locked either file. SQLite has already waited by then,
        and Python would retry forever.
        """

        def on_progress(status: int, _left: int, _pages: int) -> None:
            if status in _LOCKED:
                from weeklydesk.store.lock_holders import lock_holder

                raise Busy(next((each for each in pair if lock_holder(each)), other.path))

        pair = (other.path, self.path)
        with self.explained():
            other.raw.backup(self.raw, progress=on_progress)

    def define(self, name: str, count: int, function: Callable[..., bool]) -> None:
        """Define an SQL function with `count` arguments."""
        self.raw.create_function(name, count, function, deterministic=True)

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self.raw.in_transaction

    @property
    def data_version(self) -> int:
        """A number that changes when another connection has written."""
        return self.value("PRAGMA data_version")

    @contextmanager
    def read(self) -> Generator[None]:
        """Open a read transaction, so that all queries see the same state.

        Values that the program cannot have written, such as an invalid week, raise Damaged.
        """
        try:
            with self._transaction("BEGIN"):
                yield
        except (ValueError, InputError) as error:
            raise Damaged(self.path) from error
        except (AttributeError, TypeError) as error:  # an unexpected NULL, or a bug
            if self._is_sound():
                raise
            raise Damaged(self.path) from error

    def _is_sound(self) -> bool:
        return self.rows("PRAGMA quick_check(1)") == [("ok",)]

    @contextmanager
    def write(self) -> Generator[None]:
        """Hold the write lock; commit at the end, or roll back on an error. Can be nested."""
        self.require_in_place()
        with self._transaction("BEGIN IMMEDIATE"):
            yield
        self.require_in_place()

    def require_in_place(self) -> None:
        """Raise Lost or Replaced if the path no longer names the file that was opened."""
        if self._present_identity() != self._identity:
            raise Replaced(self.path)

    def _present_identity(self) -> tuple[int, int]:
        """Return the device and inode numbers of the file at the path."""
        try:
            status = self.path.stat()
        except FileNotFoundError:
            raise Lost(self.path) from None
        except OSError as error:
            raise Unreachable(self.path, error.strerror) from error
        return status.st_dev, status.st_ino

    @contextmanager
    def _transaction(self, begin: str) -> Generator[None]:
        if self.raw.in_transaction:
            yield
            return
        self.run(begin)
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        if self.raw.in_transaction:
            self.run("ROLLBACK")

    @contextmanager
    def explained(self) -> Generator[None]:
        """Turn SQLite's errors into StoreError."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            known = from_sqlite(error, self.path)
            if known is None:
                raise
            raise known from error
        except UnicodeDecodeError as error:  # of a message that quotes a broken schema
            raise Damaged(self.path) from error


_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_MODES = {"rw": "mode=rw", "ro": "mode=ro", "untouched": "immutable=1"}
