"""The folder of sockets: short-lived, on this machine, and closed to every other user."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Generator, Mapping
from pathlib import Path

_LONGEST = 70  # bytes of the folder; a socket's path may have 103 on macOS, and our names take 28
_SHORT = "/tmp"  # noqa: S108 (our folder in it is private or not used); TMPDIR may be too long


def runtime_folder(environ: Mapping[str, str] = os.environ) -> Path | None:
    """Return a folder for sockets that only this user can enter, made where it is missing.

    It is `XDG_RUNTIME_DIR`, else one of our own among the temporary files. None where somebody
    else has taken its name: what lies in a folder of others may be theirs.
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
    except OSError:  # it is there, or cannot be: the next look at it tells
        return


def _is_private(folder: Path) -> bool:
    if len(os.fsencode(folder)) > _LONGEST:
        return False
    try:
        found = folder.lstat()  # a link may be turned to another place after this
    except OSError:
        return False
    others = stat.S_IMODE(found.st_mode) & 0o077
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not others
