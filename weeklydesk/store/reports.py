"""Reports and their revisions as table rows. All functions must be called in a transaction."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from weeklydesk.errors import InputError
from weeklydesk.model import Report, items_of
from weeklydesk.records import record
from weeklydesk.store import packing
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import Damaged, NotFound
from weeklydesk.weeks import Week


class Kind(StrEnum):
    """How a revision was created."""

    BEGUN = "begun"
    EDITED = "edited"
    BROUGHT_BACK = "brought back"
    SET_ASIDE = "set aside"  # the text of a save that conflicted with a newer revision


@record
class Stored:
    """A stored report and its revision number."""

    report: Report
    revision: int


@record
class Summary:
    """The data about one report that the list of weeks shows."""

    week: Week
    title: str
    revision: int
    items: int
    updated: datetime


@record
class Head:
    """A report's row, joined with that of its current revision."""

    id: int
    week: Week
    number: int
    kind: Kind
    sha256: bytes


@record
class Packed:
    """A revision about to be written."""

    kind: Kind
    made: str
    sha256: bytes
    basis: int | None
    content: bytes

    @classmethod
    def of(cls, content: bytes, kind: Kind, made: datetime, basis: Basis | None) -> Packed:
        """Compress the content, using the basis if that saves more than half the size."""
        standalone = packing.pack(content)
        sha256 = packing.digest(content)
        if basis:
            based = packing.pack(content, basis.content)
            if 2 * len(based) < len(standalone):
                return cls(kind, made.isoformat(), sha256, basis.id, based)
        return cls(kind, made.isoformat(), sha256, None, standalone)


@record
class Basis:
    """An unpacked revision that has no basis itself."""

    id: int
    content: bytes


def summaries(connection: Connection) -> tuple[Summary, ...]:
    """Return summaries of all reports, newest week first."""
    rows = connection.rows(
        "SELECT week, title, head, items, updated FROM report WHERE deleted IS NULL"
        " ORDER BY week DESC"
    )
    return tuple(
        Summary(Week.parse(week), title, head, items, datetime.fromisoformat(updated))
        for week, title, head, items, updated in rows
    )


def report_weeks(connection: Connection) -> tuple[Week, ...]:
    """Return the weeks that have a report, newest first; takes a third of the time of summaries."""
    rows = connection.rows("SELECT week FROM report WHERE deleted IS NULL ORDER BY week DESC")
    return tuple(Week(int(week[:4]), int(week[6:])) for (week,) in rows)


def head_of(connection: Connection, week: Week) -> Head | None:
    """Return the head of the week's report; None if there is no report."""
    report_id = connection.value(
        "SELECT id FROM report WHERE week = ? AND deleted IS NULL", str(week)
    )
    return head_by_id(connection, report_id) if report_id else None


def head_by_id(connection: Connection, report_id: int) -> Head | None:
    """Return the head of a report, which may be in the bin."""
    row = connection.row(
        "SELECT report.id, week, number, kind, sha256 FROM report"
        " JOIN revision ON revision.report = report.id AND number = head WHERE report.id = ?",
        report_id,
    )
    try:
        return Head(row[0], Week.parse(row[1]), row[2], Kind(row[3]), row[4]) if row else None
    except (ValueError, InputError) as error:
        raise Damaged(connection.path) from error


def require_head(connection: Connection, week: Week) -> Head:
    """Return the head of the week's report; NotFound if there is none."""
    head = head_of(connection, week)
    if head is None:
        raise NotFound.week(week)
    return head


def week_before(connection: Connection, week: Week | None) -> Week | None:
    """Return the latest week that has a report, or the latest one before `week`."""
    name = connection.value(
        "SELECT week FROM report WHERE deleted IS NULL AND week < ? ORDER BY week DESC LIMIT 1",
        str(week) if week else "~",
    )
    return Week.parse(name) if name else None


