"""What an import finds: files to read, and every other one with a reason or by its kind."""

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
    """A file to be read: where it lies (in a zip: the zip's path and its own), and its bytes.

    `year` is what its folders or its neighbours say.
    """

    path: Path
    read: Callable[[], bytes] = field(repr=False, compare=False)
    year: Callable[[], int | None] = field(repr=False, compare=False)


@dataclass(slots=True)
class FoundFiles:
    """Files to read; those refused, and those that are no reports, each with a reason.

    `others` counts files of other kinds by their ending.
    """

    sources: list[Source] = field(default_factory=list[Source])
    refused: list[Refusal] = field(default_factory=list[Refusal])
    skipped: list[Refusal] = field(default_factory=list[Refusal])
    others: Counter[str] = field(default_factory=Counter[str])

    def wants(self, path: Path) -> bool:
        """Whether a file that was found is to be taken; else it is noted why not."""
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
    """Return a file that lies on the disk by itself."""
    return Source(path, lambda: importers.bytes_of(path), lambda: importers.year_of(path))


def unreadable(path: Path, error: OSError) -> Refusal:
    """Return why the system does not let a path be read."""
    reason = error.strerror or error
    return path, FileError("“{path}” cannot be read: {reason}.", path=path, reason=reason)


def about(path: Path, error: InputError) -> InputError:
    """Return an error with the name of the file that it is about."""
    return InputError("“{path}”: {reason}", path=path, reason=error)
