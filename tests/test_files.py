import errno
import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.systems import needs_links, needs_modes, needs_pipes
from weeklydesk import files
from weeklydesk.errors import FileError
from weeklydesk.files import make_folder, write_bytes
from weeklydesk.store import Store


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_and_nothing_beside_it(tmp_path: Path):
    write_bytes(tmp_path / "a.txt", "周报".encode())
    assert (tmp_path / "a.txt").read_text("utf-8") == "周报"
    assert names(tmp_path) == ["a.txt"]


@needs_modes
def test_a_new_file_has_the_mode_that_the_user_wants(tmp_path: Path):
    umask = os.umask(0o027)
    try:
        write_bytes(tmp_path / "a.txt", b"x")
    finally:
        os.umask(umask)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640


@needs_modes
def test_an_existing_file_is_replaced_and_keeps_its_mode(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old and longer")
    path.chmod(0o640)
    write_bytes(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


@needs_modes
def test_a_private_file_is_its_owners_alone(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o644)
    write_bytes(path, b"new", private=True)
    assert path.stat().st_mode & 0o777 == 0o600


@needs_modes
@pytest.mark.parametrize(("mode", "private"), [(0o600, False), (0o644, True)])
def test_nobody_else_can_read_a_file_while_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int, private: bool
):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(mode)
    seen: list[int] = []

    def look(handle: int) -> None:
        seen.append(os.fstat(handle).st_mode & 0o777)

    monkeypatch.setattr(os, "fsync", look)
    write_bytes(path, b"new", private=private)
    assert seen[0] == 0o600


@needs_links
def test_a_link_is_followed(tmp_path: Path):
    real = tmp_path / "real.txt"
    real.write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to(real)
    write_bytes(tmp_path / "link.txt", b"new")
    assert real.read_bytes() == b"new"
    assert (tmp_path / "link.txt").is_symlink()


def test_a_history_or_its_backup_is_never_written_over(tmp_path: Path):
    path = tmp_path / "weeklydesk.db"
    Store.open(path).close()
    before = path.read_bytes()
    with pytest.raises(FileError, match="is a database"):
        write_bytes(path, b"# 2024-W22")
    assert path.read_bytes() == before


def test_a_folder_is_no_file(tmp_path: Path):
    (tmp_path / "W22.docx").mkdir()
    with pytest.raises(FileError, match="is a folder"):
        write_bytes(tmp_path / "W22.docx", b"x")


def test_a_missing_folder_is_named(tmp_path: Path):
    with pytest.raises(FileError, match="There is no folder") as told:
        write_bytes(tmp_path / "none" / "a.txt", b"x")
    assert told.value.fields["folder"] == tmp_path / "none"


def test_a_folder_is_made_with_those_it_lies_in_or_the_reason_is_said(tmp_path: Path):
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "taken").write_bytes(b"x")
    with pytest.raises(FileError, match="cannot be created"):
        make_folder(tmp_path / "taken" / "b")
    assert (tmp_path / "taken").read_bytes() == b"x"


def test_a_folder_that_takes_no_files_is_not_called_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOENT, "No such file or directory")

    monkeypatch.setattr(os, "open", refuse)  # as /proc does
    with pytest.raises(FileError, match="cannot be written: No such file"):
        write_bytes(tmp_path / "a.txt", b"x")


@pytest.mark.skipif(os.name != "posix", reason="the system has no /dev/fd")
def test_an_open_pipe_is_no_ordinary_file():
    reading, writing = os.pipe()
    try:
        with pytest.raises(FileError, match="not a regular file"):
            write_bytes(Path("/dev/fd", str(writing)), b"x")
    finally:
        os.close(reading)
        os.close(writing)


@needs_pipes
def test_a_pipe_is_left_alone(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileError, match="not a regular file"):
        write_bytes(tmp_path / "pipe", b"x")


def test_a_place_that_the_system_cannot_follow_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def realpath(_: object) -> str:
        raise OSError(errno.EBADF, "Invalid handle")  # as for con.txt on Windows

    monkeypatch.setattr(os.path, "realpath", realpath)
    with pytest.raises(FileError, match="cannot be written: Invalid handle"):
        write_bytes(tmp_path / "con.txt", b"x")


@pytest.mark.parametrize(("times", "kept"), [(2, "new"), (3, "old")])
def test_a_file_that_is_held_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int, kept: str
):
    path, tries = tmp_path / "a.txt", list[Path]()
    path.write_text("old")
    move = Path.replace

    def replace(part: Path, target: Path) -> Path:
        tries.append(part)
        if len(tries) <= times:
            raise PermissionError(errno.EACCES, "Access denied")  # by a scanner, on Windows
        return move(part, target)

    monkeypatch.setattr(files, "_PAUSES", (0, 0))
    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(FileError) if kept == "old" else nullcontext():
        write_bytes(path, b"new")
    assert path.read_text() == kept
    assert names(tmp_path) == ["a.txt"]


def test_a_write_protected_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def access(*_: object) -> bool:
        return False

    monkeypatch.setattr(os, "access", access)  # the superuser may write everything
    with pytest.raises(FileError, match="write-protected"):
        write_bytes(path, b"new")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "no space left"),
        (errno.EACCES, "another program has it open"),
        (errno.EROFS, "another program has it open"),
        (errno.EIO, "cannot be written"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failure_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, words: str
):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), fail)
    with pytest.raises(FileError, match=words):
        write_bytes(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.txt"]


def test_a_short_write_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    class Short:
        st_size = 1
        st_mode = 0o100644

    path = tmp_path / "a.txt"
    whole = Path.stat

    def stat(self: Path, *, follow_symlinks: bool = True) -> object:
        return Short() if self.suffix == ".part" else whole(self, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", stat)
    with pytest.raises(FileError, match="no space left"):
        write_bytes(path, b"three")
    assert names(tmp_path) == []


def test_an_interrupt_leaves_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(tmp_path / "a.txt", b"x")
    assert names(tmp_path) == []
