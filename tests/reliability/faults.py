"""Runs commands with failing system calls: strace injects an error or kills the process.

A first run without faults records all calls that write into the folder. Then the command runs
again, in a fresh copy of the folder, once for each of these calls and each fault.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
CALLS = (
    *("write", "pwrite64", "writev", "fsync", "fdatasync", "ftruncate", "fallocate", "openat"),
    *("rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "mkdir", "chmod"),
    *("fchmod", "fchown"),
)
SAME_EACH_TIME = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
FAULTS = ("ENOSPC", "EIO", "SIGKILL")
_LINE = re.compile(r"\d+ +(?P<call>\w+)\((?P<rest>.*)")


@dataclass(frozen=True, slots=True)
class Point:
    """Which call fails, by name and number (from 1), and the fault."""

    call: str
    number: int
    fault: str

    @property
    def injection(self) -> str:
        """The argument for strace; a full disk stays full."""
        more = "+" if self.fault == "ENOSPC" and self.call == "pwrite64" else ""
        kind = f"signal={self.fault}" if self.fault == "SIGKILL" else f"error={self.fault}"
        return f"inject={self.call}:{kind}:when={self.number}{more}"


@dataclass(frozen=True, slots=True)
class Ended:
    """The result of a command, and whether the fault was injected."""

    status: int
    out: str
    err: str
    hit: bool


def works() -> bool:
    """Return whether strace is installed and may trace processes."""
    if shutil.which("strace") is None:
        return False
    done = subprocess.run(["strace", "-f", "-qq", "true"], capture_output=True, check=False)
    return done.returncode == 0


def strace(command: list[str], folder: Path, *options: str) -> Ended:
    """Run Python under strace in the folder."""
    log = folder.with_name(f"{folder.name}.strace")
    watch = ["strace", "-f", "-y", "-qq", "-o", str(log), "-e", f"trace={','.join(CALLS)}"]
    path = os.pathsep.join(str(part) for part in (ROOT, ROOT / "ui", ROOT / "resources"))
    done = subprocess.run(
        [*watch, *options, sys.executable, *command],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=os.environ | SAME_EACH_TIME | {"PYTHONPATH": path, "PYTHONUTF8": "1"},
    )
    text = log.read_text("utf-8", "replace")
    hit = "(INJECTED)" in text or "killed by SIGKILL" in text
    return Ended(done.returncode, done.stdout, done.stderr, hit)


def points(command: list[str], folder: Path) -> list[tuple[str, int]]:
    """Run the command without faults; return all calls that write into the folder."""
    ended = strace(command, folder)
    assert ended.status == 0, ended.err
    log = folder.with_name(f"{folder.name}.strace").read_text("utf-8", "replace")
    return list(_writing(log.splitlines(), str(folder)))


def _writing(lines: list[str], folder: str) -> Iterator[tuple[str, int]]:
    counts: Counter[str] = Counter()
    for line in lines:
        match = _LINE.match(line)
        if match is None:
            continue
        call, rest = match["call"], match["rest"]
        counts[call] += 1
        opens = call == "openat"
        if f"{folder}/" in rest and (not opens or "O_CREAT" in rest or "O_WRONLY" in rest):
            yield call, counts[call]