def week_after(connection: Connection, week: Week) -> Week | None:
    """Return the earliest week after `week` that has a report."""
    name = connection.value(
        "SELECT week FROM report WHERE deleted IS NULL AND week > ? ORDER BY week LIMIT 1",
        str(week),
    )
    return Week.parse(name) if name else None


def read(connection: Connection, report_id: int, number: int) -> bytes | None:
    """Return the content of a revision; None if it does not exist. Damaged if it is corrupt."""
    row = connection.row(
        "SELECT sha256, basis, content FROM revision WHERE report = ? AND number = ?",
        report_id,
        number,
    )
    return unpacked(connection, row) if row else None


def load(connection: Connection, head: Head) -> Stored:
    """Return the current report of a head."""
    content = read(connection, head.id, head.number)
    if content is None:
        raise Damaged(connection.path)
    return Stored(packing.from_json(content), head.number)


def begin(connection: Connection, week: Week, made: datetime) -> int:
    """Insert an empty row for a new report; return its id."""
    return connection.run(
        "INSERT INTO report (week, head, title, items, updated) VALUES (?, 0, '', 0, ?)",
        str(week),
        made.isoformat(),
    )


def next_number(connection: Connection, report_id: int) -> int:
    """Return the number of the next revision."""
    last = connection.value("SELECT max(number) FROM revision WHERE report = ?", report_id)
    return (last or 0) + 1


def latest_basis(connection: Connection, report_id: int, before: int) -> Basis | None:
    """Return the last readable revision before `before` that has no basis itself."""
    row = connection.row(
        "SELECT sha256, basis, content, id FROM revision"
        " WHERE report = ? AND number < ? AND basis IS NULL ORDER BY number DESC LIMIT 1",
        report_id,
        before,
    )
    try:
        return Basis(row[3], unpacked(connection, row[:3])) if row else None
    except Damaged:  # a corrupt revision cannot be a basis; the new one is stored without
        return None


def append(connection: Connection, report_id: int, number: int, packed: Packed) -> None:
    """Add a revision."""
    connection.run(
        "INSERT INTO revision (report, number, kind, made, sha256, basis, content)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        report_id,
        number,
        *_values(packed),
    )


def replace_head(connection: Connection, head: Head, number: int, packed: Packed) -> None:
    """Replace the head's revision with another one, under a new number."""
    connection.run(
        "UPDATE revision SET (number, kind, made, sha256, basis, content) = (?, ?, ?, ?, ?, ?)"
        " WHERE report = ? AND number = ?",
        number,
        *_values(packed),
        head.id,
        head.number,
    )


def show(
    connection: Connection, report_id: int, week: Week, stored: Stored, made: datetime
) -> None:
    """Make a revision the current one, updating the summary and the lines."""
    from weeklydesk.store import lines

    report = stored.report
    connection.run(
        "UPDATE report SET (head, title, items, updated) = (?, ?, ?, ?) WHERE id = ?",
        stored.revision,
        lines.storable(report.title),
        sum(1 for _ in items_of(report)),
        made.isoformat(),
        report_id,
    )
    lines.update(connection, report_id, week, report)


def _values(packed: Packed) -> tuple[object, ...]:
    return (packed.kind, packed.made, packed.sha256, packed.basis, packed.content)


def unpacked(connection: Connection, row: tuple[Any, ...]) -> bytes:
    """Unpack a row of hash, basis and packed content; Damaged if the hash does not match."""
    sha256, basis, content = row
    try:
        content = packing.unpack(content, _basis_content(connection, basis))
    except ValueError as error:
        raise Damaged(connection.path) from error
    if packing.digest(content) != sha256:
        raise Damaged(connection.path)
    return content


def _basis_content(connection: Connection, basis: int | None) -> bytes:
    if basis is None:
        return b""
    row = connection.row("SELECT sha256, basis, content FROM revision WHERE id = ?", basis)
    if row is None:
        raise Damaged(connection.path)
    return unpacked(connection, row)
