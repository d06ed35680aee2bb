"""What a search shows, worked out without a widget."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from weeklydesk.records import record
from weeklydesk.weeks import Week

_BEFORE = 12  # characters shown in front of the first mark
_LONGEST = 160

Mark = tuple[int, int]  # from and to, in characters


@record
class Found:
    """A line that was found: where it stands, its words, and which of them were asked for."""

    week: Week
    section: str
    item: str
    text: str
    marks: tuple[Mark, ...] = ()

    def excerpt(self) -> tuple[str, tuple[Mark, ...]]:
        """Return the words around the first mark on one line, and the marks in them."""
        start = self.marks[0][0] if self.marks else 0
        start = start - _BEFORE if start > 2 * _BEFORE else 0
        text = self.text[start : start + _LONGEST].replace("\n", " ")
        lead = "…" if start else ""
        shift = len(lead) - start
        inside = [mark for mark in self.marks if mark[1] <= start + _LONGEST]
        return lead + text, tuple((first + shift, last + shift) for first, last in inside)


@record
class Findings:
    """All that one search found; `more` says whether there is more than is shown."""

    text: str
    hits: tuple[Found, ...]
    more: bool = False


def marks_in(text: str, words: Sequence[str], fold: Callable[[str], str]) -> tuple[Mark, ...]:
    """Return where the words stand in the text, in order and without overlaps."""
    folded, places = _folded(text, fold)
    found = sorted(mark for word in words for mark in _places_of(fold(word), folded))
    marks: list[Mark] = []
    for start, stop in found:
        first, last = places[start], places[stop - 1] + 1
        if not marks or first >= marks[-1][1]:
            marks.append((first, last))
    return tuple(marks)


def _folded(text: str, fold: Callable[[str], str]) -> tuple[str, list[int]]:
    """Return the folded text, and for each of its characters the one that it comes from."""
    parts = [fold(letter) for letter in text]
    return "".join(parts), [place for place, part in enumerate(parts) for _ in part]


def _places_of(word: str, text: str) -> Iterator[Mark]:
    place = text.find(word) if word else -1
    while place >= 0:
        yield place, place + len(word)
        place = text.find(word, place + len(word))
