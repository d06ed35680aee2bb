"""Records of exports and copies: time, format, audience and the exact text."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from weeklydesk.model import Report
from weeklydesk.records import record
from weeklydesk.store import packing, reports
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import Damaged, NotFound
from weeklydesk.store.saving import Clock
from weeklydesk.weeks import Week

SCHEMA = (
    """
    CREATE TABLE sending (          -- an export or a copy
        id INTEGER PRIMARY KEY,
        report INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE,
        made TEXT NOT NULL,
        format TEXT NOT NULL,
        audience TEXT NOT NULL CHECK (audience IN ('all', 'manager', 'me')),
        checklist INTEGER NOT NULL CHECK (checklist IN (0, 1)),
        without TEXT NOT NULL,      -- titles of sections that stayed behind, a line each
        judged INTEGER NOT NULL,    -- the revision for which `changed` holds; 0 for none
        changed INTEGER NOT NULL CHECK (changed IN (0, 1)),
        sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
        basis INTEGER,              -- the revision that helps to unpack this text
        content BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX sending_report ON sending (report)",
)

_COLUMNS = (
    "sending.id, week, made, format, audience, checklist, without, changed, judged = head"
    " FROM sending JOIN report ON report.id = report WHERE deleted IS NULL"
)


@record
class Terms:
    """The format and options of a sending.

    `format` is a file extension (".docx") or what was copied ("mail", "markdown", "text"). The
    other fields select parts of the report; see `weeklydesk.exporters.options.Options`.
    """

    format: str
    audience: str = "all"
    checklist: bool = False
    without: tuple[str, ...] = ()


@record
class Sending:
    """One export or copy of a report, identified by `number`.

    `changed` is whether its readers would get a different text now; None if that has not been
    determined since the last save.
    """

    number: int
    week: Week
    made: datetime
    terms: Terms
    changed: bool | None


class Sendings:
    """Stores sendings; they are in the bin while their report is."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection, self._clock = connection, clock

    def add(self, week: Week, terms: Terms, text: Report) -> int:
        """Store a sending of a week's report and return its number; NotFound without a report."""
        with self._connection.write():
            head = reports.require_head(self._connection, week)
            basis = reports.latest_basis(self._connection, head.id, head.number)
            packed = reports.Packed.of(packing.to_json(text), head.kind, self._clock(), basis)
            return self._connection.run(
                "INSERT INTO sending (report, made, format, audience, checklist, without, judged,"
                " changed, sha256, basis, content) VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?)",
                head.id,
                packed.made,
                terms.format,
                terms.audience,
                int(terms.checklist),
                "\n".join(terms.without),
                packed.sha256,
                packed.basis,
                packed.content,
            )

    def of(self, week: Week) -> tuple[Sending, ...]:
        """Return the sendings of a week's report, newest first."""
        return self._found("AND week = ? ORDER BY sending.id DESC", str(week))

    def latest(self) -> tuple[Sending, ...]:
        """Return the last sending to others of each week, newest week first."""
        return self._found(
            "AND sending.id IN (SELECT max(id) FROM sending WHERE audience <> 'me'"
            " GROUP BY report) ORDER BY week DESC"
        )

    def text(self, number: int) -> Report:
        """Return the report as the readers got it; NotFound if there is no such sending."""
        content = read(self._connection, number)
        if content is None:
            raise NotFound("There is no such sent copy.")
        return packing.from_json(content)

    def set_changed(self, number: int, revision: int, *, changed: bool) -> None:
        """Record whether the report at that revision differs from what was sent."""
        self._connection.run(
            "UPDATE sending SET (judged, changed) = (?, ?) WHERE id = ?",
            revision,
            int(changed),
            number,
        )

    def _found(self, condition: str, *values: object) -> tuple[Sending, ...]:
        with self._connection.read():
            rows = self._connection.rows(f"SELECT {_COLUMNS} {condition}", *values)
            return tuple(map(_sending, rows))


def _sending(row: tuple[Any, ...]) -> Sending:
    number, week, made, form, audience, checklist, without, changed, judged = row
    titles = tuple(without.split("\n")) if without else ()
    terms = Terms(form, audience, bool(checklist), titles)
    known = bool(changed) if judged else None
    return Sending(number, Week.parse(week), datetime.fromisoformat(made), terms, known)


def read(connection: Connection, number: int) -> bytes | None:
    """Return the content of a sending; None if it does not exist. Damaged if it is corrupt."""
    row = connection.row("SELECT sha256, basis, content FROM sending WHERE id = ?", number)
    return reports.unpacked(connection, row) if row else None


def damaged(connection: Connection) -> tuple[Week, ...]:
    """Return the weeks with a damaged sent text."""
    rows = connection.rows(
        "SELECT sending.id, week FROM sending JOIN report ON report.id = report ORDER BY week"
    )
    found = (Week.parse(week) for number, week in rows if not _readable(connection, number))
    return tuple(dict.fromkeys(found))


def _readable(connection: Connection, number: int) -> bool:
    try:
        return read(connection, number) is not None
    except Damaged:
        return False
