"""The files that an import means: single ones, those in folders, those in zips."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from weeklydesk.importers import archives, folders
from weeklydesk.importers.sources import ZIP, Gathered, on_disk, unreadable


def gather(paths: Iterable[Path]) -> Gathered:
    """Return what the paths mean; a file that is named by hand is taken whatever its name."""
    gathered = Gathered()
    walk = folders.Walk(gathered)
    for path in paths:
        try:
            is_folder = path.is_dir()
        except OSError as error:  # a name that is too long, a folder that may not be entered
            gathered.refused.append(unreadable(path, error))
            continue
        if is_folder:
            walk.through(path)
        elif path.suffix.lower() == ZIP:
            archives.take(gathered, path)
        else:
            gathered.sources.append(on_disk(path))
    return gathered
