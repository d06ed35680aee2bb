"""Matching work to planned items; the matches are suggestions only.

A plan has few words and the work on it is a long line, so the score is the share of the plan's
words that are in the work. Words that many items of the week contain have a low weight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
from math import log, sqrt

from weeklydesk.lineage.likeness import Likeness
from weeklydesk.lineage.recognition import Subject, Words, pieces
from weeklydesk.model import Item
from weeklydesk.records import record

_SHARED = 3  # pieces that the two have in common
_PART = 0.25  # of the plan's words, by weight
_BOTH = 0.18  # of the words of both
_SURE_PART, _SURE_BOTH = 0.5, 0.35
_NEXT_BEST = 0.75  # of the best score, for suggesting further matches


@record
class _Work:
    item: Item
    pieces: frozenset[str]


def works_on(
    planned: Iterable[Item],
    work: Iterable[Subject],
    *,
    refused: Container[tuple[str, str]] = (),
) -> tuple[Likeness, ...]:
    """Return work that is similar to planned items, best first for each planned item.

    Several items can be work on one plan. `refused` are pairs of lineages, the work's first.
    """
    candidates = [_work(each.item) for each in work if not Words.of(each.item.text).says_nothing]
    weights = _Weights([each.pieces for each in candidates])
    return tuple(pair for item in planned for pair in _best(item, candidates, weights, refused))


def _work(item: Item) -> _Work:
    return _Work(item, _pieces(item))


def _pieces(item: Item) -> frozenset[str]:
    return pieces(Words.of(item.text).words)


class _Weights:
    """The weights of pieces: lower for pieces that more items contain."""

    def __init__(self, texts: list[frozenset[str]]) -> None:
        self._count = len(texts)
        self._having = Counter(piece for text in texts for piece in text)

    def of(self, found: Iterable[str]) -> float:
        """Return the total weight of pieces."""
        return sum(log((self._count + 1) / max(self._having[piece], 1)) for piece in found)


def _best(
    planned: Item, work: list[_Work], weights: _Weights, refused: Container[tuple[str, str]]
) -> list[Likeness]:
    words = _pieces(planned)
    whole = weights.of(words)
    found: list[Likeness] = []
    for each in work:
        shared = words & each.pieces
        if len(shared) < _SHARED or (each.item.lineage, planned.lineage) in refused:
            continue
        weight = weights.of(shared)
        part, both = weight / whole, weight / sqrt(whole * weights.of(each.pieces))
        if part >= _PART and both >= _BOTH:
            sure = part >= _SURE_PART and both >= _SURE_BOTH
            found.append(Likeness(each.item, planned, 100 * part, sure))
    found.sort(key=lambda pair: -pair.score)
    return [pair for pair in found if pair.score >= _NEXT_BEST * found[0].score]
