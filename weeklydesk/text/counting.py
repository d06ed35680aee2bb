"""Counting text: characters of Chinese, words of other scripts.

As in Word, headings count, numbers and bullets of lists do not, and of a link only its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from weeklydesk.model import Report, Section, walk
from weeklydesk.records import record

_HAN = r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_ADDRESS = re.compile(r"\]\([^()\s]*\)")
_WORD = r"[^\W\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+(?:[.,:/'’%_-]{1,3}\w+)*"


@record
class Count:
    """The number of Chinese characters and of other words (a number such as 99.99 is one word)."""

    characters: int
    words: int

    @property
    def total(self) -> int:
        """Both together, as Chinese word processors count."""
        return self.characters + self.words

    @property
    def is_chinese(self) -> bool:
        """Whether the text is counted in characters rather than in words."""
        return self.characters > self.words


def count_text(text: str) -> Count:
    """Count one text."""
    text = _ADDRESS.sub("]", text)
    return Count(len(re.findall(_HAN, text)), len(re.findall(_WORD, text)))


def count_section(section: Section) -> Count:
    """Count the heading and blocks of a section."""
    texts = (block.text for _, block in walk(section.blocks))
    return count_text("\n".join([section.title, *texts]))


def summed(counts: Iterable[Count]) -> Count:
    """Return the sum of several counts."""
    characters, words = 0, 0
    for each in counts:
        characters += each.characters
        words += each.words
    return Count(characters, words)


def count(report: Report) -> Count:
    """Count the headings and blocks of a report."""
    return summed(map(count_section, report.sections))
