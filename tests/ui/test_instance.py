"""One window per store: what a second start does, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from tests.systems import needs_links, needs_modes
from tests.ui.stage import SAMPLES, Stage, wait_for_findings
from weeklydesk import paths
from weeklydesk.windowlock import WindowLock
from weeklydesk_ui.app import Window, name_store
from weeklydesk_ui.instance import InstanceServer, hand_over, socket_name

ROOT = Path(__file__).parents[2]
SECOND = """
import sys
from pathlib import Path
from weeklydesk_ui.instance import hand_over
sys.exit(0 if hand_over(Path(sys.argv[1]), [Path(each) for each in sys.argv[2:]]) else 3)
"""
CRASHING = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from weeklydesk.windowlock import WindowLock
from weeklydesk_ui.instance import InstanceServer
app = QCoreApplication([])
store = Path(sys.argv[1])
lock = WindowLock(store)
lock.acquire()
meeting = InstanceServer(store)
meeting.open()
print("met", flush=True)
app.exec()
"""


def start(code: str, *arguments: object) -> subprocess.Popen[str]:
    paths = os.pathsep.join(str(ROOT / each) for each in (".", "ui", "resources"))
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        text=True,
    )


def ended(qtbot: QtBot, process: subprocess.Popen[str]) -> int:
    """Wait for a process while this one keeps answering."""
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    process.communicate()
    return process.returncode


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "weeklydesk.db"


@pytest.fixture
def meeting(store: Path) -> Generator[InstanceServer]:
    with WindowLock(store):
        made = InstanceServer(store)
        made.open()
        yield made
        made.close()


def test_a_second_start_hands_over_its_files(qtbot: QtBot, store: Path, meeting: InstanceServer):
    came: list[tuple[list[Path], str]] = []

    def take(files: list[Path], token: str) -> None:
        came.append((files, token))

    meeting.started_again.connect(take)
    absolute = store.with_name("周报 1.md")
    second = start(SECOND, store, absolute, "relative.md")
    assert ended(qtbot, second) == 0
    assert came == [([absolute, Path.cwd() / "relative.md"], "")]


def test_another_store_is_another_window(qtbot: QtBot, store: Path, meeting: InstanceServer):
    other = store.with_name("other.db")
    assert socket_name(other) != socket_name(store)
    assert not hand_over(other, [])


@needs_modes
def test_where_others_could_listen_nobody_is_met(
    qtbot: QtBot, store: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("weeklydesk.runtime.runtime_folder", lambda: None)
    monkeypatch.setattr("weeklydesk_ui.instance._PATIENCE", 0.1)
    with WindowLock(store):
        made = InstanceServer(store)
        made.open()
        assert socket_name(store) == ""
        assert not hand_over(store, [])
        made.close()


@needs_links
def test_two_ways_to_a_store_meet(store: Path):
    store.touch()
    link = store.with_name("link.db")
    link.symlink_to(store)
    assert socket_name(link) == socket_name(store)


def test_nobody_is_locked_out_by_a_crash(qtbot: QtBot, store: Path):
    first = start(CRASHING, store)
    assert first.stdout is not None
    assert first.stdout.readline() == "met\n"
    first.kill()
    assert ended(qtbot, first) != 0
    assert not hand_over(store, [])
    with WindowLock(store):
        made = InstanceServer(store)
        made.open()
        with qtbot.waitSignal(made.started_again, timeout=20_000):
            second = start(SECOND, store)
        assert ended(qtbot, second) == 0
        made.close()


def test_who_holds_the_lock_and_does_not_answer_is_not_waited_for_long(
    store: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("weeklydesk_ui.instance._PATIENCE", 0.1)
    with WindowLock(store):
        assert not hand_over(store, [])


@pytest.mark.parametrize("line", [b"\n", b"no json\n", b"[]\n", b'{"files": 1, "token": ""}\n'])
def test_what_is_no_start_is_let_go(
    qtbot: QtBot, store: Path, meeting: InstanceServer, line: bytes
):
    def never(_files: object, _token: object) -> None:
        raise AssertionError

    meeting.started_again.connect(never)
    socket = QLocalSocket()
    socket.connectToServer(socket_name(store))
    assert socket.waitForConnected(1000)
    with qtbot.waitSignal(socket.disconnected, timeout=20_000):
        socket.write(line)
    assert socket.readAll().isEmpty()


def opened(stage: Stage) -> Window:
    stage.fill("2024-W22")
    window = stage.open()
    assert stage.application is not None
    stage.application.accept_later_starts(window)
    return window


def test_the_window_comes_forward_and_looks_at_the_files(qtbot: QtBot, stage: Stage):
    window = opened(stage)
    window.frame.showMinimized()
    second = start(SECOND, stage.store, SAMPLES / "2024-W23.md")
    place = wait_for_findings(qtbot, window)
    assert [row.found.path.name for row in place.model.rows] == ["2024-W23.md"]
    assert not window.frame.isMinimized()
    assert ended(qtbot, second) == 0


def test_a_closed_window_is_met_no_more(qtbot: QtBot, stage: Stage):
    window = opened(stage)
    assert window.frame.close()
    second = start(SECOND, stage.store)
    assert ended(qtbot, second) == 3


@pytest.mark.parametrize(
    ("store", "title"),
    [
        ("weeklydesk.db", "weeklydesk"),
        ("work/team.db", "team – weeklydesk"),
        ("work/weeklydesk.db", "work – weeklydesk"),
        (".store/weeklydesk.db", "store – weeklydesk"),
    ],
)
def test_another_store_is_named_in_the_title(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, store: str, title: str
):
    monkeypatch.setattr(paths, "_platform_data", lambda: stage.folder)
    monkeypatch.setattr(paths, "_platform_config", lambda: stage.folder)
    frame = stage.open().frame
    name_store(frame, stage.folder / store)
    assert frame.windowTitle() == title
