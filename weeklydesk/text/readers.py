"""Who may read a line, by a mark that is typed into it: `@only-manager`, `@仅自己`.

The mark may stand anywhere in a line's text. It is never shown to another reader than the writer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from weeklydesk.model import Block, Code, Html, Section, walk


class Audience(StrEnum):
    """Who reads: everybody, the manager, or the writer alone. Each reads what those before do."""

    ALL = "all"
    MANAGER = "manager"
    ME = "me"


SIGNS = {
    Audience.MANAGER: ("@only-manager", "@仅领导"),
    Audience.ME: ("@only-me", "@仅自己"),
}
"""What is typed, in English and in Chinese. A full-width ＠ and capitals are as good."""

_RANKS = {audience: rank for rank, audience in enumerate(Audience)}
_OF_SIGN = {sign[1:]: audience for audience, signs in SIGNS.items() for sign in signs}
_MARK = r"(?ia)[ \t\u3000]*[@＠](?:(only-manager|only-me)(?![\w-]|\.\w)|(仅领导|仅自己))"


def audience_of(text: str) -> Audience:
    """Return whom a text is for: all, unless a mark says otherwise; of two the narrower counts."""
    if "@" not in text and "＠" not in text:
        return Audience.ALL
    found = [_named(match) for match in re.finditer(_MARK, text)]
    return max(found, key=_RANKS.__getitem__, default=Audience.ALL)


def may_read(reader: Audience, audience: Audience) -> bool:
    """Whether a reader gets what is for that audience."""
    return _RANKS[reader] >= _RANKS[audience]


def unmarked(text: str) -> str:
    """Return the text without its marks and the spaces before them."""
    if "@" not in text and "＠" not in text:
        return text
    lines = [(line, re.sub(_MARK, "", line).strip()) for line in text.split("\n")]
    left = [bare if re.search(_MARK, line) else line for line, bare in lines if bare or not line]
    return "\n".join(left)


def marked(text: str, audience: Audience, *, chinese: bool) -> str:
    """Return the text with the one mark that says whom it is for; with none for all."""
    plain = unmarked(text)
    if audience is Audience.ALL:
        return plain
    return f"{plain} {SIGNS[audience][chinese]}".lstrip()


def marks_in(text: str) -> list[tuple[int, int]]:
    """Return where the marks stand in a text: from and to, without the spaces before."""
    if "@" not in text and "＠" not in text:
        return []
    matches = re.finditer(_MARK, text)
    return [(match.end() - len(match[0].strip(" \t\u3000")), match.end()) for match in matches]


def is_verbatim(block: Block) -> bool:
    """Whether a block's text is another language's, where an @ is no mark."""
    return isinstance(block, Code | Html)


def is_marked(section: Section) -> bool:
    """Whether anything in a section is for some of its readers only."""
    return any(audience_of(text) is not Audience.ALL for text in _texts(section))


def _texts(section: Section) -> Iterator[str]:
    yield section.title
    for _, block in walk(section.blocks):
        if not is_verbatim(block):
            yield block.text


def _named(match: re.Match[str]) -> Audience:
    return _OF_SIGN[(match[1] or match[2]).lower()]
