"""Recursive search of folders for files to import."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from weeklydesk.errors import FileError
from weeklydesk.importers import archives
from weeklydesk.importers.found_files import ZIP, FoundFiles, on_disk, unreadable


class Walk:
    """A recursive walk that visits each folder once, even through links."""

    def __init__(self, found: FoundFiles) -> None:
        self._found = found
        self._seen: set[tuple[int, int]] = set()

    def add(self, folder: Path) -> None:
        """Add the files in a folder and its subfolders, sorted by name."""
        pending = [folder]
        while pending:
            here = pending.pop()
            try:
                pending += reversed([path for path in self._entries(here) if self._take(path)])
            except OSError as error:
                self._found.refused.append(unreadable(here, error))

    def _entries(self, folder: Path) -> list[Path]:
        if self._is_new(folder):
            return sorted(Path(entry.path) for entry in os.scandir(folder))
        reason = FileError(
            "“{path}” leads to a folder that was already read. It was skipped.", path=folder
        )
        self._found.skipped.append((folder, reason))
        return []

    def _is_new(self, folder: Path) -> bool:
        found = folder.stat()
        key = (found.st_dev, found.st_ino)
        new = key not in self._seen
        self._seen.add(key)
        return new

    def _take(self, path: Path) -> bool:
        """Add a file; return whether the path is a folder to visit."""
        try:
            mode = path.stat().st_mode
        except OSError as error:
            self._found.refused.append(unreadable(path, error))
            return False
        if stat.S_ISDIR(mode):
            return not path.name.startswith(".")
        if self._found.wants(path):
            self._file(path, mode)
        return False

    def _file(self, path: Path, mode: int) -> None:
        if not stat.S_ISREG(mode):
            reason = FileError("“{path}” is not a regular file. It was skipped.", path=path)
            self._found.skipped.append((path, reason))
        elif path.suffix.lower() == ZIP:
            archives.take(self._found, path)
        else:
            self._found.sources.append(on_disk(path))
