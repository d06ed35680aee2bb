"""The folder for sockets, which no other user can enter."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Generator, Mapping
from pathlib import Path

_LONGEST = 70  # bytes of the folder; a socket's path may have 103 on macOS, and our names take 28
_SHORT = "/tmp"  # noqa: S108 (our folder in it is private or not used); TMPDIR may be too long


def runtime_folder(environ: Mapping[str, str] = os.environ) -> Path | None:
    """Return a folder for sockets that only this user can enter; it is created if missing.

    It is `XDG_RUNTIME_DIR`, or else a folder of our own for temporary files. Return None if that
    name belongs to another user, who could put files of theirs into the folder.
    """
    return next(filter(_is_private, _places(environ)), None)


def _places(environ: Mapping[str, str]) -> Generator[Path]:
    if given := environ.get("XDG_RUNTIME_DIR"):
        yield Path(given)
    for parent in (tempfile.gettempdir(), _SHORT):
        own = Path(parent, f"weeklydesk-{os.geteuid()}")
        if len(os.fsencode(own)) <= _LONGEST:
            _make(own)
            yield own


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700)
    except OSError:  # it exists or cannot be created; `_is_private` checks it
        return


def _is_private(folder: Path) -> bool:
    if len(os.fsencode(folder)) > _LONGEST:
        return False
    try:
        found = folder.lstat()  # not stat: a symbolic link could be changed after the check
    except OSError:
        return False
    others = stat.S_IMODE(found.st_mode) & 0o077
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not others
