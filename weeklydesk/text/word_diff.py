"""The differences between two texts, by words; Chinese by characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby

from weeklydesk.records import record

_WORDS = re.compile(r"\d+(?:[.,:/]\d+)*[%％]?|[^\W\d_一-鿿]+|\s+|.", re.DOTALL)
_LONGEST = 4000  # words that are compared one by one


class Change(StrEnum):
    """Whether a piece of text was kept, removed or added."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@record
class Piece:
    """A run of text that was kept, removed or added."""

    change: Change
    text: str


def diff_words(old: str, new: str) -> tuple[Piece, ...]:
    """Return the differences between two texts as pieces in reading order.

    The SAME and GONE pieces together are the old text, the SAME and NEW pieces the new one.
    """
    if old == new:
        return (Piece(Change.SAME, old),) if old else ()
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if len(before) + len(after) > _LONGEST:
        pieces = iter((Piece(Change.GONE, old), Piece(Change.NEW, new)))
    else:
        pieces = _pieces(before, after)
    return tuple(_joined(piece for piece in pieces if piece.text))


def _pieces(before: list[str], after: list[str]) -> Iterator[Piece]:
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, stop, from_, to in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(Change.SAME, "".join(before[start:stop]))
        else:
            yield Piece(Change.GONE, "".join(before[start:stop]))
            yield Piece(Change.NEW, "".join(after[from_:to]))


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    for change, group in groupby(pieces, key=lambda piece: piece.change):
        yield Piece(change, "".join(piece.text for piece in group))
