"""Checks the integrity of the store."""

from __future__ import annotations

from weeklydesk.records import record
from weeklydesk.store import lines, reports, sendings
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import Damaged, Foreign
from weeklydesk.weeks import Week


@record
class Health:
    """The problems found: SQLite's messages, and the damaged revisions.

    `stale` are the weeks whose derived lines, which search uses, do not match their report.
    Nothing is lost in that case: `Store.rebuild` derives them again.
    """

    messages: tuple[str, ...] = ()
    damaged: tuple[tuple[Week, int], ...] = ()
    stale: tuple[Week, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether no data is damaged."""
        return not (self.messages or self.damaged)


def examine(connection: Connection, *, every_revision: bool = False) -> Health:
    """Check the file's structure and the hash of each report's latest revision.

    With `every_revision`, check the hashes of all revisions, and the lines derived from reports.
    """
    try:
        found = [row[0] for row in connection.rows("PRAGMA quick_check")]
        broken = [row[0] for row in connection.rows("PRAGMA foreign_key_check")]
        damaged = _damaged_revisions(connection, every_revision=every_revision)
        _touch_index(connection)
    except (Damaged, Foreign) as error:
        return Health((str(error),))
    messages = [message for message in found if message != "ok"]
    messages += [f"lost rows: {table}" for table in broken]
    if every_revision:
        messages += [f"a sent text of {week} is damaged" for week in sendings.damaged(connection)]
    whole = every_revision and not (messages or damaged)
    return Health(tuple(messages), damaged, _stale_weeks(connection) if whole else ())


def _stale_weeks(connection: Connection) -> tuple[Week, ...]:
    weeks = (summary.week for summary in reports.summaries(connection))
    return tuple(week for week in weeks if not _agrees(connection, week))


def _agrees(connection: Connection, week: Week) -> bool:
    head = reports.require_head(connection, week)
    return lines.kept(connection, head.id) == lines.derive(reports.load(connection, head).report)


def _touch_index(connection: Connection) -> None:
    """Query the search index, which quick_check does not examine."""
    if connection.value("SELECT 1 FROM sqlite_master WHERE name = 'gram'"):
        connection.value("SELECT rowid FROM gram WHERE gram MATCH 'x'")


def _damaged_revisions(
    connection: Connection, *, every_revision: bool
) -> tuple[tuple[Week, int], ...]:
    rows = connection.rows(
        "SELECT week, report.id, number FROM report JOIN revision ON revision.report = report.id"
        " WHERE number = head OR ? ORDER BY week, number",
        every_revision,
    )
    return tuple(
        (Week.parse(week), number)
        for week, report_id, number in rows
        if not readable(connection, report_id, number)
    )


def readable(connection: Connection, report_id: int, number: int) -> bool:
    """Return whether a revision exists and matches its hash."""
    try:
        return reports.read(connection, report_id, number) is not None
    except Damaged:
        return False
