"""The folder of sockets is closed to every other user, or it is not used."""

import os
import socket
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.systems import needs_modes
from weeklydesk import runtime
from weeklydesk.runtime import runtime_folder

pytestmark = needs_modes


@pytest.fixture
def temporary(monkeypatch: pytest.MonkeyPatch) -> Generator[Path]:
    """Where temporary files are for a test, by a path that is short enough for sockets."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="wd", dir="/tmp") as name:
        monkeypatch.setattr(runtime.tempfile, "gettempdir", lambda: name)
        monkeypatch.setattr(runtime, "_SHORT", name)
        yield Path(name)


def own(temporary: Path) -> Path:
    return temporary / f"weeklydesk-{os.geteuid()}"


def test_it_is_the_sessions_own_where_there_is_one(temporary: Path):
    session = temporary / "run"
    session.mkdir(mode=0o700)
    assert runtime_folder({"XDG_RUNTIME_DIR": str(session)}) == session
    assert not own(temporary).exists()


def test_else_one_is_made_that_only_we_can_enter(temporary: Path):
    for _ in range(2):
        folder = runtime_folder({})
        assert folder == own(temporary)
        assert own(temporary).stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("mode", [0o755, 0o770, 0o701])
def test_a_session_folder_that_others_enter_is_passed_over(temporary: Path, mode: int):
    session = temporary / "run"
    session.mkdir()
    session.chmod(mode)
    assert runtime_folder({"XDG_RUNTIME_DIR": str(session)}) == own(temporary)


def test_a_missing_session_folder_is_passed_over(temporary: Path):
    assert runtime_folder({"XDG_RUNTIME_DIR": str(temporary / "gone")}) == own(temporary)


def test_what_others_can_write_into_is_not_used(temporary: Path):
    own(temporary).mkdir()
    own(temporary).chmod(0o777)
    assert runtime_folder({}) is None


def test_what_belongs_to_somebody_else_is_not_used(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
):
    own(temporary).mkdir(mode=0o700)
    taken, somebody = own(temporary), os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: somebody)
    taken.rename(own(temporary))
    assert runtime_folder({}) is None


def test_a_link_is_not_followed(temporary: Path):
    elsewhere = temporary / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    own(temporary).symlink_to(elsewhere)
    assert runtime_folder({}) is None


def test_a_socket_fits_into_it_however_long_the_place_of_temporary_files_is(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
):
    long = temporary / ("x" * 90)
    long.mkdir()
    monkeypatch.setattr(runtime.tempfile, "gettempdir", lambda: str(long))
    folder = runtime_folder({"XDG_RUNTIME_DIR": str(long)})
    assert folder == own(temporary)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(own(temporary) / f"weeklydesk-{'0' * 16}"))
