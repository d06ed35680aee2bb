"""Importing reports in one transaction, with progress, until it is cancelled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

from weeklydesk.store import Store

if TYPE_CHECKING:
    from weeklydesk.desk.findings import Found, Taken

_INTERVAL = 0.05  # seconds between two progress updates


class Cancelled(Exception):
    """The user has cancelled the import; its transaction is rolled back."""


class Progress:
    """Reports progress at a limited rate, and raises Cancelled once the user has cancelled."""

    def __init__(self, stop: Event, emit: Callable[[int, int], object]) -> None:
        self._stop, self._emit, self._emitted = stop, emit, 0.0

    def __call__(self, done: int, of: int) -> None:
        """Report that so many of all files are done."""
        if self._stop.is_set():
            raise Cancelled
        now = monotonic()
        if now - self._emitted >= _INTERVAL:
            self._emitted = now
            self._emit(done, of)


def import_all(
    store: Store, new: Sequence[Found], others: Sequence[Found], progress: Progress
) -> list[Taken]:
    """Import what is new, and what was chosen to replace existing reports."""
    from weeklydesk import desk

    of = len(new) + len(others)
    with store.transaction():
        taken = desk.take(store, new, on_step=lambda done, _: progress(done, of))
        return taken + desk.take(
            store, others, replace=True, on_step=lambda done, _: progress(len(new) + done, of)
        )
