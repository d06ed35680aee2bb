"""What one opening of the store wrote itself."""

from __future__ import annotations

from datetime import datetime, timedelta

from weeklydesk.store.reports import Head, Kind
from weeklydesk.weeks import Week

PAUSE = timedelta(minutes=5)  # edits without a longer one between them are one revision


class Session:
    """The saves of one opening: only its own edits may be joined, only its own saves trusted."""

    def __init__(self) -> None:
        self._edits: dict[Week, tuple[int, datetime]] = {}
        self._unconfirmed: dict[Week, tuple[int | None, bytes]] = {}

    def can_join(self, head: Head, now: datetime) -> bool:
        """Whether an edit made now belongs to the revision that is shown."""
        number, made = self._edits.get(head.week, (0, now))
        return head.kind is Kind.EDITED and number == head.number and abs(now - made) < PAUSE

    def accepts(self, head: Head, base: int | None) -> bool:
        """Whether a save that began at `base` continues the head.

        It does also where the head is a save of our own whose commit was reported as failed.
        """
        return base == head.number or self._unconfirmed.get(head.week) == (base, head.sha256)

    def save_begun(self, week: Week, base: int | None, sha256: bytes) -> None:
        """Note a save whose commit is still to come."""
        self._unconfirmed[week] = (base, sha256)

    def edit_saved(self, week: Week, number: int, made: datetime) -> None:
        """Note a revision that the next edit may be joined to."""
        self._edits[week] = (number, made)

    def save_committed(self, week: Week) -> None:
        """Note that the commit has returned."""
        self._unconfirmed.pop(week, None)
