"""Readers: one file per source, one outline reader under them, found by file ending."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path

from weeklydesk.errors import FileError, InputError
from weeklydesk.importers.reading import Reading
from weeklydesk.model import Report
from weeklydesk.weeks import Week

Reader = Callable[[bytes, Week | None, int | None], Reading]
"""A reader takes a file's bytes, the week where it is known, and the year to assume."""

RANGE = "range"
"""The property that holds the first and the last day of a report that names both."""

LARGEST = 64 * 1024 * 1024
"""No report is larger than this many bytes."""

_modules: dict[str, str] = {}


def register(ending: str, module: str) -> None:
    """Make an ending known (".md"); `module` has a function `read` and is imported late."""
    _modules[ending] = module


def endings() -> tuple[str, ...]:
    """Return the endings that can be read, in the order of their registration."""
    return tuple(_modules)


def read_path(path: Path, *, week: Week | None = None, need_week: bool = True) -> Reading:
    """Read a file. Its week is `week`, else what the text says, else what the file name says.

    FileError where it cannot be read, InputError where it is no report or where its week is
    needed and cannot be told.
    """
    data = _bytes_of(path)
    year = None if week else year_of(path)
    return read_bytes(path.name, data, week=week, need_week=need_week, year=year)


def read_bytes(
    name: str,
    data: bytes,
    *,
    week: Week | None = None,
    need_week: bool = True,
    year: int | None = None,
) -> Reading:
    """Read what a file of that name holds, as `read_path` does."""
    reading = _reader(name)(_not_empty(name, data), week, year)
    return _with_week(name, reading, year, need_week=need_week)


def _reader(name: str) -> Reader:
    ending = Path(name).suffix.lower()
    if ending not in _modules:
        raise InputError(
            "“{name}” is not a kind of file that can be read. Known are: {endings}.",
            name=name,
            endings=", ".join(_modules),
        )
    reader: Reader = import_module(_modules[ending]).reader(name)
    return reader


def _not_empty(name: str, data: bytes) -> bytes:
    if len(data) > LARGEST:
        raise InputError(
            "“{name}” is too large for a report: {size} MB. Up to {most} MB are read.",
            name=name,
            size=round(len(data) / 1024 / 1024),
            most=LARGEST // 1024 // 1024,
        )
    if not data.strip():
        raise InputError("“{name}” is empty.", name=name)
    return data


def _bytes_of(path: Path) -> bytes:
    if path.is_dir():
        raise FileError("“{path}” is a folder, not a file.", path=path)
    if path.exists() and not path.is_file():
        raise FileError("“{path}” is not an ordinary file.", path=path)
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise FileError("There is no file “{path}”.", path=path) from None
    except OSError as error:
        raise FileError(
            "“{path}” cannot be read: {reason}.", path=path, reason=error.strerror or error
        ) from error


def _with_week(name: str, reading: Reading, year: int | None, *, need_week: bool) -> Reading:
    from weeklydesk.importers.filenames import named_by

    report, period = reading.report, reading.period
    if report.week is None and (named := named_by(name, year)) is not None:
        report, period = replace(report, week=named.week), named.period
    if report.week is None and need_week:
        raise InputError(
            "The week of “{name}” cannot be told from its name or its first lines. "
            "Say it with --week 2024-W22.",
            name=name,
        )
    return replace(reading, report=_with_range(report, period), period=period)


def _with_range(report: Report, period: tuple[date, date] | None) -> Report:
    """Keep the days that the source names as a property; Markdown does not write this one."""
    if period is None:
        return report
    days = "/".join(day.isoformat() for day in period)
    return replace(report, properties=(*report.properties, (RANGE, days)))


def year_of(path: Path) -> int | None:
    """Return the year to assume for a file: its folders' names say it, or its neighbours'."""
    from weeklydesk.importers.filenames import year_around

    return year_around(path)


for _ending in (".md", ".markdown", ".txt"):
    register(_ending, "weeklydesk.importers.textfile")
register(".docx", "weeklydesk.importers.docx")
