"""The search index: a full-text table in which every pair of adjacent characters is a token.

A phrase of pairs matches exactly the texts with that substring, in any language: Chinese has no
spaces to split at, and SQLite's own tokenizers cannot match one or two characters. The last
character is paired with an end mark, so that a single character is always a prefix of a pair.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from weeklydesk.store.connection import Connection

_END = "zzzzzz"


def fold(text: str) -> str:
    """Normalise the case and width of text for comparison."""
    return unicodedata.normalize("NFKC", text).casefold()


def contains(text: str, word: str) -> bool:
    """Return whether the text contains the word; the index must agree with this."""
    return fold(word) in fold(text)


def phrase(word: str) -> str:
    """Return the full-text query for texts that contain the word."""
    codes = _codes(word)
    if len(codes) == 1:
        return f'"{codes[0]}" *'
    return f'"{" ".join(map("".join, pairwise(codes)))}"'


def add(connection: Connection, texts: Iterable[tuple[int, str]]) -> None:
    """Add texts to the index under their ids."""
    connection.run_many(
        "INSERT INTO gram (rowid, pairs) VALUES (?, ?)",
        ((number, _pairs(text)) for number, text in texts),
    )


def remove(connection: Connection, texts: Iterable[tuple[int, str]]) -> None:
    """Remove texts from the index, which requires their original content."""
    connection.run_many(
        "INSERT INTO gram (gram, rowid, pairs) VALUES ('delete', ?, ?)",
        ((number, _pairs(text)) for number, text in texts),
    )


def clear(connection: Connection) -> None:
    """Remove all texts from the index."""
    connection.run("INSERT INTO gram (gram) VALUES ('delete-all')")


def _pairs(text: str) -> str:
    codes = _codes(text)
    return " ".join(map("".join, pairwise([*codes, _END]))) if codes else ""


def _codes(text: str) -> list[str]:
    return [f"{ord(letter):06x}" for letter in fold(text)]
