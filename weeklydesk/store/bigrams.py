"""The search index: every pair of neighbouring characters is a word of a full-text table.

A phrase of pairs is found exactly where the text has that substring, in any language: Chinese
has no spaces to split at, and SQLite's own tokenizers miss one and two characters. The last
character is paired with an end mark, so that single characters are the beginnings of pairs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from weeklydesk.store.connection import Connection

_END = "zzzzzz"


def fold(text: str) -> str:
    """Return the text as it is compared: without the difference of case and of width."""
    return unicodedata.normalize("NFKC", text).casefold()


def contains(text: str, word: str) -> bool:
    """Say what the index must agree with: whether the word is a part of the text."""
    return fold(word) in fold(text)


def phrase(word: str) -> str:
    """Return the full-text query that finds the texts which contain the word."""
    codes = _codes(word)
    if len(codes) == 1:
        return f'"{codes[0]}" *'
    return f'"{" ".join(map("".join, pairwise(codes)))}"'


def add(connection: Connection, texts: Iterable[tuple[int, str]]) -> None:
    """Index texts under their ids."""
    connection.run_many(
        "INSERT INTO gram (rowid, pairs) VALUES (?, ?)",
        ((number, _pairs(text)) for number, text in texts),
    )


def remove(connection: Connection, texts: Iterable[tuple[int, str]]) -> None:
    """Take texts out of the index, which must be told what they were."""
    connection.run_many(
        "INSERT INTO gram (gram, rowid, pairs) VALUES ('delete', ?, ?)",
        ((number, _pairs(text)) for number, text in texts),
    )


def clear(connection: Connection) -> None:
    """Take everything out of the index."""
    connection.run("INSERT INTO gram (gram) VALUES ('delete-all')")


def _pairs(text: str) -> str:
    codes = _codes(text)
    return " ".join(map("".join, pairwise([*codes, _END]))) if codes else ""


def _codes(text: str) -> list[str]:
    return [f"{ord(letter):06x}" for letter in fold(text)]
