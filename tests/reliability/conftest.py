"""What these tests share: the numbers that they find (docs/reliability.md), a screen."""

from __future__ import annotations

from collections.abc import Callable, Generator

import pytest

from tests.reliability.figures import Figures
from tests.reliability.screens import new_screen


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Figures:
    """What was counted, by its name."""
    return Figures(record_property)


@pytest.fixture
def screen() -> Generator[dict[str, str]]:
    """The environment of a screen that nobody else uses."""
    with new_screen() as environment:
        yield environment
