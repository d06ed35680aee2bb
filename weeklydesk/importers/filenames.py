"""Weeks and years named by files and folders."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from weeklydesk.naming.weeknames import Named, find
from weeklydesk.weeks import YEAR

_NOTION_ID = re.compile(r"[ _-]?[0-9a-f]{32}$")
_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")


def week_in_name(name: str, year: int | None = None) -> Named | None:
    """Return the week that a file name contains."""
    stem = Path(name).stem if "." in name else name
    return find(_NOTION_ID.sub("", stem), year)


def year_in(name: str) -> int | None:
    """Return the last year that a name contains."""
    years = _YEAR.findall(name)
    return int(years[-1]) if years else None


def year_around(path: Path) -> int | None:
    """Return the year named by the file, else by the nearest folder, else by all its siblings."""
    if (own := week_in_name(path.name)) and own.week:
        return own.week.year
    folder = path.absolute().parent
    for name in (folder.name, *(parent.name for parent in folder.parents)):
        if year := year_in(name):
            return year
    try:
        return _year_of_siblings(folder, folder.stat().st_mtime_ns)
    except OSError:
        return None


def shared_year(names: Iterable[str]) -> int | None:
    """Return the year named by file names, if all that name one agree."""
    named = map(week_in_name, names)
    years = {found.week.year for found in named if found and found.week}
    return years.pop() if len(years) == 1 else None


@lru_cache(maxsize=16)
def _year_of_siblings(folder: Path, _changed: int) -> int | None:
    return shared_year(path.name for path in folder.iterdir())
