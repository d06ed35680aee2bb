"""The palette's entries and their matching."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from weeklydesk_ui.palette.pinyin import initials, is_spelled, readings

_FAR = 99


@dataclass(frozen=True)
class Entry:
    """A command or place; `names` are further names that it is found by."""

    text: str
    detail: str
    take: Callable[[], object]
    names: tuple[str, ...] = ()

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The casefolded names to compare with."""
        names = (self.text, *self.names)
        return tuple(
            dict.fromkeys(_fold(name) for each in names for name in (each, initials(each)))
        )

    @cached_property
    def spoken(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """The pinyin readings of the Chinese names, one per character."""
        names = (self.text, *self.names)
        return tuple(tuple(map(readings, _fold(name))) for name in names if not name.isascii())


def matching(entries: Sequence[Entry], typed: str) -> tuple[Entry, ...]:
    """Return the entries that match the letters, best first; all of them for no letters."""
    letters = _fold(typed).replace(" ", "").replace("'", "")
    latin = letters.isascii() and bool(letters)
    ranked = (
        (min(_rank(entry.keys, letters), _spelled(entry, letters) if latin else _FAR), entry)
        for entry in entries
    )
    near = [(rank, entry) for rank, entry in ranked if rank < _FAR]
    return tuple(entry for _, entry in sorted(near, key=lambda pair: pair[0]))


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _rank(keys: Iterable[str], letters: str) -> int:
    return min((_distance(key, letters) for key in keys), default=_FAR)


def _spelled(entry: Entry, letters: str) -> int:
    """Return the rank of a match by pinyin: 2 at the start of a name, 4 inside of it."""
    starts = (
        4 if start else 2
        for name in entry.spoken
        for start in range(len(name))
        if is_spelled(name[start:], letters)
    )
    return min(starts, default=_FAR)


def _distance(key: str, letters: str) -> int:
    """Return the rank: 0 start of a name, 1 start of a word, 3 substring, 5 scattered letters."""
    if key.replace(" ", "").startswith(letters):
        return 0
    if "".join(word[0] for word in key.split()).startswith(letters):
        return 1
    if letters in key.replace(" ", ""):
        return 3
    rest = iter(key)
    return 5 if all(letter in rest for letter in letters) else _FAR
