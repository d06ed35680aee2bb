"""Word files: what is seen on their pages, written down as text and read as such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weeklydesk.errors import InputError
from weeklydesk.importers import Typed

if TYPE_CHECKING:
    from weeklydesk.importers.word.runs import Runs


def text_of(name: str, data: bytes) -> Typed:
    """Return a Word file as the text that somebody would have typed for it."""
    from weeklydesk.importers.word.body import Body
    from weeklydesk.importers.word.package import Package

    try:
        package = Package(data)
        body = Body(package, own=package.is_own())
    except InputError as error:
        raise InputError("“{name}”: {reason}", name=name, reason=error) from error
    text = body.page.text()
    if not text.strip():
        raise InputError("“{name}” holds no text.", name=name)
    return Typed(text, (*body.warnings, *_left_out(body.runs)))


def _left_out(runs: Runs) -> tuple[str, ...]:
    told = (
        (runs.deleted, "Text that was deleted with changes tracked was left out."),
        (runs.hidden, "Hidden text was left out."),
        (runs.comments > 0, "Comments were left out."),
    )
    return tuple(words for wanted, words in told if wanted)
