"""Texts of items on one line of a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from weeklydesk.text.word_diff import Change, Piece

_WIDTH = 60  # characters of a shortened text
_MARKS = {Change.SAME: "{}", Change.GONE: "[-{}-]", Change.NEW: "{{+{}+}}"}


def on_one_line(text: str) -> str:
    """Return the text with line breaks replaced by spaces."""
    return text.replace("\n", " ")


def shortened(text: str) -> str:
    """Return the start of a text on one line, with an ellipsis if it was cut."""
    line = on_one_line(text)
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…"


def marked(pieces: Iterable[Piece]) -> str:
    """Return the text with removed words in [- -] and added ones in {+ +}."""
    return "".join(_MARKS[piece.change].format(piece.text) for piece in pieces)
