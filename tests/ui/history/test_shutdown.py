"""At the end of the session, or on a signal, what was typed is saved first."""

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.reliability.program import environment
from tests.ui.stage import Stage
from weeklydesk_ui.shutdown import Shutdown

TYPIST = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
import weeklydesk_ui.app as app

def the_frame():
    return next(w for w in QApplication.topLevelWidgets() if hasattr(w, "page"))

def type_and_end():
    frame = the_frame()
    QTest.keyClicks(frame.page, "last words")
    os.kill(os.getpid(), getattr(signal, sys.argv[2]))

def enter():
    the_frame().deferred.finished.connect(lambda: QTimer.singleShot(0, type_and_end))
    return shown()

shown = app.QApplication.exec
app.QApplication.exec = lambda self: enter()
sys.exit(app.run(Path(sys.argv[1])))
"""

EARLY = """
import os, signal, sys
import weeklydesk_ui.starting as starting
from weeklydesk.__main__ import main
starting.start_lightly = lambda: os.kill(os.getpid(), signal.SIGINT)
main(["--store", sys.argv[1]])
"""


@dataclass
class FakeWindow:
    """A window whose saves succeed or fail."""

    able: bool
    saves: int = 0

    def save(self) -> bool:
        self.saves += 1
        return self.able

    def leave(self) -> None:
        raise AssertionError("nobody told the process to end")


@dataclass
class FakeManager:
    """The session manager of the desktop."""

    goes_on: bool = False

    def cancel(self) -> None:
        self.goes_on = True


@pytest.mark.parametrize(("able", "goes_on"), [((True, True), False), ((False, True), True)])
def test_every_window_is_saved_and_one_that_cannot_be_keeps_the_session(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, able: tuple[bool, bool], goes_on: bool
):
    monkeypatch.setattr(Shutdown, "_listen", lambda _self: None)  # type: ignore[misc]
    windows, manager = [FakeWindow(each) for each in able], FakeManager()
    Shutdown(qapp, lambda: windows).commit(manager)
    assert [window.saves for window in windows] == [1, 1]
    assert manager.goes_on is goes_on


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_saves_and_closes(stage: Stage, name: str):
    stage.fill("2024-W23")
    done = subprocess.run(
        [sys.executable, "-c", TYPIST, str(stage.store), name],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "last words" in stage.stored("2024-W23")
    assert (stage.store.parent / "weeklydesk.db.lock").read_bytes() == b""
    assert list((stage.store.parent / "logs").iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="the system ends it otherwise")
def test_a_start_that_is_interrupted_ends_without_a_word(tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-c", EARLY, str(tmp_path / "a.db")],
        capture_output=True,
        check=False,
        env=environment(),
    )
    assert (done.returncode, done.stderr) == (-signal.SIGINT, b"")
