"""The numbers that these tests find are printed at the end; docs/reliability.md tells of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.reliability.figures import Figures


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Figures:
    """What was counted, by its name."""
    return Figures(record_property)
