"""The same item, retyped: which of this week's items look like one of an earlier week's.

Dates and numbers change from week to week, so they are left out of the comparison; the name before
a colon (退款提速：…) rarely does, so it weighs most. A likeness is a suggestion, never a decision.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace

from weeklydesk.model import Item, Report, Section, items_of

THRESHOLD = 64.0
_SAME_OBJECTIVE = 6.0
_SAME_NAME = 90.0
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
    old = [(section, item, _Words.of(item.text)) for section, item in earlier]
    pairs: list[Likeness] = []
    for section, item in new:
        words = _Words.of(item.text)
        for old_section, old_item, old_words in old:
            score = words.score(old_words)
            if score and _same_objective(section, old_section):
                score += _SAME_OBJECTIVE
            if score >= threshold and (item.lineage, old_item.lineage) not in refused:
                pairs.append(Likeness(item, old_item, score))
    return _one_to_one(pairs)


def continued(report: Report, earlier: Report) -> tuple[Likeness, ...]:
    """Return the likely continuations among the items that begin in `report`.

    What is carried already, on either side, is not asked about.
    """
    lineages = {item.lineage for _, item in items_of(report)}
    began = [(s, item) for s, item in items_of(report) if item.carried_from is None]
    ended = [(s, item) for s, item in items_of(earlier) if item.lineage not in lineages]
    return alike(began, ended)


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
