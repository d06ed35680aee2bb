"""What the crash log contains, and that no text of a report is in it."""

import faulthandler
import stat
import subprocess
import sys
import threading
import weakref
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.reliability.program import environment
from tests.systems import needs_modes
from weeklydesk.crashlog import CrashLog

SECRET = "客户名单不能外传"


@pytest.fixture
def log(tmp_path: Path) -> Generator[CrashLog]:
    made = CrashLog(tmp_path / "logs")
    made.begin()
    yield made
    made.end()
    faulthandler.enable(sys.__stderr__ or sys.stderr)  # as pytest had it


def fail() -> None:
    text = SECRET
    try:
        {}[text]
    except KeyError as error:
        raise ValueError(f"no such item: {text}") from error


def fall() -> None:
    try:
        fail()
    except ValueError:
        kind, error, trace = sys.exc_info()
        assert kind
        assert error
        sys.excepthook(kind, error, trace)


def test_an_error_is_told_by_its_place_and_kind_without_the_text(
    log: CrashLog, capsys: pytest.CaptureFixture[str]
):
    fall()
    assert SECRET not in capsys.readouterr().err
    told = log.path.read_text(encoding="utf-8")
    assert "in fail" in told
    assert "builtins.KeyError\nthen\n" in told
    assert told.rstrip().endswith("builtins.ValueError")
    assert SECRET not in told


def test_what_the_code_held_is_let_go(log: CrashLog):
    class Held:
        pass

    seen: list[weakref.ref[Held]] = []

    def hold() -> None:
        held = Held()
        seen.append(weakref.ref(held))
        raise ValueError

    try:
        hold()
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
        assert seen[0]() is None


def test_an_error_of_a_thread_is_told_too(log: CrashLog):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    told = log.path.read_text(encoding="utf-8")
    assert ("builtins.ValueError" in told, SECRET in told) == (True, False)


def test_who_wants_to_know_is_told(log: CrashLog):
    told: list[bool] = []
    log.failed = lambda: told.append(True)
    fall()
    assert told == [True]


def test_what_one_session_left_the_next_one_finds(log: CrashLog):
    fall()
    log.end()
    following = CrashLog(log.path.parent)
    following.begin()
    following.end()
    assert following.earlier
    assert "builtins.ValueError" in following.earlier.read_text(encoding="utf-8")
    last = CrashLog(log.path.parent)
    last.begin()
    last.end()
    assert last.earlier is None
    assert [path.name for path in log.path.parent.iterdir()] == [following.earlier.name]


def test_only_a_few_are_kept(tmp_path: Path):
    for number in range(9):
        (tmp_path / f"crash-2024060{number}T000000.log").write_text("x")
    (tmp_path / "crash.log").write_text("x")
    log = CrashLog(tmp_path)
    log.begin()
    log.end()
    assert len(list(tmp_path.glob("crash-*.log"))) == 5
    assert log.earlier in list(tmp_path.glob("crash-*.log"))


@needs_modes
def test_folder_and_log_are_private(log: CrashLog):
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (log.path.parent, log.path)]
    assert modes == [0o700, 0o600]


def test_without_a_place_for_it_the_program_goes_on(tmp_path: Path):
    (tmp_path / "file").touch()
    log = CrashLog(tmp_path / "file" / "logs")
    log.begin()
    log.end()
    assert log.earlier is None


def test_a_fault_of_the_machine_leaves_where_it_was(tmp_path: Path):
    code = f"""
import faulthandler
from pathlib import Path
from weeklydesk.crashlog import CrashLog
CrashLog(Path({str(tmp_path)!r})).begin()
text = {SECRET!r}
def crash():
    faulthandler._sigabrt()
crash()
"""
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, check=False
    )
    assert done.returncode != 0
    told = (tmp_path / "crash.log").read_text(encoding="utf-8")
    assert ("Fatal Python error" in told, "in crash" in told, SECRET in told) == (True, True, False)
