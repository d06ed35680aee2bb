"""Where words begin and end, for the keys and clicks that go by words.

Chinese is written without blanks: a stretch of it between punctuation, or beside other script,
goes for a word, so that no key runs over a whole sentence.
"""

from __future__ import annotations

import re

_HAN = r"々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_LETTER = rf"[^\W_{_HAN}]"
_PART = re.compile(
    rf"[{_HAN}]+|{_LETTER}+(?:[.'’_%-]{_LETTER}+)*%?|[^\S\n]+|[^\w\s]+|_+|.", re.DOTALL
)


def _parts(text: str) -> list[tuple[int, int]]:
    """Return start and end of each stretch of one kind: word, punctuation, blanks."""
    return [match.span() for match in _PART.finditer(text)]


def word_before(text: str, column: int) -> int:
    """Return where the word before the place begins, over the blanks between."""
    end = len(text[:column].rstrip())
    return max((start for start, _ in _parts(text) if start < end), default=0)


def word_after(text: str, column: int) -> int:
    """Return where the next word begins, over the blanks between."""
    end = min((end for _, end in _parts(text) if end > column), default=len(text))
    return len(text) - len(text[end:].lstrip())


def word_at(text: str, column: int) -> tuple[int, int]:
    """Return start and end of the stretch that stands at the place."""
    return next((part for part in _parts(text) if column < part[1]), (len(text), len(text)))
