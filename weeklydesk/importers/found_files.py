"""The result of a search for files: those to read, those refused, and those ignored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from weeklydesk import importers
from weeklydesk.errors import FileError, InputError, WeeklydeskError

ZIP = ".zip"

Refusal = tuple[Path, WeeklydeskError]


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read. `path` is its location; for zip entries, the zip's path plus their own.

    `read` returns its bytes, `year` the year named by its folders or siblings.
    """

    path: Path
    read: Callable[[], bytes] = field(repr=False, compare=False)
    year: Callable[[], int | None] = field(repr=False, compare=False)


@dataclass(slots=True)
class FoundFiles:
    """Files to read, and those refused or skipped, each with a reason.

    `others` counts files of other types by extension.
    """

    sources: list[Source] = field(default_factory=list[Source])
    refused: list[Refusal] = field(default_factory=list[Refusal])
    skipped: list[Refusal] = field(default_factory=list[Refusal])
    others: Counter[str] = field(default_factory=Counter[str])

    def wants(self, path: Path) -> bool:
        """Return whether to read a file; otherwise record why not."""
        ending = path.suffix.lower()
        if path.name.startswith("~$"):
            reason = InputError(
                "“{name}” only marks a file as open in Word; it is not a report.", name=path.name
            )
            self.skipped.append((path, reason))
        elif path.name.startswith("."):
            self.others["hidden"] += 1
        elif ending in importers.endings() or ending == ZIP:
            return True
        elif reason := importers.needs_conversion(path.name):
            self.skipped.append((path, reason))
        else:
            self.others[ending] += 1
        return False


def on_disk(path: Path) -> Source:
    """Return a source for a file on disk."""
    return Source(path, lambda: importers.bytes_of(path), lambda: importers.year_of(path))


def unreadable(path: Path, error: OSError) -> Refusal:
    """Return the refusal of a path that the system cannot read."""
    reason = error.strerror or error
    return path, FileError("“{path}” cannot be read: {reason}.", path=path, reason=reason)


def about(path: Path, error: InputError) -> InputError:
    """Return an error prefixed with the file that it is about."""
    return InputError("“{path}”: {reason}", path=path, reason=error)
