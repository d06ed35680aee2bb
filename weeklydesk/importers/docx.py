"""Word files: what is seen on their pages, written down as text and read as such."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from weeklydesk.errors import InputError
from weeklydesk.importers import Reader
from weeklydesk.importers.reading import Reading
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk.importers.word.runs import Runs


def reader(name: str) -> Reader:
    """Return the reader of a Word file of that name."""

    def read(data: bytes, week: Week | None, year: int | None) -> Reading:
        from weeklydesk.importers.outline import read_text

        text, warnings = text_of(name, data)
        if not text.strip():
            raise InputError("“{name}” holds no text.", name=name)
        reading = read_text(text, week=week, year=year)
        return replace(reading, warnings=(*warnings, *reading.warnings))

    return read


def text_of(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return a Word file as the text that somebody would have typed for it, and warnings."""
    from weeklydesk.importers.word.body import Body
    from weeklydesk.importers.word.package import Package

    try:
        package = Package(data)
        body = Body(package, own=package.is_own())
    except InputError as error:
        raise InputError("“{name}”: {reason}", name=name, reason=error) from error
    return body.page.text(), (*body.warnings, *_left_out(body.runs))


def _left_out(runs: Runs) -> tuple[str, ...]:
    told = (
        (runs.deleted, "Text that was deleted with changes tracked was left out."),
        (runs.hidden, "Hidden text was left out."),
        (runs.comments > 0, "Comments were left out."),
    )
    return tuple(words for wanted, words in told if wanted)
