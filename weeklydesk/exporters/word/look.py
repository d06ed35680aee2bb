"""The names that a body refers to, so that another base with other style ids can take it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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

STEP = 420  # twips that a list goes in: two Chinese characters
DEEPEST = 14  # steps; what is deeper stands no further in


@dataclass(frozen=True, slots=True)
class Look:
    """What a body must know of the document that it goes into.

    `width` is the text's in twips; `first_list` and `first_link` are the first numbers that the
    document leaves free for lists and for relationships.
    """

    chinese: bool
    width: int
    styles: Mapping[str, str] = field(default_factory=lambda: STYLES)
    first_list: int = 1
    first_link: int = 1


def inset(depth: int) -> int:
    """Return how far the text of a list at that depth stands in, in twips."""
    return STEP * min(depth + 1, DEEPEST)
