"""A session in the real window opens no network socket: typing, export, copy, search, import."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.reliability import faults
from tests.reliability.figures import Figures
from tests.reliability.program import ROOT, weeklydesk
from tests.reliability.screens import press, running
from tests.shared import SAMPLES
from weeklydesk.store import Store
from weeklydesk.weeks import Week

ZH = SAMPLES / "zh"
W21, W22 = Week(2024, 21), Week(2024, 22)
PATIENCE = 60  # seconds; strace makes everything slow


def wait_until(window: subprocess.Popen[bytes], done: Callable[[], bool], what: str) -> None:
    """Wait for what can be seen from outside of the window."""
    end = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < end, what
        with suppress(subprocess.TimeoutExpired):
            window.wait(0.2)


def holds(store: Path, week: Week, text: str) -> bool:
    """Whether the week's report has that text."""
    with Store.open(store, read_only=True) as opened:
        return opened.has(week) and text in repr(opened.load(week).report)


@pytest.mark.skipif(not faults.works(), reason="strace is not here, or may watch nothing")
def test_a_session_in_the_window_opens_no_network_socket(
    tmp_path: Path, screen: dict[str, str], figures: Figures
):
    store, log, home = tmp_path / "weeklydesk.db", tmp_path / "sockets", tmp_path / "home"
    home.mkdir()
    nobody = "disabled:"  # a bus started for the occasion would outlive the window
    screen |= {"HOME": str(home), "DBUS_SESSION_BUS_ADDRESS": nobody}
    assert weeklydesk(store, "import", ZH / "2024-W22.md").returncode == 0
    watch = ["strace", "-f", "-qq", "-A", "-o", str(log), "-e", "trace=socket,connect"]
    program = [sys.executable, "-m", "weeklydesk", "--store", str(store)]
    with running([*watch, *program], screen) as window:
        press(screen, "search", "--sync", "--onlyvisible", "--name", "weeklydesk", "windowfocus")
        press(screen, "key", "ctrl+End")
        press(screen, "type", "--delay", "20", "typed here ")
        wait_until(window, lambda: holds(store, W22, "typed here"), "typing")
        press(screen, "key", "ctrl+e")
        wait_until(window, lambda: any(home.rglob("*.docx")), "export")
        press(screen, "key", "ctrl+shift+c", "ctrl+shift+f")
        press(screen, "type", "--delay", "20", "typed")
        press(screen, "key", "Return")
        subprocess.run([*program, "open", ZH / "2024-W21.md"], env=screen, cwd=ROOT, check=True)
        wait_until(window, lambda: took(screen, store), "import")
        wait_until(window, lambda: ended(screen, window), "closing")
    text = log.read_text()
    opened = len(re.findall(r"\bsocket\(", text))
    figures["sockets of a session in the window"] = f"{opened}, none of AF_INET or AF_INET6"
    assert "AF_UNIX" in text  # the screen's own, so the watch sees
    assert "AF_INET" not in text


def took(screen: dict[str, str], store: Path) -> bool:
    """Press Return once more, which takes what was found; whether it was taken."""
    press(screen, "key", "Return")
    return holds(store, W21, "")


def ended(screen: dict[str, str], window: subprocess.Popen[bytes]) -> bool:
    """Ask the window to close, which may want to be asked again; whether it has ended."""
    if window.poll() is None:
        with suppress(subprocess.CalledProcessError):
            press(screen, "key", "ctrl+q")
    return window.poll() is not None
