"""Commands whose system calls fail: strace lets one of them return an error, or kills the process.

First a command runs undisturbed and every call that writes into its folder is noted; then it runs
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
    """The call of that name that fails, counted from 1, and how."""

    call: str
    number: int
    fault: str

    @property
    def injection(self) -> str:
        """What strace is told; a full disk stays full."""
        more = "+" if self.fault == "ENOSPC" and self.call == "pwrite64" else ""
        kind = f"signal={self.fault}" if self.fault == "SIGKILL" else f"error={self.fault}"
        return f"inject={self.call}:{kind}:when={self.number}{more}"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and whether the fault happened at all."""

    status: int
    out: str
    err: str
    hit: bool


def works() -> bool:
    """Whether strace is there and may watch a process here."""
    if shutil.which("strace") is None:
        return False
    done = subprocess.run(["strace", "-f", "-qq", "true"], capture_output=True, check=False)
    return done.returncode == 0


def strace(command: list[str], folder: Path, *options: str) -> Ended:
    """Run Python with these arguments in the folder, watched by strace."""
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
    """Run the command undisturbed; return each call that writes into the folder."""
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
