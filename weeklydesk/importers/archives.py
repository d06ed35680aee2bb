"""Zip archives of reports, such as Notion exports, including nested ones; read in memory only."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from weeklydesk import importers
from weeklydesk.errors import FileError, InputError
from weeklydesk.importers.found_files import ZIP, FoundFiles, Source, about
from weeklydesk.importers.unpacking import MAX_PACKED, Archive, Entry
from weeklydesk.records import record

MAX_NESTING = 3  # zips in zips

_NOTION_ID = re.compile(r"(?:(?<=.)[ _-]|(?<=[^0-9a-f]))[0-9a-f]{32}(?=\.[A-Za-z]{1,9}$|$)")


def take(found: FoundFiles, path: Path) -> None:
    """Add the files in a zip archive on disk."""
    _take(found, path, lambda: Archive(importers.bytes_of(path, MAX_PACKED)), 0)


def _take(found: FoundFiles, path: Path, load: Callable[[], Archive], depth: int) -> None:
    try:
        archive = load()
    except FileError as error:
        found.refused.append((path, error))
    except InputError as error:
        found.refused.append((path, about(path, error)))
    else:
        _Zip(found, path, archive, depth).take()


def cleaned(name: str) -> str:
    """Return a path in a zip without the ids that Notion appends to every name."""
    return "/".join(_NOTION_ID.sub("", part) or part for part in name.split("/"))


@record
class _Zip:
    found: FoundFiles
    path: Path
    archive: Archive
    depth: int

    def take(self) -> None:
        entries = sorted(self.archive.entries(), key=lambda entry: entry.name)
        years = _Years(entries)
        for entry in entries:
            path = self.path / cleaned(entry.name)
            if entry.is_outside:
                reason = InputError(
                    "“{name}” in “{path}” points outside the zip. It was not read.",
                    name=entry.name,
                    path=self.path,
                )
                self.found.refused.append((self.path, reason))
            elif not entry.name.startswith("__MACOSX/") and self.found.wants(path):
                self._take(entry, path, years)

    def _take(self, entry: Entry, path: Path, years: _Years) -> None:
        if path.suffix.lower() != ZIP:
            source = Source(path, lambda: self._bytes(entry, path), lambda: years.of(entry))
            self.found.sources.append(source)
        elif self.depth + 1 < MAX_NESTING:
            _take(self.found, path, lambda: self._inner(entry), self.depth + 1)
        else:
            reason = InputError(
                "“{name}” in “{path}” is inside too many nested zips to be opened.",
                name=entry.name,
                path=self.path,
            )
            self.found.refused.append((self.path, reason))

    def _inner(self, entry: Entry) -> Archive:
        return Archive(self.archive.read(entry, MAX_PACKED), self.archive.budget)

    def _bytes(self, entry: Entry, path: Path) -> bytes:
        try:
            return self.archive.read(entry, importers.MAX_SIZE)
        except InputError as error:
            raise about(path, error) from error


class _Years:
    """The years named by an archive's folders and files."""

    def __init__(self, entries: list[Entry]) -> None:
        self._files: dict[str, list[str]] = {}
        self._shared: dict[str, int | None] = {}
        for entry in entries:
            folder, _, name = entry.name.rpartition("/")
            self._files.setdefault(folder, []).append(name)

    def of(self, entry: Entry) -> int | None:
        """Return the year of the nearest folder that names one, else the siblings' common year."""
        from weeklydesk.importers.filenames import shared_year, year_in

        folder = entry.name.rpartition("/")[0]
        for part in reversed(folder.split("/")):
            if year := year_in(_NOTION_ID.sub("", part)):
                return year
        if folder not in self._shared:
            self._shared[folder] = shared_year(self._files[folder])
        return self._shared[folder]
