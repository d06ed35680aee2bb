"""The past: the revisions of a report."""

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
    """One state of a report that was kept; `shown` says whether it is the present one."""

    number: int
    kind: Kind
    made: datetime
    shown: bool


def revisions(connection: Connection, week: Week) -> tuple[Revision, ...]:
    """Return the revisions of the week's report, the newest first."""
    head = reports.require_head(connection, week)
    rows = connection.rows(
        "SELECT number, kind, made FROM revision WHERE report = ? ORDER BY number DESC", head.id
    )
    return tuple(
        Revision(number, Kind(kind), datetime.fromisoformat(made), number == head.number)
        for number, kind, made in rows
    )


def revision(connection: Connection, week: Week, number: int) -> Report:
    """Return the week's report as it was; NotFound where that revision was not kept."""
    head = reports.require_head(connection, week)
    fits = number.bit_length() < 64  # else SQLite takes it for no number
    content = reports.read(connection, head.id, number) if fits else None
    if content is None:
        raise NotFound("{week} has no version {number}.", week=week, number=number)
    return replace(packing.from_json(content), week=week)  # which may have been another then
