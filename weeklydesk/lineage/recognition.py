"""Features by which an item is recognised: its words without figures and URLs, its name, its place.

Dates and numbers change from week to week, and a URL refers to something else, so both are left
out. The name before a colon (退款提速：…) rarely changes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from weeklydesk.model import Block, Item, Report, Role, Section
from weeklydesk.records import record, replace

_PLANNED = (Role.PLAN, Role.CHECKLIST)
_ADDRESS = re.compile(r"\]\([^)\s]*\)|\b[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)
_FIGURES = re.compile(r"\d+(?:[.,:/年月日号%％-]\d*)*[年月日号%％]?")
_NAME = re.compile(r"(.{2,24}?)[:：](?!//)")
_SIGNS = re.compile(r"[\W_]+")
_OPENING = "【「*_` "
_BRACKETED = re.compile(r"[【「][^】」]*[】」]")
_HAN = re.compile(r"[぀-ヿ㐀-鿿가-힯]+")
_START = re.compile(rf"{_HAN.pattern.removesuffix('+')}{{5}}")
_STEM = 5  # letters of a word that inflection does not change: implement, implementing
_LITTLE = frozenset(
    """
    a an the and or of to in on at by for with from as is are be was were will it its this
    that these those not no we i they them their our my if so how what which about into than
    then also some more other
    """.split()  # noqa: SIM905 (a list literal would fill a screen)
)


@record
class Subject:
    """An item to be recognised; `above` is the lineage of its parent item, or "".

    `ago` is the number of weeks between its report and the current one.
    """

    section: Section
    item: Item
    above: str = ""
    ago: int = 0

    @property
    def planned(self) -> bool:
        """Whether the item is planned rather than work."""
        return self.section.role in _PLANNED


def subjects(report: Report, ago: int = 0) -> Iterator[Subject]:
    """Yield every item of the report with its place, in reading order."""
    for section in report.sections:
        yield from _under(Subject(section, Item(""), ago=ago), section.blocks)


def _under(above: Subject, blocks: Iterable[Block]) -> Iterator[Subject]:
    for block in blocks:
        if isinstance(block, Item):
            subject = replace(above, item=block, above=above.item.lineage)
            yield subject
            yield from _under(subject, block.children)


@record
class Words:
    """The words of a text: `name` before a colon, `rest` after it, `words` both together.

    `start` is the beginning of a Chinese text (字段准确率93%…), or "" if that is too short.
    """

    text: str
    name: str
    rest: str
    words: str
    start: str

    @classmethod
    def of(cls, text: str) -> Words:
        """Return the words of a text."""
        match = _NAME.match(text.lstrip(_OPENING))
        words = bare_words(text)
        name = bare_words(match[1]) if match else ""
        start = _START.match(words)
        rest = words.removeprefix(name).strip()
        return cls(_normal(text), name, rest, words, start[0] if start else "")

    @property
    def says_nothing(self) -> bool:
        """Whether the text is only a label, figure or URL, to be recognised by its place alone."""
        return not self.rest or bool(_BRACKETED.fullmatch(self.text))


def bare_words(text: str) -> str:
    """Return the text in lower case without figures, dates, URLs and punctuation."""
    plain = _normal(_ADDRESS.sub(" ", text))
    return _SIGNS.sub(" ", _FIGURES.sub(" ", plain)).strip()


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()


def pieces(words: str) -> frozenset[str]:
    """Return the pieces to compare texts by: stems of words, and pairs of Chinese characters."""
    found: set[str] = set()
    for run in words.split():
        for han in _HAN.findall(run):
            found.update(a + b for a, b in pairwise(han))
            found.update(han if len(han) == 1 else ())
        found.update(word[:_STEM] for word in _HAN.sub(" ", run).split() if word not in _LITTLE)
    return frozenset(found)
