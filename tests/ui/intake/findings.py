"""Helpers that make findings from small texts, without a store."""

from pathlib import Path

from weeklydesk.desk.findings import FileState, Found
from weeklydesk.errors import InputError
from weeklydesk.importers.found_files import Source
from weeklydesk.importers.outline import read_text
from weeklydesk.weeks import Week


def found(
    name: str,
    there: FileState = FileState.NEW,
    week: str = "",
    *,
    text: str = "- 一\n",
    digest: str = "",
) -> Found:
    """Return the finding for a file of that name and content."""
    reading = read_text(text, week=Week.parse(week) if week else None)
    path = Path(name)
    source = Source(path, text.encode, lambda: None)
    return Found(path, there, reading, None, digest or name, source)


def refused(name: str, there: FileState = FileState.REFUSED) -> Found:
    """Return the finding for a file that cannot be read."""
    return Found(Path(name), there, error=InputError("“{name}” is empty.", name=name))
