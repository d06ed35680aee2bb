"""Atomic writing of files: the whole content or nothing."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from collections.abc import Generator
from pathlib import Path

from weeklydesk.errors import FileError

_DATABASE = b"SQLite format 3\0"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_FULL = {errno.ENOSPC, errno.EDQUOT}
_MISSING = {errno.ENOENT, errno.ENOTDIR}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_PAUSES = (0.02, 0.05, 0.1, 0.2) if os.name == "nt" else ()  # seconds


def is_file(path: Path) -> bool:
    """Return whether the file exists and is accessible; False too for a name that is too long."""
    try:
        return path.is_file()
    except OSError:
        return False


def make_folder(folder: Path, *, private: bool = False) -> None:
    """Create the folder and its parents if they are missing; raise FileError on failure.

    A private folder is accessible to its owner only.
    """
    try:
        folder.mkdir(mode=0o700 if private else 0o777, parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(
            "The folder {path} cannot be created: {reason}.",
            path=folder,
            reason=error.strerror or error,
        ) from error


def write_bytes(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write `data` to a temporary file, check its size, sync it and rename it to `path`.

    A failure raises FileError with a message for the user; `path` is then unchanged and the
    temporary file is removed. Symbolic links are followed. An existing file keeps its mode; a
    private file is readable by its owner only.
    """
    with _plain_errors(path):
        target = Path(os.path.realpath(path))  # resolve() fails on Windows devices such as con.txt
        _refuse_unless_writable(path, target)
        part = target.with_name(f".weeklydesk-{os.urandom(8).hex()}.part")
        try:
            _write_part(part, data, 0o600 if private else _mode_of(target))
            _move(part, target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)


def write_document(path: Path, data: bytes) -> None:
    """Write `data` as write_bytes does, unless an office program has the file open.

    In that case raise FileError, because the office program would overwrite the new content.
    """
    with _plain_errors(path):
        _refuse_if_open(path)
    write_bytes(path, data)


def _refuse_if_open(path: Path) -> None:
    """Look for the lock file of an office program.

    LibreOffice creates `.~lock.NAME#` beside the file; Word and WPS create `~$NAME`, with the
    first letters missing in a long name.
    """
    locks = [f".~lock.{path.name}#", *(f"~${path.name[cut:]}" for cut in range(3))]
    if path.exists() and any(path.with_name(lock).exists() for lock in locks):
        raise _in_words(path, OSError(errno.EACCES, "open"))


def _refuse_unless_writable(path: Path, target: Path) -> None:
    if target.is_dir():
        raise FileError("“{path}” is a folder. Nothing was written; choose a file name.", path=path)
    if not path.exists():
        return
    if not path.is_file():
        raise FileError("“{path}” is not a regular file. Nothing was written.", path=path)
    if not os.access(target, os.W_OK):
        raise FileError(
            "“{path}” is write-protected and was left unchanged. Choose another name.", path=path
        )
    if _begins_with(target, _DATABASE):
        raise FileError(
            "“{path}” is a database, as the history and its backups are, and was left "
            "unchanged. Choose another name.",
            path=path,
        )


def _begins_with(target: Path, signature: bytes) -> bool:
    if not os.access(target, os.R_OK):
        return False
    with target.open("rb") as file:
        return file.read(len(signature)) == signature


def _mode_of(target: Path) -> int | None:
    return stat.S_IMODE(target.stat().st_mode) if target.exists() else None


def _write_part(part: Path, data: bytes, mode: int | None) -> None:
    # A file that gets an existing mode must not be readable by others before that mode is set.
    handle = os.open(part, _NEW, 0o666 if mode is None else 0o600)
    with os.fdopen(handle, "wb") as file:
        written = file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if written != len(data) or part.stat().st_size != len(data):
        raise OSError(errno.ENOSPC, "short write")
    if mode is not None:
        part.chmod(mode)


def _move(part: Path, target: Path) -> None:
    """Replace the target; on Windows, retry because a virus scanner may hold it for a moment."""
    for pause in _PAUSES:
        try:
            part.replace(target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    part.replace(target)


def sync_folder(folder: Path) -> None:
    """Sync the folder so that a new name in it survives a power cut, if the system supports it."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):  # some network drives cannot, but the file itself is synced
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _plain_errors(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise _in_words(path, error) from error


def _in_words(path: Path, error: OSError) -> FileError:
    if error.errno in _FULL:
        return FileError(
            "There is no space left to write “{path}”. The existing file is unchanged; "
            "free some space or choose another place.",
            path=path,
        )
    if error.errno in _MISSING and not path.parent.is_dir():
        return FileError(
            "There is no folder “{folder}”. Nothing was written; choose another place.",
            folder=path.parent,
        )
    if error.errno in _REFUSED:
        return FileError(
            "“{path}” cannot be written, or another program has it open. The existing file "
            "is unchanged; close it there or choose another place.",
            path=path,
        )
    return FileError(
        "“{path}” cannot be written: {reason}. The existing file is unchanged.",
        path=path,
        reason=error.strerror or error,
    )
