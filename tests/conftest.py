import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.commandline import Ran, Run
from tests.reliability.figures import told

# The same examples each time, so that a failure is due to a change; `soak` tries new ones.
settings.register_profile("quick", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("soak", max_examples=2000, deadline=None)
settings.load_profile("soak" if os.environ.get("WEEKLYDESK_SOAK") else "quick")


@pytest.fixture
def run(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """The command line on the store `store.db` in the test's folder."""
    from weeklydesk.__main__ import main

    def run(*arguments: object) -> Ran:
        try:
            status = main(["--store", str(tmp_path / "store.db"), *map(str, arguments)])
        except SystemExit as end:
            status = int(end.code or 0)
        out, err = capfdbinary.readouterr()
        return Ran(status, out.decode(), err.decode())

    return run


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the counts of the reliability tests."""
    ended = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    if lines := told(ended):
        terminalreporter.section("reliability")
        terminalreporter.write("\n".join((*lines, "")))
