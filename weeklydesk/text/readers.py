"""The audience of a line, set by a mark typed into it: `@only-manager`, `@仅自己`.

The mark can be anywhere in the line's text. It is shown to nobody but the writer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from weeklydesk.model import Block, Code, Html, Section, walk


class Audience(StrEnum):
    """Who reads: everybody, the manager, or only the writer. Each includes those before it."""

    ALL = "all"
    MANAGER = "manager"
    ME = "me"


MARKS = {
    Audience.MANAGER: ("@only-manager", "@仅领导"),
    Audience.ME: ("@only-me", "@仅自己"),
}
"""The marks in English and in Chinese. A full-width ＠ and capital letters are accepted too."""

_RANKS = {audience: rank for rank, audience in enumerate(Audience)}
_BY_NAME = {mark[1:]: audience for audience, marks in MARKS.items() for mark in marks}
_MARK = r"(?ia)[ \t\u3000]*[@＠](?:(only-manager|only-me)(?![\w-]|\.\w)|(仅领导|仅自己))"


def audience_of(text: str) -> Audience:
    """Return the audience of a text: all without a mark, the narrowest of several marks."""
    if "@" not in text and "＠" not in text:
        return Audience.ALL
    found = [_named(match) for match in re.finditer(_MARK, text)]
    return max(found, key=_RANKS.__getitem__, default=Audience.ALL)


def may_read(reader: Audience, audience: Audience) -> bool:
    """Return whether a reader may see text for that audience."""
    return _RANKS[reader] >= _RANKS[audience]


def unmarked(text: str) -> str:
    """Return the text without its marks and the spaces before them."""
    if "@" not in text and "＠" not in text:
        return text
    lines = [(line, re.sub(_MARK, "", line).strip()) for line in text.split("\n")]
    left = [bare if re.search(_MARK, line) else line for line, bare in lines if bare or not line]
    return "\n".join(left)


def marked(text: str, audience: Audience, *, chinese: bool) -> str:
    """Return the text with the mark for an audience and no other; without a mark for all."""
    plain = unmarked(text)
    if audience is Audience.ALL:
        return plain
    return f"{plain} {MARKS[audience][chinese]}".lstrip()


def marks_in(text: str) -> list[tuple[int, int]]:
    """Return the start and end of each mark in a text, without the spaces before it."""
    if "@" not in text and "＠" not in text:
        return []
    matches = re.finditer(_MARK, text)
    return [(match.end() - len(match[0].strip(" \t\u3000")), match.end()) for match in matches]


def is_verbatim(block: Block) -> bool:
    """Return whether a block is code or HTML, where an @ is not a mark."""
    return isinstance(block, Code | Html)


def is_marked(section: Section) -> bool:
    """Return whether anything in a section is restricted to an audience."""
    return any(audience_of(text) is not Audience.ALL for text in _texts(section))


def _texts(section: Section) -> Iterator[str]:
    yield section.title
    for _, block in walk(section.blocks):
        if not is_verbatim(block):
            yield block.text


def _named(match: re.Match[str]) -> Audience:
    return _BY_NAME[(match[1] or match[2]).lower()]
