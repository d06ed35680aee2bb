"""Where a store lies: in a folder that a sync program copies away, or on a drive of the network.

Both can damage a database that is in use, so the person is told, once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path, PurePath, PurePosixPath

from weeklydesk.records import record

_MOUNTS = Path("/proc/self/mounts")
_NETWORK = {
    *("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "9p", "davfs", "ncpfs"),
    *("fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.s3fs"),
}
_FOLDERS = (  # how a folder's name begins → the program that keeps it in step
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("icloud", "iCloud"),
    ("mobile documents", "iCloud"),
    ("nutstore", "坚果云"),
    ("坚果云", "坚果云"),
    ("我的坚果云", "坚果云"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("nextcloud", "Nextcloud"),
    ("syncthing", "Syncthing"),
    ("baidusyncdisk", "百度网盘"),
    ("百度网盘", "百度网盘"),
    ("百度云同步盘", "百度网盘"),
    ("微云", "微云"),
)
_SIGNS = {  # what lies in such a folder
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".nutstore": "坚果云",
    ".sync_journal.db": "Nextcloud",
}
_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


class Kind(StrEnum):
    """Why a place is one to warn of."""

    SYNC = "sync"
    NETWORK = "network"


@record
class Risk:
    """What a place is: the sync program's name, or the network's file system."""

    kind: Kind
    name: str


def risk_of(path: Path, environ: Mapping[str, str]) -> Risk | None:
    """Return what may come between the store at `path` and its file, None where nothing does."""
    place = Path(os.path.realpath(path.expanduser()))
    program = _by_variable(place, environ) or _by_name(place) or _by_sign(place)
    if program:
        return Risk(Kind.SYNC, program)
    network = _network_name(place)
    return Risk(Kind.NETWORK, network) if network else None


def _by_variable(place: Path, environ: Mapping[str, str]) -> str | None:
    folders = (environ.get(name) for name in _VARIABLES)
    found = any(folder and place.is_relative_to(folder) for folder in folders)
    return "OneDrive" if found else None


def _by_name(place: PurePath) -> str | None:
    for part in place.parts[:-1]:
        folder = part.casefold()
        for start, program in _FOLDERS:
            if _is_named(folder, start):
                return program
    return None


def _is_named(folder: str, start: str) -> bool:
    """Whether a folder has the name, alone or before what such programs put behind it."""
    rest = folder.removeprefix(start)
    return (folder.startswith(start) and not rest[:1].isalnum()) or folder == f"{start}drive"


def _by_sign(place: Path) -> str | None:
    found = (
        (parent / name, program) for parent in place.parents for name, program in _SIGNS.items()
    )
    return next((program for sign, program in found if _is_there(sign)), None)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False  # a folder above that we may not look into tells nothing


def _network_name(place: Path) -> str | None:
    if sys.platform == "win32":
        return _windows_drive(place)
    return mounted_on(place, _mounts())


def _mounts() -> str:
    return _MOUNTS.read_text("utf-8", "surrogateescape") if _MOUNTS.is_file() else ""


def mounted_on(place: PurePath, mounts: str) -> str | None:
    """Return the network's file system that holds the place, from the system's mount table."""
    best, found = -1, ""
    for line in mounts.splitlines():
        _, point, kind, *_ = f"{line}   ".split(" ")
        folder = PurePosixPath(point.replace("\\040", " "))
        if place.is_relative_to(folder) and len(folder.parts) >= best:
            best, found = len(folder.parts), kind
    return found if found in _NETWORK else None


def _windows_drive(place: Path) -> str | None:
    if place.drive.startswith("\\\\"):
        return place.drive
    if sys.platform != "win32":
        return None
    import ctypes

    remote = 4
    is_remote = ctypes.windll.kernel32.GetDriveTypeW(f"{place.drive}\\") == remote
    return place.drive if is_remote else None
