"""Errors of the store; their messages tell the user what is safe.

`from_sqlite` maps SQLite's errors to them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from weeklydesk.errors import StoreError
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk.store.reports import Stored


class NotFound(StoreError):
    """The requested report, revision or other entry does not exist."""

    @classmethod
    def week(cls, week: Week) -> NotFound:
        """Return the error for a week without a report."""
        return cls("There is no report for {week}.", week=week)


class Conflict(StoreError):
    """The stored revision is not the one that a save is based on.

    `other` is the stored report; the text to save was kept as revision `kept`.
    """

    def __init__(self, other: Stored, kept: int) -> None:
        super().__init__(
            "{week} was changed elsewhere in the meantime. Both texts are kept; choose "
            "which one to continue with.",
            week=other.report.week,
        )
        self.other = other
        self.kept = kept


class Gone(StoreError):
    """The report was deleted elsewhere while it was being edited."""

    def __init__(self, week: Week) -> None:
        super().__init__(
            "The report for {week} was deleted elsewhere. It is in the bin; restore it, or "
            "save this text as a new report.",
            week=week,
        )


class Taken(StoreError):
    """A report cannot be restored or moved to a week that already has one."""

    def __init__(self, week: Week) -> None:
        super().__init__(
            "{week} has another report by now. Delete that one first; it goes to the bin too.",
            week=week,
        )


class Foreign(StoreError):
    """The file is not a store of this program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "{path} is not a weeklydesk history. It was left unchanged; choose another place.",
            path=path,
        )


class Empty(StoreError):
    """The file is empty, without even a database header."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "{path} is empty (0 bytes), perhaps after a failed copy or synchronisation. It "
            "was left unchanged; restore a backup if there is one, or choose another place.",
            path=path,
        )


class Newer(StoreError):
    """A newer version of the program wrote the file."""

    def __init__(self, path: Path, version: int) -> None:
        super().__init__(
            "{path} was written by a newer weeklydesk (format {version}). It was left "
            "unchanged; install the newer version to open it.",
            path=path,
            version=version,
        )


class Outdated(StoreError):
    """An older version wrote the file, and it cannot be upgraded because it is opened read-only."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "{path} was written by an older weeklydesk and must be upgraded before it can "
            "be read. Open it once where it can be written.",
            path=path,
        )


class Damaged(StoreError):
    """The file's content is corrupt."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "The history in {path} is damaged. Nothing was changed; restore a backup if "
            "there is one, or read what can be read.",
            path=path,
        )


class ReadOnly(StoreError):
    """The store or its folder is read-only."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "{path} cannot be written: the file or its folder is read-only. What is saved is safe.",
            path=path,
        )


class Unreachable(StoreError):
    """The store or its folder does not exist or cannot be opened."""

    def __init__(self, path: Path, reason: object) -> None:
        super().__init__(
            "{path} cannot be opened: {reason}. Nothing was changed.", path=path, reason=reason
        )


class Lost(StoreError):
    """The file was moved or deleted while it was open; further writes would be lost."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "{path} is no longer there: it was moved or deleted while it was open. Nothing can be "
            "saved until it is back.",
            path=path,
        )


class Replaced(StoreError):
    """Another file replaced the open one at its path; further writes would be lost."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "Another file replaced {path} while it was open, as sync programs do. Nothing "
            "is saved until you choose one of the two.",
            path=path,
        )


class Full(StoreError):
    """The disk is full."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "The disk with {path} is full. What was saved before is safe; free some space "
            "and the rest will be saved.",
            path=path,
        )


class Busy(StoreError):
    """Another program keeps the store locked; names the program if known."""

    def __init__(self, path: Path) -> None:
        from weeklydesk.store.lock_holders import lock_holder

        if holder := lock_holder(path):
            super().__init__(
                "{path} is in use by another program ({holder}). What is saved is safe; "
                "try again once that program has finished.",
                path=path,
                holder=holder,
            )
        else:
            super().__init__(
                "Another program is using {path}. What is saved is safe; try again in a moment.",
                path=path,
            )


class Unwritable(StoreError):
    """The system reported an I/O error."""

    def __init__(self, path: Path, reason: object) -> None:
        super().__init__(
            "{path} cannot be read or written: {reason}. What was saved before is safe.",
            path=path,
            reason=reason,
        )


def from_sqlite(error: sqlite3.Error, path: Path) -> StoreError | None:
    """Return the matching StoreError; None if SQLite's error indicates a bug in the program."""
    if str(error).startswith(_SIGNS_OF_DAMAGE):
        return Damaged(path)
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if kind := _PLAIN.get(code):
        return kind(path)
    if kind := _REASONED.get(code):
        return kind(path, error)
    return None


_SIGNS_OF_DAMAGE = (  # reported with the generic error code
    "Could not decode to UTF-8",
    "invalid fts5 file format",
    "vtable constructor failed",
    "no such table",
    "no such module",
)
_PLAIN: dict[int, Callable[[Path], StoreError]] = {
    sqlite3.SQLITE_BUSY: Busy,
    sqlite3.SQLITE_LOCKED: Busy,
    sqlite3.SQLITE_FULL: Full,
    sqlite3.SQLITE_READONLY: ReadOnly,
    sqlite3.SQLITE_PERM: ReadOnly,
    sqlite3.SQLITE_CORRUPT: Damaged,
    sqlite3.SQLITE_NOTADB: Foreign,
}
_REASONED: dict[int, Callable[[Path, object], StoreError]] = {
    sqlite3.SQLITE_CANTOPEN: Unreachable,
    sqlite3.SQLITE_AUTH: Unreachable,
    sqlite3.SQLITE_IOERR: Unwritable,
    sqlite3.SQLITE_PROTOCOL: Unwritable,
    sqlite3.SQLITE_NOMEM: Unwritable,
}
