"""Runs the command line in a separate process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
Done = subprocess.CompletedProcess[str]


def environment() -> dict[str, str]:
    """Return the environment for running Python with the checkout."""
    path = os.pathsep.join(str(part) for part in (ROOT, ROOT / "ui", ROOT / "resources"))
    return os.environ | {"PYTHONPATH": path, "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen"}


def weeklydesk(store: Path, *arguments: object, prefix: tuple[str, ...] = ()) -> Done:
    """Run a command on a store; `prefix` is a wrapping program."""
    command = [sys.executable, "-m", "weeklydesk", "--store", str(store), *map(str, arguments)]
    return python_done([*prefix, *command])


def python_done(command: list[str]) -> Done:
    """Run a command until it ends."""
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", check=False, env=environment()
    )
