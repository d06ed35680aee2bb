"""Only one window per store."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.systems import needs_modes
from weeklydesk.windowlock import InUse, Unlockable, WindowLock

ROOT = Path(__file__).parents[1]
HOLDER = """
import sys
from pathlib import Path
from weeklydesk.windowlock import WindowLock
lock = WindowLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "data" / "weeklydesk.db"


def test_a_second_window_is_told_who_has_the_store(store: Path):
    with WindowLock(store), pytest.raises(InUse, match=f"process {os.getpid()}"):
        WindowLock(store).acquire()
    with WindowLock(store):
        pass


def test_stores_do_not_lock_each_other(store: Path):
    with WindowLock(store), WindowLock(store.with_name("other.db")):
        pass


def test_the_lock_ends_with_the_process_that_is_killed(store: Path):
    command = [sys.executable, "-c", HOLDER, str(store)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe) as child:
        assert child.stdout
        assert child.stdout.readline().strip() == b"held"
        with pytest.raises(InUse, match=f"process {child.pid}"):
            WindowLock(store).acquire()
        child.kill()
        child.wait()
    with WindowLock(store):
        pass


@needs_modes
def test_folder_and_file_of_the_lock_are_private(store: Path):
    with WindowLock(store) as lock:
        modes = [stat.S_IMODE(path.stat().st_mode) for path in (store.parent, lock.file)]
    assert modes == [0o700, 0o600]


def test_a_place_without_a_lock_is_named(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Unlockable, match="file"):
        WindowLock(tmp_path / "file" / "weeklydesk.db").acquire()


def test_a_holder_that_was_killed_is_told_from_one_that_let_go(store: Path):
    with WindowLock(store) as first:
        assert not first.holder_crashed
    with WindowLock(store) as second:
        assert not second.holder_crashed
    command = [sys.executable, "-c", HOLDER, str(store)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe) as child:
        assert child.stdout
        assert child.stdout.readline().strip() == b"held"
        child.kill()
        child.wait()
    with WindowLock(store) as third:  # a command, which does not report the crash
        assert third.holder_crashed
    with WindowLock(store) as fourth:
        assert fourth.holder_crashed
        fourth.forget_crash()
    with WindowLock(store) as fifth:
        assert not fifth.holder_crashed
