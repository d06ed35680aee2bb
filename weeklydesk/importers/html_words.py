"""Words out of HTML, with their emphasis and links written as Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

SPACE = re.compile(r"[ \t\r\n\f\xa0\u200b]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the signs around them and where they lead."""

    text: str
    signs: tuple[str, ...] = ()
    link: str = ""


def markdown(pieces: list[Piece]) -> str:
    """Return the words with their signs as Markdown."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and (last.signs, last.link) == (piece.signs, piece.link):
            joined[-1] = replace(last, text=last.text + piece.text)
        else:
            joined.append(piece)
    return "".join(map(_signed, joined))


def _signed(piece: Piece) -> str:
    """Return the words with their signs close around them, as Markdown wants it."""
    core = piece.text.strip()
    if not core or not (piece.link or any(piece.signs)):
        return piece.text
    head = piece.text[: len(piece.text) - len(piece.text.lstrip())]
    tail = piece.text[len(piece.text.rstrip()) :]
    if piece.link:
        core = piece.link if core == piece.link else f"[{core}]({piece.link})"
    opening = "".join(sign for sign in piece.signs if sign)
    closing = "".join(sign for sign in reversed(piece.signs) if sign)
    return f"{head}{opening}{core}{closing}{tail}"


def tidy(text: str) -> str:
    """Return the text without the white space that HTML does not show."""
    rows = [SPACE.sub(" ", row).strip() for row in text.split("\n")]
    return "\n".join(rows).strip("\n")
