"""Progress of long operations."""

from __future__ import annotations

from collections.abc import Callable

OnStep = Callable[[int, int], object]
"""Called with the number of finished steps and the total; an exception cancels and rolls back."""


def ignore(done: int, total: int) -> None:
    """Ignore the progress."""
