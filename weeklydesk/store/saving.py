"""Saves reports: decides which revision a save becomes, and handles conflicting saves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from weeklydesk.errors import InputError, StoreError
from weeklydesk.lineage.identity import NewId, identify
from weeklydesk.model import Report
from weeklydesk.records import record
from weeklydesk.store import memory, packing, reports, wastebin
from weeklydesk.store.connection import Connection
from weeklydesk.store.errors import Conflict, Gone
from weeklydesk.store.reports import Head, Kind, Packed, Stored
from weeklydesk.store.session import Session
from weeklydesk.weeks import Week

Clock = Callable[[], datetime]


@record
class Saving:
    """One save inside a transaction."""

    connection: Connection
    week: Week
    report: Report
    content: bytes
    made: datetime

    @property
    def sha256(self) -> bytes:
        """The hash of the content."""
        return packing.digest(self.content)

    def begin(self) -> Stored:
        """Write the first revision of a new report."""
        report_id = reports.begin(self.connection, self.week, self.made)
        packed = Packed.of(self.content, Kind.BEGUN, self.made, None)
        reports.append(self.connection, report_id, 1, packed)
        return self._shown(report_id, 1)

    def follow(self, head: Head, kind: Kind, *, join: bool) -> Stored:
        """Write the next revision; with `join` it replaces the head, as part of the same edit."""
        number = reports.next_number(self.connection, head.id)
        packed = self._packed(head, kind, head.number if join else number)
        if join:
            reports.replace_head(self.connection, head, number, packed)
        else:
            reports.append(self.connection, head.id, number, packed)
        return self._shown(head.id, number)

    def set_aside(self, head: Head) -> int:
        """Keep the text as a revision that is not shown; return its number."""
        known = self.connection.value(
            "SELECT number FROM revision WHERE report = ? AND sha256 = ?",
            head.id,
            self.sha256,
        )
        if known is not None:
            return known
        number = reports.next_number(self.connection, head.id)
        packed = self._packed(head, Kind.SET_ASIDE, head.number)
        reports.append(self.connection, head.id, number, packed)
        return number

    def _packed(self, head: Head, kind: Kind, before: int) -> Packed:
        basis = reports.latest_basis(self.connection, head.id, before)
        return Packed.of(self.content, kind, self.made, basis)

    def _shown(self, report_id: int, number: int) -> Stored:
        stored = Stored(self.report, number)
        reports.show(self.connection, report_id, self.week, stored, self.made)
        return stored


class Saver:
    """Saves reports and tracks the edits of this session."""

    def __init__(self, connection: Connection, clock: Clock, new_id: NewId) -> None:
        self._session = Session()
        self._connection = connection
        self._clock = clock
        self._new_id = new_id

    def save(self, report: Report, base: int | None) -> Stored:
        """Save the report as the revision after `base`; None if its week has no report yet."""
        saving = self._saving(report)
        alone = not self._connection.in_transaction
        with self._connection.write():
            outcome = self._write(saving, base, joinable=alone)
        if isinstance(outcome, StoreError):
            raise outcome
        self._session.save_committed(saving.week)
        return outcome

    def restore(self, report: Report) -> Stored:
        """Make an earlier state of the report the current one, as a new revision."""
        saving = self._saving(report)
        head = reports.require_head(self._connection, saving.week)
        if head.sha256 == saving.sha256:
            return Stored(saving.report, head.number)
        return saving.follow(head, Kind.BROUGHT_BACK, join=False)

    def _saving(self, report: Report) -> Saving:
        """Prepare a save; InputError if the report has no week."""
        if report.week is None:
            raise InputError("The report does not say its week.")
        known = identify(report, self._new_id)
        content = packing.to_json(known)
        return Saving(self._connection, report.week, known, content, self._clock())

    def _write(
        self, saving: Saving, base: int | None, *, joinable: bool
    ) -> Stored | Conflict | Gone:
        head = reports.head_of(self._connection, saving.week)
        if head is None:
            return self._begun(saving, base)
        if head.sha256 == saving.sha256:
            return Stored(saving.report, head.number)
        if not self._session.accepts(head, base):
            kept = saving.set_aside(head)
            return Conflict(reports.load(self._connection, head), kept)
        self._session.save_begun(saving.week, base, saving.sha256)
        return self._edited(saving, head, joinable=joinable)

    def _begun(self, saving: Saving, base: int | None) -> Stored | Gone:
        if base is None:
            self._session.save_begun(saving.week, base, saving.sha256)
            return saving.begin()
        binned = wastebin.latest(self._connection, saving.week)
        if binned:
            saving.set_aside(binned)
        return Gone(saving.week)

    def _edited(self, saving: Saving, head: Head, *, joinable: bool) -> Stored:
        join = joinable and self._session.can_join(head, saving.made)
        if join and memory.is_known_elsewhere(self._connection, head.id, head.number):
            join = False
        stored = saving.follow(head, Kind.EDITED, join=join)
        if joinable:
            self._session.edit_saved(saving.week, stored.revision, saving.made)
        return stored
