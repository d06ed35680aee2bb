"""What an item is recognised by: its words without figures and addresses, its name, its place.

Dates and numbers change from week to week and an address names something else, so both are left
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
_STEM = 5  # letters of a word that stay when it is bent: implement, implementing
_LITTLE = frozenset(
    """
    a an the and or of to in on at by for with from as is are be was were will it its this
    that these those not no we i they them their our my if so how what which about into than
    then also some more other
    """.split()  # noqa: SIM905 (a list of these would fill a screen)
)


@record
class Subject:
    """An item to be recognised; `above` is the lineage of the item that it stands under, or "".

    `ago` counts the weeks from its report to the one that is looked at.
    """

    section: Section
    item: Item
    above: str = ""
    ago: int = 0

    @property
    def planned(self) -> bool:
        """Whether it is a plan rather than work."""
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
    """The words of a text: `name` before a colon, `rest` behind it, `words` both together.

    `start` is how a Chinese one begins (字段准确率93%…), "" where that says little.
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
        """Whether it is a mere label, figure or address: known by its place alone."""
        return not self.rest or bool(_BRACKETED.fullmatch(self.text))


def bare_words(text: str) -> str:
    """Return the text without figures, dates, addresses, marks and case: what stays of it."""
    plain = _normal(_ADDRESS.sub(" ", text))
    return _SIGNS.sub(" ", _FIGURES.sub(" ", plain)).strip()


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()


def pieces(words: str) -> frozenset[str]:
    """Return what two texts can share: stems of words, and pairs of Chinese signs."""
    found: set[str] = set()
    for run in words.split():
        for han in _HAN.findall(run):
            found.update(a + b for a, b in pairwise(han))
            found.update(han if len(han) == 1 else ())
        found.update(word[:_STEM] for word in _HAN.sub(" ", run).split() if word not in _LITTLE)
    return frozenset(found)
