"""Find the Debian packages with the libraries that a folder's programs load but do not include."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
OPTIONAL = {"libqgtk3.so"}  # loaded on GTK desktops only, which have its dependencies
BY_VERSION = "libc6"  # listed separately, with the required version


def packages(folder: Path) -> list[str]:
    """Return the packages by name; none without readelf and dpkg."""
    if not (shutil.which("readelf") and shutil.which("dpkg")):
        return []
    return sorted({owner(name) for name in needed(folder)} - {BY_VERSION})


def needed(folder: Path) -> set[str]:
    """Return the names of the libraries that are loaded but not in the folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    programs = [path for path in files if path.name not in OPTIONAL and is_elf(path)]
    return needs(programs) - {path.name for path in files}


def needs(programs: Iterable[Path]) -> set[str]:
    """Return the names of all libraries that the given ELF files load directly."""
    command = ["readelf", "--dynamic", "--wide", *map(str, programs)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return set(NEEDED.findall(told))


def owner(library: str) -> str:
    """Return the installed package with a library; SystemExit if there is none."""
    command = ["dpkg", "--search", f"*/{library}"]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    names = sorted(line.partition(":")[0] for line in told.splitlines() if "cross" not in line)
    if not names:
        raise SystemExit(f"No installed package contains {library}, which the program loads.")
    return names[0]


def is_elf(path: Path) -> bool:
    """Return whether a file is a Linux program or library."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
