"""The numbers that these tests find are printed at the end; docs/reliability.md tells of them."""

from __future__ import annotations

import pytest

from tests.reliability.figures import Figures

_FIGURES = Figures()


@pytest.fixture
def figures() -> Figures:
    """What was counted, by its name."""
    return _FIGURES


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the numbers."""
    if _FIGURES:
        terminalreporter.section("reliability")
    for name, figure in _FIGURES.items():
        terminalreporter.line(f"{name}: {figure}")
