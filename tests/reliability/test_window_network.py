"""A session in the real window, controlled by keys, opens no network sockets.

The same session tests the packages: packaging/window_workflow.py.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

import harness
import window_workflow
from tests.reliability.figures import Figures
from tests.reliability.screens import NEEDED
from tests.shared import SAMPLES

PROGRAM = Path(sys.executable).with_name("weeklydesk")
WEEKS = [SAMPLES / "zh" / f"{week}.md" for week in ("2024-W21", "2024-W22")]


@pytest.mark.skipif(
    not window_workflow.can_trace(), reason="strace is not here, or may watch nothing"
)
@pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason="no Xvfb and xdotool here")
def test_a_session_in_the_window_opens_no_network_socket(tmp_path: Path, figures: Figures):
    said = window_workflow.run(PROGRAM, tmp_path, harness.home(tmp_path), WEEKS)
    *_, sockets = said.split("; ")
    figures["sockets of a session in the window"] = sockets
    assert sockets.endswith("all of them local")
