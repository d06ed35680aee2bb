"""What the names of files and folders say about weeks and years."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from weeklydesk.weeknames import Named, find

_NOTION_ID = re.compile(r"[ _-]?[0-9a-f]{32}$")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def named_by(name: str, year: int | None = None) -> Named | None:
    """Return the week that a file name tells."""
    stem = Path(name).stem if "." in name else name
    return find(_NOTION_ID.sub("", stem), year)


def year_around(path: Path) -> int | None:
    """Return the year that the nearest folder's name tells, else the one all neighbours share."""
    folder = path.absolute().parent
    for name in (folder.name, *(parent.name for parent in folder.parents)):
        if years := _YEAR.findall(name):
            return int(years[-1])
    try:
        return _shared_year(folder, folder.stat().st_mtime_ns)
    except OSError:
        return None


@lru_cache(maxsize=16)
def _shared_year(folder: Path, _changed: int) -> int | None:
    named = (named_by(path.name) for path in folder.iterdir())
    years = {found.week.year for found in named if found and found.week}
    return years.pop() if len(years) == 1 else None
