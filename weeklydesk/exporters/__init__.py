"""Exporters: one module per format, each writing the same report tree, chosen by extension."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from weeklydesk.errors import InputError
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.select import selected
from weeklydesk.files import write_document
from weeklydesk.model import Report
from weeklydesk.records import record, replace

Writer = Callable[[Report, Options], bytes]

PLAIN = Options()


@record
class Format:
    """A file format. `load` imports its writer on first use."""

    ending: str
    label: str
    load: Callable[[], Writer]


_formats: dict[str, Format] = {}


def register(form: Format) -> None:
    """Register a format, replacing one with the same extension."""
    _formats[form.ending] = form


def formats() -> tuple[Format, ...]:
    """Return the formats in order of registration."""
    return tuple(_formats.values())


def format_of(target: Path | str) -> Format:
    """Return the format of a path or extension (".docx", "docx"); InputError if unknown."""
    path = Path(target)
    ending = path.suffix or ("" if isinstance(target, Path) else f".{path.name.lstrip('.')}")
    try:
        return _formats[ending.lower()]
    except KeyError:
        raise InputError(
            "“{name}” has no file ending that can be written. Supported: {endings}.",
            name=path.name or str(target),
            endings=", ".join(_formats),
        ) from None


def render(report: Report, form: Format | str, options: Options = PLAIN) -> bytes:
    """Return the selected report as the bytes of a file in that format."""
    known = format_of(form) if isinstance(form, str) else form
    return known.load()(selected(report, options), options)


def export(report: Report, path: Path, options: Options = PLAIN) -> None:
    """Write the report atomically to `path`, in the format of its extension.

    InputError if the extension is unknown, FileError if the file cannot be written.
    """
    named = replace(options, name=options.name or path.stem)
    write_document(path, render(report, format_of(path), named))


def _markdown() -> Writer:
    from weeklydesk.exporters.markdown import write

    return write


def _docx() -> Writer:
    from weeklydesk.exporters.docx import write

    return write


def _html() -> Writer:
    from weeklydesk.exporters.html import write

    return write


def _text() -> Writer:
    from weeklydesk.exporters.text import write

    return write


def _mail() -> Writer:
    from weeklydesk.exporters.mail import write

    return write


register(Format(".md", "Markdown", _markdown))
register(Format(".docx", "Word", _docx))
register(Format(".html", "HTML", _html))
register(Format(".txt", "Plain text", _text))
register(Format(".eml", "Mail draft", _mail))
