"""How much is tried: a little in the quick form of the tests, all of it in the long one."""

from __future__ import annotations

import os

Figures = dict[str, str]

SOAK = bool(os.environ.get("WEEKLYDESK_SOAK"))


def times(quick: int, soak: int) -> int:
    """Return how often something is tried in this run."""
    return soak if SOAK else quick
