"""Word files: converts their visible content to Markdown text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from weeklydesk.errors import InputError, Remark
from weeklydesk.importers import SourceText

if TYPE_CHECKING:
    from weeklydesk.importers.word.body import Body


def text_of(name: str, data: bytes) -> SourceText:
    """Return a Word file's content as Markdown text."""
    from weeklydesk.importers.word.body import Body
    from weeklydesk.importers.word.package import Package

    try:
        package = Package(data)
        body = Body(package, own=package.is_own())
    except InputError as error:
        raise InputError("“{name}”: {reason}", name=name, reason=error) from error
    text = body.page.text()
    if not text.strip():
        raise InputError("“{name}” contains no text.", name=name)
    return SourceText(text, tuple(_remarks(body)))


def _remarks(body: Body) -> Iterator[Remark]:
    if body.has_other_files:
        yield Remark("A part inserted from another file could not be read.")
    if body.runs.deleted:
        yield Remark("Text deleted with tracked changes was left out.")
    if body.runs.hidden:
        yield Remark("Hidden text was left out.")
    if body.runs.comments:
        yield Remark("Comments were left out.")
