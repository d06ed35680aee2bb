"""Whether the store is what was written into it."""

from __future__ import annotations

from dataclasses import dataclass

from weeklydesk.store import reports
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import Damaged, Foreign
from weeklydesk.weeks import Week


@dataclass(frozen=True, slots=True)
class Health:
    """What is wrong, in SQLite's words, and which revisions are not what was saved."""

    messages: tuple[str, ...] = ()
    rotten: tuple[tuple[Week, int], ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.messages or self.rotten)


def examine(connection: Connection, *, every_revision: bool = False) -> Health:
    """Check the file's structure and the hash of each report, of each revision if wished."""
    try:
        found = [row[0] for row in connection.rows("PRAGMA quick_check")]
        broken = [row[0] for row in connection.rows("PRAGMA foreign_key_check")]
        rotten = _rotten(connection, every_revision=every_revision)
        _touch_index(connection)
    except (Damaged, Foreign) as error:
        return Health((str(error),))
    messages = [message for message in found if message != "ok"]
    return Health((*messages, *(f"lost rows: {table}" for table in broken)), rotten)


def _touch_index(connection: Connection) -> None:
    """Let the search index say whether it can be read; quick_check does not look into it."""
    if connection.value("SELECT 1 FROM sqlite_master WHERE name = 'gram'"):
        connection.value("SELECT rowid FROM gram WHERE gram MATCH 'x'")


def _rotten(connection: Connection, *, every_revision: bool) -> tuple[tuple[Week, int], ...]:
    rows = connection.rows(
        "SELECT week, report.id, number FROM report JOIN revision ON revision.report = report.id"
        " WHERE number = head OR ? ORDER BY week, number",
        every_revision,
    )
    return tuple(
        (Week.parse(week), number)
        for week, report_id, number in rows
        if not _readable(connection, report_id, number)
    )


def _readable(connection: Connection, report_id: int, number: int) -> bool:
    try:
        return reports.read(connection, report_id, number) is not None
    except Damaged:
        return False
