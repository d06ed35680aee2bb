"""Finds the files to import: single files, and those in folders and zip archives."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from weeklydesk.importers import archives, folders
from weeklydesk.importers.found_files import ZIP, FoundFiles, on_disk, unreadable


def find_files(paths: Iterable[Path]) -> FoundFiles:
    """Return the files that the paths refer to; explicitly named files are always included."""
    found = FoundFiles()
    walk = folders.Walk(found)
    for path in paths:
        try:
            is_folder = path.is_dir()
        except OSError as error:  # a name that is too long, or a folder without permission
            found.refused.append(unreadable(path, error))
            continue
        if is_folder:
            walk.add(path)
        elif path.suffix.lower() == ZIP:
            archives.take(found, path)
        else:
            found.sources.append(on_disk(path))
    return found
