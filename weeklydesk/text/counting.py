"""How much is written: characters for Chinese, words for the rest.

As in Word: headings count, numbers and bullets of lists do not, and of a link only its words.
"""

from __future__ import annotations

import re

from weeklydesk.model import Report, Section, walk
from weeklydesk.records import record

_HAN = r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_ADDRESS = re.compile(r"\]\([^()\s]*\)")
_WORD = r"[^\W\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+(?:[.,:/'’%_-]{1,3}\w+)*"


@record
class Count:
    """Chinese characters, and words of other scripts (a number such as 99.99 is one)."""

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


class Tally:
    """Counts a report again and again, of its sections only those that are other objects."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Section, Count]] = {}  # the section is held, so ids hold

    def count(self, report: Report) -> Count:
        """Count headings and blocks of the report."""
        counted = [self._counted(section) for section in report.sections]
        self._known = {id(section): (section, each) for section, each in counted}
        return Count(
            sum(each.characters for _, each in counted), sum(each.words for _, each in counted)
        )

    def _counted(self, section: Section) -> tuple[Section, Count]:
        known = self._known.get(id(section))
        return known or (section, count_text("\n".join(_texts(section))))


def count(report: Report) -> Count:
    """Count headings and blocks of the report."""
    return Tally().count(report)


def _texts(section: Section) -> list[str]:
    return [section.title, *(block.text for _, block in walk(section.blocks))]
