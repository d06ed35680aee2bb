"""The number of repetitions, small in quick runs and large in long ones, and figures found."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

import pytest

KEY = "figure: "

SOAK = bool(os.environ.get("WEEKLYDESK_SOAK"))


def times(quick: int, soak: int) -> int:
    """Return the number of repetitions in this run."""
    return soak if SOAK else quick


class Figures:
    """The figures of one test, passed on with its report, also from worker processes."""

    def __init__(self, record: Callable[[str, object], None]) -> None:
        self._record = record

    def __setitem__(self, name: str, figure: str) -> None:
        self._record(f"{KEY}{name}", figure)


def told(reports: Iterable[pytest.TestReport]) -> list[str]:
    """Return the figures of all tests as lines."""
    found = [pair for report in reports for pair in report.user_properties]
    return [f"{key.removeprefix(KEY)}: {figure}" for key, figure in found if key.startswith(KEY)]
