"""Fills the placeholders of templates with docxtpl.

`{{ title }}`, `{{ week }}`, `{{ first_day }}`, `{{ last_day }}`, `{{ author }}` insert text;
`{{p body }}`, `{{p plan }}` and the other roles, and `{{p section.body }}` inside
`{%p for section in sections %}` insert whole paragraphs.
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

_PLACEHOLDER = re.compile(r"\{\{|\{%")
_BOOKMARK = "weeklydesk-"
_EXPRESSION_ERRORS = (
    ArithmeticError,
    LookupError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What a template's expressions can raise besides jinja2's own errors."""


class Insertion:
    """The sections that a placeholder inserts, and whether the template used it."""

    def __init__(self, number: int, sections: tuple[Section, ...], *, headed: bool) -> None:
        self.number, self.sections, self.headed = number, sections, headed
        self.placed = False

    def __bool__(self) -> bool:
        return bool(self.sections)

    def __html__(self) -> str:
        self.placed = True
        return f'<w:p><w:bookmarkStart w:id="0" w:name="{_BOOKMARK}{self.number}"/></w:p>'


@record
class Part:
    """A section as seen by a template."""

    title: str
    role: str
    body: Insertion


def has_placeholders(file: WordFile) -> bool:
    """Return whether a template's text, headers or footers contain placeholders."""
    parts = [rel.target_part for rel in file.part.rels.values() if not rel.is_external]
    around = [part.element for part in parts if hasattr(part, "element")]
    return any(_PLACEHOLDER.search(_text(element)) for element in (file.part.element, *around))


def _text(element: Any) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def fill(file: WordFile, body: Body, report: Report, title: str, options: Options) -> None:
    """Fill the placeholders; append the sections that none of them inserted."""
    insertions: list[Insertion] = []
    _render(file, _context(report, title, options, insertions), options.template or Path())
    for insertion in insertions:
        if insertion.placed:
            _put(file, insertion, body)
    placed = [
        section for insertion in insertions if insertion.placed for section in insertion.sections
    ]
    rest = tuple(part for part in report.sections if not any(part is one for one in placed))
    if rest:
        file.append(body.sections(rest))


def _context(
    report: Report, title: str, options: Options, insertions: list[Insertion]
) -> dict[str, object]:
    def insert(sections: tuple[Section, ...], *, headed: bool) -> Insertion:
        insertions.append(Insertion(len(insertions), sections, headed=headed))
        return insertions[-1]

    def of(role: Role) -> Insertion:
        sections = tuple(part for part in report.sections if part.role is role)
        return insert(sections, headed=len(sections) > 1)

    week = report.week
    context: dict[str, object] = {
        "title": printable(title),
        "week": str(week or ""),
        "first_day": week.monday.isoformat() if week else "",
        "last_day": week.sunday.isoformat() if week else "",
        "author": printable(options.author),
        "body": insert(report.sections, headed=True),
        "sections": [
            Part(printable(plain(part.title)), str(part.role), insert((part,), headed=False))
            for part in report.sections
        ],
    }
    return context | {str(role): of(role) for role in Role}


def _render(file: WordFile, context: dict[str, object], path: Path) -> None:
    from jinja2 import StrictUndefined
    from jinja2 import TemplateError as Fault
    from jinja2.sandbox import SandboxedEnvironment

    docxtpl: Any = import_module("docxtpl")  # has no type hints
    template = docxtpl.DocxTemplate("")
    template.docx = file.document
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    try:
        template.render(context, environment, autoescape=True)
    except (Fault, *_EXPRESSION_ERRORS) as error:
        raise TemplateError(
            "A placeholder in the template “{name}” cannot be filled: {reason}. Nothing "
            "was written. Available placeholders: {known}.",
            name=path.name,
            reason=getattr(error, "message", None) or error,
            known=", ".join(context),
        ) from error


def _put(file: WordFile, insertion: Insertion, body: Body) -> None:
    """Replace the bookmarks of an insertion with its paragraphs."""
    name = f"{_BOOKMARK}{insertion.number}"
    starts = file.part.element.iter(f"{W}bookmarkStart")
    for bookmark in [each for each in starts if each.get(f"{W}name") == name]:
        xml = body.sections(insertion.sections, headed=insertion.headed)
        _replace(bookmark.getparent(), parsed(xml) if xml else [])


def _replace(bookmark: Any, elements: list[Any]) -> None:
    """Replace a bookmark paragraph with elements, or insert them after the enclosing paragraph."""
    outer = list(bookmark.iterancestors(f"{W}p"))
    place = outer[-1] if outer else bookmark
    for element in reversed(elements):
        place.addnext(element)
    if outer:
        above = bookmark.getparent()
        above.text = (above.text or "") + (bookmark.tail or "")
        above.remove(bookmark)
    else:
        bookmark.remove(bookmark[0])
    if elements and not _text(place).strip():
        place.getparent().remove(place)
