"""Search results as data, without Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from weeklydesk.records import record
from weeklydesk.weeks import Week

_BEFORE = 12  # characters shown before the first match
_LONGEST = 160

Mark = tuple[int, int]  # start and end in characters


@record
class Found:
    """A line that was found: its place, its text, and the words searched for."""

    week: Week
    section: str
    item: str
    text: str
    marks: tuple[Mark, ...] = ()

    def excerpt(self) -> tuple[str, tuple[Mark, ...]]:
        """Return an excerpt on one line around the first match, with the matches in it."""
        start = self.marks[0][0] if self.marks else 0
        start = start - _BEFORE if start > 2 * _BEFORE else 0
        text = self.text[start : start + _LONGEST].replace("\n", " ")
        lead = "…" if start else ""
        shift = len(lead) - start
        inside = [mark for mark in self.marks if mark[1] <= start + _LONGEST]
        return lead + text, tuple((first + shift, last + shift) for first, last in inside)


@record
class Findings:
    """The results of a search; `more` is set if there are more than shown."""

    text: str
    hits: tuple[Found, ...]
    more: bool = False


def marks_in(text: str, words: Sequence[str], fold: Callable[[str], str]) -> tuple[Mark, ...]:
    """Return the places of the words in the text, in order and without overlaps."""
    folded, places = _folded(text, fold)
    found = sorted(mark for word in words for mark in _places_of(fold(word), folded))
    marks: list[Mark] = []
    for start, stop in found:
        first, last = places[start], places[stop - 1] + 1
        if not marks or first >= marks[-1][1]:
            marks.append((first, last))
    return tuple(marks)


def _folded(text: str, fold: Callable[[str], str]) -> tuple[str, list[int]]:
    """Return the casefolded text, and the original index of each of its characters."""
    parts = [fold(letter) for letter in text]
    return "".join(parts), [place for place, part in enumerate(parts) for _ in part]


def _places_of(word: str, text: str) -> Iterator[Mark]:
    place = text.find(word) if word else -1
    while place >= 0:
        yield place, place + len(word)
        place = text.find(word, place + len(word))
