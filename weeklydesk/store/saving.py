"""Saving: which revision a report becomes, and what happens when another was quicker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from weeklydesk.model import Report
from weeklydesk.store import packing, reports
from weeklydesk.store.connection import Connection
from weeklydesk.store.reports import Head, Kind, Packed, Stored
from weeklydesk.weeks import Week

PAUSE = timedelta(minutes=5)  # edits without a longer one between them are one revision


@dataclass(frozen=True, slots=True)
class Saving:
    """One save in a transaction."""

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
        """Write the next revision, in the place of the head where the two are one edit."""
        number = reports.next_number(self.connection, head.id)
        packed = self._packed(head, kind, head.number if join else number)
        if join:
            reports.replace_head(self.connection, head, number, packed)
        else:
            reports.append(self.connection, head.id, number, packed)
        return self._shown(head.id, number)

    def set_aside(self, head: Head) -> int:
        """Keep the text beside the head; return the number that it is found under."""
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


class Session:
    """What this opening of the store wrote itself: only its own edits may be joined."""

    def __init__(self) -> None:
        self._edits: dict[Week, tuple[int, datetime]] = {}
        self._doubts: dict[Week, tuple[int | None, bytes]] = {}

    def joins(self, head: Head, now: datetime) -> bool:
        """Whether an edit made now belongs to the revision that is shown."""
        number, made = self._edits.get(head.week, (0, now))
        return head.kind is Kind.EDITED and number == head.number and now - made < PAUSE

    def accepts(self, head: Head, base: int | None) -> bool:
        """Whether a save that began at `base` continues the head.

        It does also where the head is a save of our own whose commit was reported as failed.
        """
        return base == head.number or self._doubts.get(head.week) == (base, head.sha256)

    def doubts(self, saving: Saving, base: int | None) -> None:
        """Remember a save until its commit has returned."""
        self._doubts[saving.week] = (base, saving.sha256)

    def wrote(self, saving: Saving, number: int, *, joinable: bool) -> None:
        """Note that a save has returned."""
        self._doubts.pop(saving.week, None)
        if joinable:
            self._edits[saving.week] = (number, saving.made)
        else:
            self._edits.pop(saving.week, None)

    def forget(self) -> None:
        """Join nothing to what was written so far."""
        self._edits.clear()
