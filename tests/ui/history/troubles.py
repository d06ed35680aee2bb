"""Functions that damage a history in various ways."""

import sqlite3
from pathlib import Path

PAGE = 4096


def _sql(path: Path, statement: str) -> None:
    raw = sqlite3.connect(path)
    raw.execute(statement)
    raw.commit()
    raw.close()


def empty(path: Path) -> None:
    """Leave an empty file, as a failed copy does."""
    path.write_bytes(b"")


def foreign(path: Path) -> None:
    """Make it the database of another program."""
    path.unlink()
    _sql(path, "CREATE TABLE song (name)")


def newer(path: Path) -> None:
    """Make it a history of a newer version."""
    _sql(path, "PRAGMA user_version = 99")


def damaged(path: Path) -> None:
    """Overwrite everything after the file header."""
    data = path.read_bytes()
    path.write_bytes(data[:PAGE] + b"\xff" * (len(data) - PAGE))


def torn(path: Path) -> None:
    """Break the content of the tables, but not their definitions."""
    data = path.read_bytes()
    broken = bytes(place * 7 % 251 for place in range(min(len(data), 12 * PAGE) - 3 * PAGE))
    path.write_bytes(data[: 3 * PAGE] + broken + data[12 * PAGE :])


def sick(path: Path) -> None:
    """Break a page that opening does not read."""
    raw = sqlite3.connect(path)
    query = "SELECT rootpage FROM sqlite_master WHERE name = 'line_report'"
    (page,) = raw.execute(query).fetchone()
    raw.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(b"\xff" * PAGE)


def rotten(path: Path, week: str) -> None:
    """Alter the stored text of a week."""
    _sql(
        path,
        "UPDATE revision SET content = zeroblob(length(content)) WHERE report ="
        f" (SELECT id FROM report WHERE week = '{week}')",
    )
