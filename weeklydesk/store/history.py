"""The revisions of a report."""

from __future__ import annotations

from datetime import datetime

from weeklydesk.model import Report
from weeklydesk.records import record, replace
from weeklydesk.store import packing, reports
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import NotFound
from weeklydesk.store.reports import Kind
from weeklydesk.weeks import Week


@record
class Revision:
    """One kept state of a report; `shown` if it is the current one."""

    number: int
    kind: Kind
    made: datetime
    shown: bool


def revisions(connection: Connection, week: Week) -> tuple[Revision, ...]:
    """Return the revisions of the week's report, newest first."""
    head = reports.require_head(connection, week)
    rows = connection.rows(
        "SELECT number, kind, made FROM revision WHERE report = ? ORDER BY number DESC", head.id
    )
    return tuple(
        Revision(number, Kind(kind), datetime.fromisoformat(made), number == head.number)
        for number, kind, made in rows
    )


def revision(connection: Connection, week: Week, number: int) -> Report:
    """Return a revision of the week's report; NotFound if it was not kept."""
    head = reports.require_head(connection, week)
    fits = number.bit_length() < 64  # SQLite's limit for integers
    content = reports.read(connection, head.id, number) if fits else None
    if content is None:
        raise NotFound("{week} has no version {number}.", week=week, number=number)
    return replace(packing.from_json(content), week=week)  # the report may have been moved since
