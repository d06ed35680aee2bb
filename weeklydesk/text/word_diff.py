"""What changed between two wordings of an item, word by word; Chinese sign by sign."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby

from weeklydesk.records import record

_WORDS = re.compile(r"\d+(?:[.,:/]\d+)*[%％]?|[^\W\d_一-鿿]+|\s+|.", re.DOTALL)
_LONGEST = 4000  # words that are compared one by one


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@record
class Piece:
    """A stretch of text that was kept, went or came."""

    change: Change
    text: str


def diff_words(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces that lead from one text to the other, in reading order.

    What is same or gone makes up the old text, what is same or new the new one.
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
