"""The style ids and numbers that a body depends on, which differ between base documents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from weeklydesk.records import field, record

STYLES: Mapping[str, str] = {
    "title": "Title",
    "heading 1": "Heading1",
    "heading 2": "Heading2",
    "heading 3": "Heading3",
    "heading 4": "Heading4",
    "heading 5": "Heading5",
    "heading 6": "Heading6",
    "toc 1": "TOC1",
    "toc 2": "TOC2",
    "toc 3": "TOC3",
    "list paragraph": "ListParagraph",
    "quote": "Quote",
    "html preformatted": "HTMLPreformatted",
    "html code": "HTMLCode",
    "hyperlink": "Hyperlink",
    "rule": "Rule",
    "table text": "TableText",
    "table gap": "TableGap",
    "report table": "ReportTable",
}
"""Style ids of the standard look, by lower-case style name."""

BORDERED: Mapping[int, int] = {1: 0, 2: 180}
"""Heading levels with a border in the standard look, with their indents in twips."""

STEP = 420  # twips of indent per list level: two Chinese characters
DEEPEST = 14  # steps; deeper levels are not indented further


class Relations(Protocol):
    """Registers the links and pictures of a document."""

    def link(self, address: str) -> str:
        """Add a link and return the id of its relationship."""
        ...

    def picture(self, data: bytes, kind: str) -> str:
        """Add a picture and return the id of its relationship."""
        ...


@record
class Look:
    """The properties of the base document that a body depends on.

    `width` is the text width in twips. `first_list`, `first_definition` and `first_bookmark` are
    the first free numbers; `hanging` is set if each item needs its own indent. `bordered` are the
    heading levels whose borders Word would merge with those of an adjacent heading.
    """

    chinese: bool
    width: int
    styles: Mapping[str, str] = field(default_factory=lambda: STYLES)
    first_list: int = 1
    first_definition: int = 1
    first_bookmark: int = 1
    hanging: bool = False
    bordered: Mapping[int, int] = field(default_factory=lambda: BORDERED)


def indent_at(depth: int) -> int:
    """Return the text indent of a list at that depth, in twips."""
    return STEP * min(depth + 1, DEEPEST)
