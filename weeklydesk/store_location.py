"""Detection of risky locations for a store: folders of sync programs and network drives.

Both can damage a database that is in use, so the user is warned once.
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
_FOLDERS = (  # the start of a folder's name, and the sync program that uses it
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
_MARKER_FILES = {  # files that sync programs create in their folders
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".nutstore": "坚果云",
    ".sync_journal.db": "Nextcloud",
}
_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


class Kind(StrEnum):
    """Why a location is risky."""

    SYNC = "sync"
    NETWORK = "network"


@record
class Risk:
    """The risk of a location, with the name of the sync program or the network file system."""

    kind: Kind
    name: str


def risk_of(path: Path, environ: Mapping[str, str]) -> Risk | None:
    """Return the risk of a store at `path`, or None."""
    place = Path(os.path.realpath(path.expanduser()))
    program = _by_variable(place, environ) or _by_name(place) or _by_marker_file(place)
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
    """Return whether a folder has the name, alone or followed by a suffix that programs add."""
    rest = folder.removeprefix(start)
    return (folder.startswith(start) and not rest[:1].isalnum()) or folder == f"{start}drive"


def _by_marker_file(place: Path) -> str | None:
    found = (
        (parent / name, program)
        for parent in place.parents
        for name, program in _MARKER_FILES.items()
    )
    return next((program for path, program in found if _exists(path)), None)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False  # a parent folder that is not readable


def _network_name(place: Path) -> str | None:
    if sys.platform == "win32":
        return _windows_drive(place)
    return mounted_on(place, _mounts())


def _mounts() -> str:
    return _MOUNTS.read_text("utf-8", "surrogateescape") if _MOUNTS.is_file() else ""


def mounted_on(place: PurePath, mounts: str) -> str | None:
    """Return the network file system that the place is on, by the mount table; None if local."""
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
