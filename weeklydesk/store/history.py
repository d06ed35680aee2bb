"""The past: the revisions of a report, and an item's way through the weeks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from weeklydesk.model import Item, Report, items_of
from weeklydesk.records import record, replace
from weeklydesk.store import lines, packing, reports
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


@record
class Appearance:
    """An item in one week, with the section that it stood in."""

    week: Week
    item: Item
    section: str
    objective: str | None


@record
class Span:
    """The first week of a lineage, and in how many weeks it appeared up to the one asked for."""

    first: Week
    weeks: int


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


def lineage(connection: Connection, name: str) -> tuple[Appearance, ...]:
    """Return one item through the weeks, the oldest first."""
    rows = connection.rows("SELECT week FROM line WHERE lineage = ? ORDER BY week", name)
    weeks = (Week.parse(week) for (week,) in rows)
    return tuple(found for week in weeks for found in _appearances(connection, week, name))


def spans(connection: Connection, week: Week) -> dict[str, Span]:
    """Return the span of every lineage in the week's report."""
    rows = connection.rows(
        "SELECT past.lineage, min(past.week), count(*) FROM line AS now"
        " JOIN line AS past ON past.lineage = now.lineage AND past.week <= now.week"
        " WHERE now.id BETWEEN ? AND ? AND now.lineage IS NOT NULL GROUP BY past.lineage",
        *lines.ids_of(week),
    )
    return {name: Span(Week.parse(first), count) for name, first, count in rows}


def _appearances(connection: Connection, week: Week, name: str) -> Iterator[Appearance]:
    stored = reports.load(connection, reports.require_head(connection, week))
    for section, item in items_of(stored.report):
        if item.lineage == name:
            yield Appearance(week, item, section.title, section.objective)
