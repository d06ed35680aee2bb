"""Tracks the saves made since the store was opened."""

from __future__ import annotations

from datetime import datetime, timedelta

from weeklydesk.store.reports import Head, Kind
from weeklydesk.weeks import Week

PAUSE = timedelta(minutes=5)  # edits with shorter pauses form one revision


class Session:
    """The saves since opening the store; only its own edits and saves can be continued."""

    def __init__(self) -> None:
        self._edits: dict[Week, tuple[int, datetime]] = {}
        self._unconfirmed: dict[Week, tuple[int | None, bytes]] = {}

    def can_join(self, head: Head, now: datetime) -> bool:
        """Return whether an edit at `now` belongs to the current revision."""
        number, made = self._edits.get(head.week, (0, now))
        return head.kind is Kind.EDITED and number == head.number and abs(now - made) < PAUSE

    def accepts(self, head: Head, base: int | None) -> bool:
        """Return whether a save based on `base` continues the head.

        This is also the case if the head is an own save whose commit was reported as failed.
        """
        return base == head.number or self._unconfirmed.get(head.week) == (base, head.sha256)

    def save_begun(self, week: Week, base: int | None, sha256: bytes) -> None:
        """Record a save that is not committed yet."""
        self._unconfirmed[week] = (base, sha256)

    def edit_saved(self, week: Week, number: int, made: datetime) -> None:
        """Record a revision that the next edit may join."""
        self._edits[week] = (number, made)

    def save_committed(self, week: Week) -> None:
        """Record that the commit succeeded."""
        self._unconfirmed.pop(week, None)
