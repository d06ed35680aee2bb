"""The files that an import means: single ones, those in folders, those in zips."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from weeklydesk.importers import archives, folders
from weeklydesk.importers.found_files import ZIP, FoundFiles, on_disk, unreadable


def find_files(paths: Iterable[Path]) -> FoundFiles:
    """Return what the paths mean; a file that is named by hand is taken whatever its name."""
    found = FoundFiles()
    walk = folders.Walk(found)
    for path in paths:
        try:
            is_folder = path.is_dir()
        except OSError as error:  # a name that is too long, a folder that may not be entered
            found.refused.append(unreadable(path, error))
            continue
        if is_folder:
            walk.through(path)
        elif path.suffix.lower() == ZIP:
            archives.take(found, path)
        else:
            found.sources.append(on_disk(path))
    return found
