"""The bin: deleted reports with all their revisions, which can be restored."""

from __future__ import annotations

from datetime import datetime

from weeklydesk.records import record
from weeklydesk.store import lines, reports
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import NotFound, Taken
from weeklydesk.store.reports import Head, Stored
from weeklydesk.weeks import Week


@record
class DeletedReport:
    """A deleted report; `restore` takes its `id`."""

    id: int
    week: Week
    title: str
    items: int
    deleted: datetime


def delete(connection: Connection, week: Week, now: datetime) -> int:
    """Move the week's report to the bin; return the id that `restore` takes."""
    head = reports.require_head(connection, week)
    connection.run("UPDATE report SET deleted = ? WHERE id = ?", now.isoformat(), head.id)
    lines.clear(connection, head.id)
    return head.id


def restore(connection: Connection, report_id: int) -> Stored:
    """Restore a report from the bin; Taken if its week has another one now."""
    head = _deleted_head(connection, report_id)
    if reports.head_of(connection, head.week):
        raise Taken(head.week)
    connection.run("UPDATE report SET deleted = NULL WHERE id = ?", report_id)
    stored = reports.load(connection, head)
    lines.update(connection, report_id, head.week, stored.report)
    return stored


def contents(connection: Connection) -> tuple[DeletedReport, ...]:
    """Return the deleted reports, the last deleted first."""
    rows = connection.rows(
        "SELECT id, week, title, items, deleted FROM report WHERE deleted IS NOT NULL"
        " ORDER BY deleted DESC, id DESC"
    )
    return tuple(
        DeletedReport(number, Week.parse(week), title, items, datetime.fromisoformat(deleted))
        for number, week, title, items, deleted in rows
    )


def latest(connection: Connection, week: Week) -> Head | None:
    """Return the head of the week's report that was deleted last."""
    report_id = connection.value(
        "SELECT id FROM report WHERE week = ? AND deleted IS NOT NULL"
        " ORDER BY deleted DESC, id DESC LIMIT 1",
        str(week),
    )
    return reports.head_by_id(connection, report_id) if report_id else None


def _deleted_head(connection: Connection, report_id: int) -> Head:
    binned = connection.value(
        "SELECT 1 FROM report WHERE id = ? AND deleted IS NOT NULL", report_id
    )
    head = reports.head_by_id(connection, report_id) if binned else None
    if head is None:
        raise NotFound("There is no such report in the bin.")
    return head
