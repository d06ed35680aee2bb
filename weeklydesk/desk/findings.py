"""The results of looking through files for an import, and of importing them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from weeklydesk.errors import WeeklydeskError
from weeklydesk.importers import Reading
from weeklydesk.importers.found_files import Source
from weeklydesk.model import items_of
from weeklydesk.records import record
from weeklydesk.weeks import Week


class Status(StrEnum):
    """The result of importing a file."""

    IMPORTED = "imported"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    LEFT_OUT = "left out"  # not a report: a lock file, a picture


class FileState(StrEnum):
    """How a file compares with the store."""

    NEW = "new"
    UNDATED = "undated"  # its week is unknown; the user may enter it
    SAME = "same"
    CHANGED = "changed"  # its week has another report
    TWICE = "twice"  # an earlier file of the same import has its week
    REFUSED = "refused"
    LEFT_OUT = "left out"


@record
class Taken:
    """One imported file: its week and reading, or the error that it was refused for."""

    path: Path
    status: Status
    week: Week | None = None
    reading: Reading | None = None
    error: WeeklydeskError | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One report found in a file, before anything is written; a log file contains several."""

    path: Path
    state: FileState
    reading: Reading | None = None
    error: WeeklydeskError | None = None
    digest: str = ""
    source: Source | None = field(default=None, repr=False)

    @property
    def week(self) -> Week | None:
        """The week, if it is known."""
        return self.reading.report.week if self.reading else None

    @property
    def title(self) -> str:
        """The report's title in a list."""
        return (self.reading.report.title if self.reading else "") or self.path.stem

    @property
    def items(self) -> int:
        """The number of items in the report."""
        return sum(1 for _ in items_of(self.reading.report)) if self.reading else 0
