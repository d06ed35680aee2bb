"""Paths and helpers shared by the packaging scripts."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
WORK = ROOT / "build" / "package"
DIST = ROOT / "dist"
ICONS = WORK / "icons"
PYSIDE_CACHE = WORK / "pyside_cache"
ENVIRONMENT = WORK / "environment"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
ENDING = ".exe" if os.name == "nt" else ""
DRAWING = ROOT / "resources" / "weeklydesk_resources" / "icons" / "weeklydesk.svg"
VERSION = re.findall(
    r'__version__ = "(.+)"', (ROOT / "weeklydesk" / "__init__.py").read_text(encoding="utf-8")
)[0]


def call(*command: str, **settings: str) -> None:
    """Run a command in the checkout; CalledProcessError if it fails."""
    subprocess.run(command, cwd=ROOT, check=True, env=os.environ | settings)


def megabytes(path: Path) -> str:
    """Return the size of a file or of all files in a folder."""
    files = path.rglob("*") if path.is_dir() else [path]
    size = sum(each.stat().st_size for each in files if each.is_file() and not each.is_symlink())
    return f"{size / 1_000_000:.1f} MB"


def say(message: str) -> None:
    """Print a line and flush, so that it precedes the output of child processes."""
    print(message, flush=True)
