"""Converts text from HTML, with its emphasis and links, to Markdown."""

from __future__ import annotations

import re

from weeklydesk.records import record, replace

SPACE = re.compile(r"[ \t\r\n\f\xa0\u200b\ufeff\x00-\x08]+")
CODE = "`"  # the innermost delimiter, since code contains no other markup
_SOFT_BREAK = "\x1f"  # a line break in the source only
_WIDE = "\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
_WITHIN_CHINESE = re.compile(f"(?<=[{_WIDE}]){_SOFT_BREAK}(?=[{_WIDE}])")


@record
class Piece:
    """Text with its Markdown delimiters and link target."""

    text: str
    signs: tuple[str, ...] = ()
    link: str = ""


def spaced(data: str) -> str:
    """Collapse white space to single spaces; line breaks of the source become soft breaks."""
    return SPACE.sub(lambda match: _SOFT_BREAK if "\n" in match[0] else " ", data)


def markdown(pieces: list[Piece]) -> str:
    """Return the pieces as Markdown."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and (last.signs, last.link) == (piece.signs, piece.link):
            joined[-1] = replace(last, text=last.text + piece.text)
        else:
            joined.append(piece)
    return "".join(map(_signed, joined))


def _signed(piece: Piece) -> str:
    """Return the text with its delimiters; Markdown allows no white space inside them."""
    core = piece.text.strip()
    if not core or not (piece.link or any(piece.signs)):
        return piece.text
    head = piece.text[: len(piece.text) - len(piece.text.lstrip())]
    tail = piece.text[len(piece.text.rstrip()) :]
    linked = piece.link and core != piece.link
    if CODE in piece.signs and (linked or not piece.link):
        core = f"{CODE}{core}{CODE}"
    if piece.link:
        core = f"[{core}]({piece.link})" if linked else piece.link
    signs = [sign for sign in piece.signs if sign != CODE]
    return f"{head}{''.join(signs)}{core}{''.join(reversed(signs))}{tail}"


def tidy(text: str) -> str:
    """Return the text without white space that HTML does not render.

    Line breaks of the source between two Chinese characters are removed (CSS Text 3, 4.1.3).
    """
    text = _WITHIN_CHINESE.sub("", text).replace(_SOFT_BREAK, " ")
    rows = [SPACE.sub(" ", row).strip() for row in text.split("\n")]
    return "\n".join(rows).strip("\n")
