"""Word boundaries, for keys and clicks that move or select by words.

Chinese is written without spaces, so a segmenter can be passed in that finds the words in a run of
Chinese characters. Without one, the whole run counts as one word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

Cut = Callable[[str], Iterable[int]]
"""Segments a run of Chinese: returns the ends of its words; the last is the end of the run."""

_HAN = r"々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = rf"[^\W_{_HAN}]"
_PART = re.compile(
    rf"([{_HAN}]+)|{_LETTER}+(?:[.'’_%-]{_LETTER}+)*%?|[^\S\n]+|[^\w\s]+|_+|.", re.DOTALL
)


def uncut(run: str) -> Iterable[int]:
    """Treat the whole run as one word."""
    return (len(run),)


def _parts(text: str, cut: Cut) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each run of one kind: word, punctuation, white space."""
    for match in _PART.finditer(text):
        start = match.start()
        for end in cut(match[1]) if match[1] else (len(match[0]),):
            yield start, match.start() + end
            start = match.start() + end


def word_before(text: str, column: int, cut: Cut = uncut) -> int:
    """Return the start of the word before the column, skipping white space."""
    end = len(text[:column].rstrip())
    return max((start for start, _ in _parts(text, cut) if start < end), default=0)


def word_after(text: str, column: int, cut: Cut = uncut) -> int:
    """Return the start of the word after the column, skipping white space."""
    end = min((end for _, end in _parts(text, cut) if end > column), default=len(text))
    return len(text) - len(text[end:].lstrip())


def word_at(text: str, column: int, cut: Cut = uncut) -> tuple[int, int]:
    """Return the start and end of the run at the column."""
    parts = _parts(text, cut)
    return next((part for part in parts if column < part[1]), (len(text), len(text)))
