"""Importers: one module per file type, chosen by extension, all using one outline reader."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

from weeklydesk.errors import FileError, InputError, Remark
from weeklydesk.importers.reading import Reading
from weeklydesk.model import Report
from weeklydesk.records import record, replace
from weeklydesk.weeks import Week


@record
class SourceText:
    """A file's content as Markdown text, with warnings about anything left out."""

    text: str
    warnings: tuple[Remark, ...] = ()


ToText = Callable[[str, bytes], SourceText]
"""Converts a file's name and bytes to text."""

RANGE = "range"
"""The property with the first and last day, for reports that name both."""

MAX_SIZE = 64 * 1024 * 1024
"""The maximum size of a file in bytes."""

_DOCUMENTS = frozenset({".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt", ".pages"})
_modules: dict[str, str] = {}


def register(ending: str, module: str) -> None:
    """Register an extension (".md"); `module` has a `text_of` function and is imported lazily."""
    _modules[ending] = module


def endings() -> tuple[str, ...]:
    """Return the supported extensions in order of registration."""
    return tuple(_modules)


def read_path(path: Path, *, week: Week | None = None, need_week: bool = True) -> Reading:
    """Read a file. Its week is `week`, else taken from the text, else from the file name.

    FileError if it cannot be read, InputError if it is not a report or if the week is needed and
    cannot be determined.
    """
    data = bytes_of(path)
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
    """Read the content of a file with that name, like `read_path`."""
    return read_source(name, text_of(name, data), week=week, need_week=need_week, year=year)


def needs_conversion(name: str) -> InputError | None:
    """Return an error for documents that must be converted to .docx first; None for others."""
    if Path(name).suffix.lower() not in _DOCUMENTS:
        return None
    return InputError(
        "“{name}” must be saved as .docx first: open it in Word, WPS or LibreOffice and "
        "choose “Save as”.",
        name=name,
    )


def text_of(name: str, data: bytes) -> SourceText:
    """Return the text of a file; InputError if its type is not supported."""
    ending = Path(name).suffix.lower()
    if ending not in _modules:
        raise needs_conversion(name) or InputError(
            "“{name}” is not a kind of file that can be read. Supported: {endings}.",
            name=name,
            endings=", ".join(_modules),
        )
    to_text: ToText = import_module(_modules[ending]).text_of
    return to_text(name, _not_empty(name, data))


def read_source(
    name: str,
    source: SourceText,
    *,
    week: Week | None = None,
    need_week: bool = True,
    year: int | None = None,
) -> Reading:
    """Read text already extracted from a file, like `read_path`."""
    from weeklydesk.importers.outline import read_text

    reading = read_text(source.text, week=week, year=year)
    reading = replace(reading, warnings=(*source.warnings, *reading.warnings))
    if reading.report.week is None:
        reading = _with_week_of_name(name, reading, source.text, year)
    if reading.report.week is None and need_week:
        raise InputError(
            "The week of “{name}” cannot be determined from its name or first lines. Give "
            "it with --week 2024-W22.",
            name=name,
        )
    return replace(reading, report=_with_range(reading.report, reading.period))


def _not_empty(name: str, data: bytes) -> bytes:
    if len(data) > MAX_SIZE:
        raise InputError(
            "“{name}” is too large for a report. The limit is {most} MB.",
            name=name,
            most=MAX_SIZE // 1024 // 1024,
        )
    if not data.strip():
        raise InputError("“{name}” is empty.", name=name)
    return data


def bytes_of(path: Path, largest: int = MAX_SIZE) -> bytes:
    """Return a file's bytes, at most one more than `largest`; FileError if it cannot be read."""
    try:
        if path.is_dir():
            raise FileError("“{path}” is a folder, not a file.", path=path)
        if path.exists() and not path.is_file():
            raise FileError("“{path}” is not a regular file.", path=path)
        with path.open("rb") as file:
            return file.read(largest + 1)
    except FileNotFoundError:
        raise FileError("There is no file “{path}”.", path=path) from None
    except OSError as error:
        raise FileError(
            "“{path}” cannot be read: {reason}.", path=path, reason=error.strerror or error
        ) from error


def _with_week_of_name(name: str, reading: Reading, text: str, year: int | None) -> Reading:
    """Return the reading with the week named by the file name, if any."""
    from weeklydesk.importers.filenames import week_in_name
    from weeklydesk.importers.source_lines import split
    from weeklydesk.importers.week_detection import check_dates

    report = reading.report
    named, remarks = check_dates(week_in_name(name, year), report.front_matter, split(text))
    if named is None:
        return reading
    report = replace(report, week=named.week)
    warnings = (*reading.warnings, *remarks)
    return replace(reading, report=report, period=named.period, warnings=warnings)


def _with_range(report: Report, period: tuple[date, date] | None) -> Report:
    """Add the days named by the source as a property, which the Markdown exporter skips."""
    if period is None:
        return report
    days = "/".join(day.isoformat() for day in period)
    return replace(report, properties=(*report.properties, (RANGE, days)))


def year_of(path: Path) -> int | None:
    """Return the year to assume for a file, from the names of its folders or its siblings."""
    from weeklydesk.importers.filenames import year_around

    return year_around(path)


for _ending in (".md", ".markdown", ".txt"):
    register(_ending, "weeklydesk.importers.textfile")
register(".docx", "weeklydesk.importers.docx")
