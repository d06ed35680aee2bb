"""Where words begin and end, for the keys and clicks that go by words.

Chinese is written without blanks: whoever knows its words says where they end in a stretch of it;
else the stretch goes for one, between punctuation or beside other script.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

Cut = Callable[[str], Iterable[int]]
"""Says where the words of a stretch of Chinese end; the last one ends where the stretch does."""

_HAN = r"々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = rf"[^\W_{_HAN}]"
_PART = re.compile(
    rf"([{_HAN}]+)|{_LETTER}+(?:[.'’_%-]{_LETTER}+)*%?|[^\S\n]+|[^\w\s]+|_+|.", re.DOTALL
)


def uncut(stretch: str) -> Iterable[int]:
    """Take the stretch for one word."""
    return (len(stretch),)


def _parts(text: str, cut: Cut) -> Iterator[tuple[int, int]]:
    """Yield start and end of each stretch of one kind: word, punctuation, blanks."""
    for match in _PART.finditer(text):
        start = match.start()
        for end in cut(match[1]) if match[1] else (len(match[0]),):
            yield start, match.start() + end
            start = match.start() + end


def word_before(text: str, column: int, cut: Cut = uncut) -> int:
    """Return where the word before the place begins, over the blanks between."""
    end = len(text[:column].rstrip())
    return max((start for start, _ in _parts(text, cut) if start < end), default=0)


def word_after(text: str, column: int, cut: Cut = uncut) -> int:
    """Return where the next word begins, over the blanks between."""
    end = min((end for _, end in _parts(text, cut) if end > column), default=len(text))
    return len(text) - len(text[end:].lstrip())


def word_at(text: str, column: int, cut: Cut = uncut) -> tuple[int, int]:
    """Return start and end of the stretch that stands at the place."""
    parts = _parts(text, cut)
    return next((part for part in parts if column < part[1]), (len(text), len(text)))
