"""Moves a report to another week, updating the lineages that refer to it."""

from __future__ import annotations

from datetime import datetime

from weeklydesk.lineage.identity import recarried
from weeklydesk.model import Report
from weeklydesk.records import replace
from weeklydesk.store import lines, packing, reports
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import Taken
from weeklydesk.store.reports import Head, Stored
from weeklydesk.store.saving import Saving
from weeklydesk.weeks import Week, retitle


def move(connection: Connection, week: Week, to: Week, now: datetime) -> Stored:
    """Move the week's report to another week, as a new revision; Taken if that has a report.

    Its revisions, files and records move too. Items in later weeks that were carried over from it
    are updated to refer to the new week.
    """
    head = reports.require_head(connection, week)
    report = reports.load(connection, head).report
    if week == to:
        return Stored(report, head.number)
    if reports.head_of(connection, to):
        raise Taken(to)
    lines.clear(connection, head.id)
    connection.run("UPDATE report SET week = ? WHERE id = ?", str(to), head.id)
    _rename(connection, week, to)
    title = retitle(report.title, week, to)
    moved = _save(connection, replace(report, week=to, title=title), head, to, now)
    for summary in reports.summaries(connection):
        if summary.week not in (week, to):
            _follow(connection, summary.week, week, to, now)
    return moved


def _rename(connection: Connection, week: Week, to: Week) -> None:
    """Update records that contain the week's name."""
    for statement in _RENAMING:
        connection.run(statement, str(to), str(week))


def _follow(connection: Connection, other: Week, week: Week, to: Week, now: datetime) -> None:
    head = reports.require_head(connection, other)
    report = reports.load(connection, head).report
    followed = recarried(report, week, to)
    if followed != report:
        _save(connection, followed, head, other, now)


def _save(connection: Connection, report: Report, head: Head, week: Week, now: datetime) -> Stored:
    saving = Saving(connection, week, report, packing.to_json(report), now)
    return saving.follow(head, reports.Kind.EDITED, join=False)


_RENAMING = (
    "UPDATE OR REPLACE adoption SET first = ? WHERE first = ?",
    "UPDATE OR REPLACE adoption SET last = ? WHERE last = ?",
)
