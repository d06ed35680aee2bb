"""The names that a body refers to, so that another base with other style ids can take it."""

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
"""Style ids by style name in lower case; our own base's."""

BORDERED: Mapping[int, int] = {1: 0, 2: 180}
"""Levels of headings that have a border, with their indents in twips; our own base's."""

STEP = 420  # twips that a list goes in: two Chinese characters
DEEPEST = 14  # steps; what is deeper stands no further in


class Place(Protocol):
    """The document that a body goes into, as far as runs refer to it."""

    def link(self, address: str) -> str:
        """Return the id of the relationship to an address."""
        ...

    def picture(self, data: bytes, kind: str) -> str:
        """Take a picture in and return the id of the relationship to it."""
        ...


@record
class Look:
    """What a body must know of the document that it goes into.

    `width` is the text's in twips. The rest are the first numbers that the document leaves free
    for lists, their definitions and bookmarks; `hanging` says whether each item must indent itself.
    `bordered` are the levels of headings whose borders would join those of a neighbour.
    """

    chinese: bool
    width: int
    styles: Mapping[str, str] = field(default_factory=lambda: STYLES)
    first_list: int = 1
    first_definition: int = 1
    first_bookmark: int = 1
    hanging: bool = False
    bordered: Mapping[int, int] = field(default_factory=lambda: BORDERED)


def inset(depth: int) -> int:
    """Return how far the text of a list at that depth stands in, in twips."""
    return STEP * min(depth + 1, DEEPEST)
