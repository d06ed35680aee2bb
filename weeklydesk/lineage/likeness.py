"""Finding items that were typed again: items of this week that are similar to earlier ones.

The results are suggestions only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from weeklydesk.lineage.recognition import Subject, Words, pieces
from weeklydesk.model import Item, Section
from weeklydesk.records import record, replace

THRESHOLD = 64.0
SURE = 85.0
_SAME_OBJECTIVE = 6.0
_CLEAR = 5.0  # required lead over all other items of the earlier item's week
_PER_WEEK = 0.5  # subtracted for each week between the two
_ELSEWHERE = 10.0  # subtracted if the parents are different items
_SAME_NAME = 90.0
_NAME_ELSEWHERE = 75.0
_GROWN = 85.0  # the text contains all the earlier words and new ones
_BEGUN_ALIKE = 66.0  # the first characters are the same: 字段准确率93%…, 字段准确率91%…
_LONG_NAME = 3  # pieces of a name that is specific to one piece of work (退款提速)
_FEW = 4  # pieces that a grown text must share; minimum length of a text to compare
_NEAREST = 40  # earlier items that an item is compared with


@record
class Likeness:
    """An item that may continue an earlier one; `score` is 0 to 100.

    It is `sure` if no other earlier item comes near and the user would accept it without doubt.
    """

    item: Item
    earlier: Item
    score: float
    sure: bool = False


def alike(
    new: Iterable[Subject],
    earlier: Iterable[Subject],
    *,
    threshold: float = THRESHOLD,
    refused: Container[tuple[str, str]] = (),
) -> tuple[Likeness, ...]:
    """Pair each new item with the earlier one that it most likely continues, best pairs first.

    Each item is in at most one pair; pairs below the threshold and refused pairs of lineages are
    left out. Outer items are paired first, since children of the same item are more often the same.
    """
    matcher = _Matcher([_Known.of(each) for each in earlier], refused)
    fresh = [_Known.of(each) for each in new]
    matcher.count_names(fresh)
    depths = _depths(fresh)
    found: list[Likeness] = []
    for _, level in groupby(sorted(fresh, key=depths.__getitem__), key=depths.__getitem__):
        found += matcher.match(level, threshold)
    return tuple(sorted(found, key=lambda pair: -pair.score))


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    subject: Subject
    words: Words
    pieces: frozenset[str]

    @classmethod
    def of(cls, subject: Subject) -> _Known:
        words = Words.of(subject.item.text)
        return cls(subject, words, pieces(words.words))

    @property
    def lineage(self) -> str:
        return self.subject.item.lineage


def _depths(fresh: list[_Known]) -> dict[_Known, int]:
    """Return the depth of each new item among the new items, given in reading order."""
    by_lineage: dict[str, int] = {}
    depths: dict[_Known, int] = {}
    for each in fresh:
        depths[each] = by_lineage.get(each.subject.above, -1) + 1
        by_lineage[each.lineage] = depths[each]
    return depths


class _Matcher:
    """Pairs items level by level, using the pairs of the levels above."""

    def __init__(self, earlier: list[_Known], refused: Container[tuple[str, str]]) -> None:
        self._earlier = earlier
        self._refused = refused
        self._pairs: dict[str, str] = {}
        self._taken: set[str] = set()
        self._named_before = _names(earlier)
        self._named_now: Counter[_Named] = Counter()
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        for number, known in enumerate(earlier):
            for piece in (*known.pieces, known.words.name, known.words.text):
                self._holding[piece].append(number)

    def count_names(self, fresh: Iterable[_Known]) -> None:
        """Count the names of the new items."""
        self._named_now = _names(fresh)

    def match(self, level: Iterable[_Known], threshold: float) -> list[Likeness]:
        """Pair the new items of one level with earlier items that have no pair yet."""
        scored = [pair for new in level for pair in self._scored(new, threshold)]
        return self._one_to_one(scored)

    def _scored(self, new: _Known, threshold: float) -> Iterator[Likeness]:
        scores = [(self._score(new, old), old) for old in self._near(new)]
        for score, old in scores:
            if score >= threshold:
                others = (s for s, each in scores if each is not old and _as_old(each, old))
                clear = score - max(others, default=0.0) >= _CLEAR and _says_enough(new, old)
                sure = clear and score >= SURE and self._stands_alike(new.subject, old.subject)
                yield Likeness(new.subject.item, old.subject.item, score, sure)

    def _one_to_one(self, scored: list[Likeness]) -> list[Likeness]:
        kept: list[Likeness] = []
        for pair in sorted(scored, key=lambda pair: -pair.score):
            item, earlier = pair.item.lineage, pair.earlier.lineage
            if item not in self._pairs and earlier not in self._taken:
                self._pairs[item] = earlier
                self._taken.add(earlier)
                kept.append(replace(pair, score=min(pair.score, 100.0)))
        return kept

    def _near(self, new: _Known) -> list[_Known]:
        """Return the earlier items worth comparing, since comparing all of them is too slow."""
        shared: Counter[int] = Counter()
        for piece in new.pieces:
            shared.update(self._holding.get(piece, ()))
        found = {number for number, _ in shared.most_common(_NEAREST)}
        for known_by in (new.words.name, new.words.text):
            found.update(self._holding.get(known_by, ()) if known_by else ())
        near = (self._earlier[number] for number in sorted(found))
        return [old for old in near if self._is_free(new, old)]

    def _is_free(self, new: _Known, old: _Known) -> bool:
        return (
            new.subject.planned is old.subject.planned
            and old.lineage not in self._taken
            and (new.lineage, old.lineage) not in self._refused
        )

    def _score(self, new: _Known, old: _Known) -> float:
        here = self._stands_alike(new.subject, old.subject)
        if new.words.says_nothing or old.words.says_nothing:
            same = here and new.words.text == old.words.text
            return 100.0 if same and _same_section(new, old) else 0.0
        score = self._by_words(new, old, here=here)
        if score and _same_objective(new.subject.section, old.subject.section):
            score += _SAME_OBJECTIVE
        score -= _PER_WEEK * old.subject.ago
        return score if here else score - _ELSEWHERE

    def _stands_alike(self, new: Subject, old: Subject) -> bool:
        """Return whether both are outermost, or have the same item as their parent."""
        return new.above == old.above or self._pairs.get(new.above) == old.above

    def _by_words(self, new: _Known, old: _Known, *, here: bool) -> float:
        from rapidfuzz import fuzz

        ours, theirs = new.words, old.words
        if ours.name and ours.name == theirs.name:
            if new.subject.planned or not self._is_the_same_name(new, old, here=here):
                return fuzz.ratio(ours.rest, theirs.rest)  # the name of a plan is not specific
            named = _SAME_NAME if _same_section(new, old) else _NAME_ELSEWHERE
            return max(named, fuzz.ratio(ours.words, theirs.words))
        if min(len(ours.words), len(theirs.words)) < _FEW:
            return 100.0 if ours.text == theirs.text else 0.0
        begun = self._is_alone(new, old, new.words.start) and ours.start == theirs.start
        grown = len(old.pieces) >= _FEW and old.pieces <= new.pieces
        by_parts = max(_BEGUN_ALIKE if begun else 0.0, _GROWN if grown else 0.0)
        return max(fuzz.ratio(ours.words, theirs.words), by_parts)

    def _is_the_same_name(self, new: _Known, old: _Known, *, here: bool) -> bool:
        return self._is_alone(new, old, new.words.name) or (here and bool(new.subject.above))

    def _is_alone(self, new: _Known, old: _Known, name: str) -> bool:
        """Return whether a name is unique in both weeks; 提交 pr: five times a week is not."""
        now = self._named_now[0, new.subject.planned, name]
        return now == self._named_before[old.subject.ago, old.subject.planned, name] == 1


_Named = tuple[int, bool, str]  # of one week, planned or not


def _names(known: Iterable[_Known]) -> Counter[_Named]:
    return Counter(
        (each.subject.ago, each.subject.planned, name)
        for each in known
        for name in {each.words.name, each.words.start}
        if name
    )


def _says_enough(new: _Known, old: _Known) -> bool:
    """Return whether two items share more than a short, unspecific name (PR: …, 周会：…)."""
    if not new.words.name or new.words.name != old.words.name:
        return True
    shared = pieces(new.words.rest) & pieces(old.words.rest)
    return len(pieces(new.words.name)) >= _LONG_NAME or len(shared) >= _FEW


def _as_old(one: _Known, other: _Known) -> bool:
    return one.subject.ago == other.subject.ago


def _same_section(new: _Known, old: _Known) -> bool:
    one, other = new.subject.section, old.subject.section
    return (one.role, one.objective or one.title) == (other.role, other.objective or other.title)


def _same_objective(one: Section, other: Section) -> bool:
    return one.objective is not None and one.objective == other.objective
