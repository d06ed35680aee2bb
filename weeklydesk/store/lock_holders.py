"""Finds the program that holds a lock on a file; only on Linux, using /proc/locks."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

_LOCKS = Path("/proc/locks")


def lock_holder(path: Path) -> str:
    """Return the name and id of a process that holds a lock on the file; empty if unknown."""
    return next((name for pid in _holders(path) if (name := _name(pid))), "")


def _holders(path: Path) -> Iterator[int]:
    """Yield the ids of other processes with a lock of the kind that SQLite uses.

    A line looks like `1: POSIX ADVISORY WRITE 4711 fe:01:1234 1073741826 1073742335`; waiting
    processes have `->` after the first number.
    """
    if sys.platform != "linux":  # Wine has the file too, but no device numbers
        return
    try:
        status, lines = path.stat(), _LOCKS.read_text("ascii").splitlines()
    except OSError:
        return
    device = f"{os.major(status.st_dev):02x}:{os.minor(status.st_dev):02x}:{status.st_ino}"
    for line in lines:
        words = line.split()
        if len(words) == 8 and words[1] == "POSIX" and words[5] == device:
            pid = int(words[4])
            if pid > 0 and pid != os.getpid():
                yield pid


def _name(pid: int) -> str:
    try:
        name = Path(f"/proc/{pid}/comm").read_text("utf-8", "replace").strip()
    except OSError:
        return ""  # the process has ended
    return f"{name}, process {pid}"
