"""Regular expressions for inline Markdown, and the search for formatted text with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from weeklydesk.text.readers import marks_in
from weeklydesk_ui.editor.marks import Mark

_CODE = re.compile(r"(?<!`)(`+)(?!`)(.{1,500}?)(?<!`)\1(?!`)")
_LINK = re.compile(r"!?(\[)[^\[\]\n]{1,300}(\]\([^()\s]{0,800}\))")
_PAIRS = (
    (Mark.BOLD, 2, re.compile(r"\*\*(?=\S).{1,500}?(?<=\S)\*\*")),
    (Mark.BOLD, 2, re.compile(r"(?<!\w)__(?=\S).{1,500}?(?<=\S)__(?!\w)")),
    (Mark.STRIKE, 2, re.compile(r"~~(?=\S).{1,500}?(?<=\S)~~")),
    (Mark.ITALIC, 1, re.compile(r"(?<!\*)\*(?![\s*])[^*]{1,500}?(?<![\s*])\*(?!\*)")),
    (Mark.ITALIC, 1, re.compile(r"(?<![\w_])_(?![\s_])[^_]{1,500}?(?<![\s_])_(?![\w_])")),
)


def found(text: str) -> list[tuple[int, int, int]]:
    """Return (start, length, marks) for each formatted part of the text."""
    flags = [Mark.NONE] * len(text)
    text = _coded(text, flags)
    for match in _LINK.finditer(text):
        _set_flags(flags, match.start(), match.end(), Mark.LINK)
        _set_flags(flags, match.start(), match.end(1), Mark.SIGN)
        _set_flags(flags, match.start(2), match.end(2), Mark.SIGN)
    for mark, width, pattern in _PAIRS:
        for match in pattern.finditer(text):
            _set_flags(flags, match.start(), match.end(), mark)
            _set_flags(flags, match.start(), match.start() + width, Mark.SIGN)
            _set_flags(flags, match.end() - width, match.end(), Mark.SIGN)
    for start, end in marks_in(text):
        _set_flags(flags, start, end, Mark.SIGN)
    return list(_joined(flags))


def _coded(text: str, flags: list[int]) -> str:
    """Set the flags of code; return the text with code blanked out, since it has no markup."""
    for match in _CODE.finditer(text):
        width = len(match[1])
        _set_flags(flags, match.start(), match.end(), Mark.CODE)
        _set_flags(flags, match.start(), match.start() + width, Mark.SIGN)
        _set_flags(flags, match.end() - width, match.end(), Mark.SIGN)
    return _CODE.sub(lambda match: "\0" * len(match[0]), text)


def _set_flags(flags: list[int], start: int, end: int, mark: int) -> None:
    for place in range(start, end):
        flags[place] |= mark


def _joined(flags: list[int]) -> Iterator[tuple[int, int, int]]:
    start = 0
    for place in range(1, len(flags) + 1):
        if place == len(flags) or flags[place] != flags[start]:
            if flags[start]:
                yield start, place - start, flags[start]
            start = place
