"""Templates with placeholders, filled by docxtpl.

`{{ title }}`, `{{ week }}`, `{{ first_day }}`, `{{ last_day }}`, `{{ author }}` are text;
`{{p body }}`, `{{p plan }}` and the other roles, and `{{p section.body }}` inside
`{%p for section in sections %}` stand for whole paragraphs.
"""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Any

from weeklydesk.errors import TemplateError
from weeklydesk.exporters.characters import printable
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.word.body import Body
from weeklydesk.exporters.word.document import W, WordFile, parsed
from weeklydesk.model import Report, Role, Section
from weeklydesk.records import record
from weeklydesk.text.inline import plain

_SIGN = re.compile(r"\{\{|\{%")
_MARK = "weeklydesk-"
_FAULTS = (ArithmeticError, LookupError, RecursionError, SyntaxError, TypeError, ValueError)
"""What an expression of the template's author can raise besides jinja2's own errors."""


class Piece:
    """Some sections that a placeholder stands for; it knows whether it was placed."""

    def __init__(self, number: int, sections: tuple[Section, ...], *, headed: bool) -> None:
        self.number, self.sections, self.headed = number, sections, headed
        self.placed = False

    def __bool__(self) -> bool:
        return bool(self.sections)

    def __html__(self) -> str:
        self.placed = True
        return f'<w:p><w:bookmarkStart w:id="0" w:name="{_MARK}{self.number}"/></w:p>'


@record
class Part:
    """A section as a template sees it."""

    title: str
    role: str
    body: Piece


def has_placeholders(file: WordFile) -> bool:
    """Whether a template's text, headers or footers hold any."""
    parts = [rel.target_part for rel in file.part.rels.values() if not rel.is_external]
    around = [part.element for part in parts if hasattr(part, "element")]
    return any(_SIGN.search(_text(element)) for element in (file.part.element, *around))


def _text(element: Any) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def fill(file: WordFile, body: Body, report: Report, title: str, options: Options) -> None:
    """Put the report where the placeholders are; what none of them took follows at the end."""
    pieces: list[Piece] = []
    _render(file, _context(report, title, options, pieces), options.template or Path())
    for piece in pieces:
        if piece.placed:
            _put(file, piece, body)
    placed = [section for piece in pieces if piece.placed for section in piece.sections]
    rest = tuple(part for part in report.sections if not any(part is one for one in placed))
    if rest:
        file.append(body.sections(rest))


def _context(
    report: Report, title: str, options: Options, pieces: list[Piece]
) -> dict[str, object]:
    def piece(sections: tuple[Section, ...], *, headed: bool) -> Piece:
        pieces.append(Piece(len(pieces), sections, headed=headed))
        return pieces[-1]

    def of(role: Role) -> Piece:
        sections = tuple(part for part in report.sections if part.role is role)
        return piece(sections, headed=len(sections) > 1)

    week = report.week
    context: dict[str, object] = {
        "title": printable(title),
        "week": str(week or ""),
        "first_day": week.monday.isoformat() if week else "",
        "last_day": week.sunday.isoformat() if week else "",
        "author": printable(options.author),
        "body": piece(report.sections, headed=True),
        "sections": [
            Part(printable(plain(part.title)), str(part.role), piece((part,), headed=False))
            for part in report.sections
        ],
    }
    return context | {str(role): of(role) for role in Role}


def _render(file: WordFile, context: dict[str, object], path: Path) -> None:
    from jinja2 import StrictUndefined
    from jinja2 import TemplateError as Fault
    from jinja2.sandbox import SandboxedEnvironment

    docxtpl: Any = import_module("docxtpl")  # which brings no types
    template = docxtpl.DocxTemplate("")
    template.docx = file.document
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    try:
        template.render(context, environment, autoescape=True)
    except (Fault, *_FAULTS) as error:
        raise TemplateError(
            "A placeholder in the template “{name}” cannot be filled: {reason}. Nothing "
            "was written. Available placeholders: {known}.",
            name=path.name,
            reason=getattr(error, "message", None) or error,
            known=", ".join(context),
        ) from error


def _put(file: WordFile, piece: Piece, body: Body) -> None:
    """Put the paragraphs of a piece wherever its mark stands."""
    name = f"{_MARK}{piece.number}"
    marks = [each for each in file.part.element.iter(f"{W}bookmarkStart") if _is(each, name)]
    for mark in marks:
        xml = body.sections(piece.sections, headed=piece.headed)
        _replace(mark.getparent(), parsed(xml) if xml else [])


def _is(mark: Any, name: str) -> bool:
    return mark.get(f"{W}name") == name


def _replace(mark: Any, elements: list[Any]) -> None:
    """Put elements in the place of a mark, or after the paragraph that it stands in with text."""
    outer = list(mark.iterancestors(f"{W}p"))
    place = outer[-1] if outer else mark
    for element in reversed(elements):
        place.addnext(element)
    if outer:
        above = mark.getparent()
        above.text = (above.text or "") + (mark.tail or "")
        above.remove(mark)
    else:
        mark.remove(mark[0])
    if elements and not _text(place).strip():
        place.getparent().remove(place)
