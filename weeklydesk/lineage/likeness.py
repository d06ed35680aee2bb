"""The same item, retyped: which of this week's items look like one of an earlier week's.

Dates and numbers change from week to week, so they are left out of the comparison; the name before
a colon (退款提速：…) rarely does, so it weighs most. A likeness is a suggestion, never a decision.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from weeklydesk.model import Item, Section

THRESHOLD = 64.0
_SAME_OBJECTIVE = 6.0
_SAME_NAME = 90.0
_NEAREST = 40  # earlier items that an item is compared with
_FIGURES = re.compile(r"\d+(?:[.,:/年月日号%％-]\d*)*[年月日号%％]?")
_NAME = re.compile(r"(.{2,24}?)[:：]")
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """An item that may continue an earlier one; `score` is 0 to 100."""

    item: Item
    earlier: Item
    score: float


def bare_words(text: str) -> str:
    """Return the text without figures, dates, marks and case: what stays from week to week."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _SIGNS.sub(" ", _FIGURES.sub(" ", plain)).strip()


def alike(
    new: Iterable[tuple[Section, Item]],
    earlier: Iterable[tuple[Section, Item]],
    *,
    threshold: float = THRESHOLD,
    refused: Container[tuple[str, str]] = (),
) -> tuple[Likeness, ...]:
    """Pair each new item with the earlier one that it most likely continues, best pairs first.

    Each item stands in one pair at most; below the threshold, and of the pairs of lineages that
    were refused, there is silence.
    """
    index = _Index([(section, item, _Words.of(item.text)) for section, item in earlier])
    pairs: list[Likeness] = []
    for section, item in new:
        words = _Words.of(item.text)
        for old_section, old_item, old_words in index.near(words):
            score = words.score(old_words)
            if score and _same_objective(section, old_section):
                score += _SAME_OBJECTIVE
            if score >= threshold and (item.lineage, old_item.lineage) not in refused:
                pairs.append(Likeness(item, old_item, score))
    return _one_to_one(pairs)


def _same_objective(one: Section, other: Section) -> bool:
    return one.objective is not None and one.objective == other.objective


def _one_to_one(pairs: list[Likeness]) -> tuple[Likeness, ...]:
    taken: set[int] = set()
    kept: list[Likeness] = []
    for pair in sorted(pairs, key=lambda pair: -pair.score):
        ends = {id(pair.item), id(pair.earlier)}
        if not ends & taken:
            taken |= ends
            kept.append(replace(pair, score=min(pair.score, 100.0)))
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class _Words:
    name: str
    words: str

    @classmethod
    def of(cls, text: str) -> _Words:
        match = _NAME.match(text.lstrip("【「*_ "))
        return cls(bare_words(match[1]) if match else "", bare_words(text))

    def score(self, other: _Words) -> float:
        from rapidfuzz import fuzz

        if self.name and self.name == other.name:
            return max(_SAME_NAME, fuzz.ratio(self.words, other.words))
        if min(len(self.words), len(other.words)) < 4:
            return 100.0 if self.words and self.words == other.words else 0.0
        whole = fuzz.ratio(self.words, other.words)
        part = fuzz.partial_ratio(self.words, other.words)
        return max(whole, 0.85 * part if min(len(self.words), len(other.words)) >= 6 else 0.0)

    def pieces(self) -> set[str]:
        """Return the pairs of neighbouring signs, or the sign where there is only one."""
        return {a + b for a, b in pairwise(self.words)} or {self.words}


_Earlier = tuple[Section, Item, _Words]


class _Index:
    """Finds the earlier items worth comparing: hundreds against thousands would take long."""

    def __init__(self, entries: list[_Earlier]) -> None:
        self._entries = entries
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        self._named: defaultdict[str, list[int]] = defaultdict(list)
        for number, (_, _, words) in enumerate(entries):
            self._named[words.name].append(number)
            for piece in words.pieces():
                self._holding[piece].append(number)

    def near(self, words: _Words) -> list[_Earlier]:
        """Return the entries of the same name, and those that share most with the words."""
        shared: Counter[int] = Counter()
        for piece in words.pieces():
            shared.update(self._holding.get(piece, ()))
        found = {number for number, _ in shared.most_common(_NEAREST)}
        if words.name:
            found.update(self._named.get(words.name, ()))
        return [self._entries[number] for number in sorted(found)]
