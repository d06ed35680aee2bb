"""Shared fixtures: the figures for docs/reliability.md, and a screen."""

from __future__ import annotations

from collections.abc import Callable, Generator

import pytest

from tests.reliability.figures import Figures
from tests.reliability.screens import new_screen


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Figures:
    """The figures of this test, by name."""
    return Figures(record_property)


@pytest.fixture
def screen() -> Generator[dict[str, str]]:
    """The environment of a separate screen."""
    with new_screen() as environment:
        yield environment
