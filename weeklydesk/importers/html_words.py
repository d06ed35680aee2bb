"""Words out of HTML, with their emphasis and links written as Markdown."""

from __future__ import annotations

import re

from weeklydesk.records import record, replace

SPACE = re.compile(r"[ \t\r\n\f\xa0\u200b\ufeff\x00-\x08]+")
CODE = "`"  # the sign that stands innermost, since nothing counts in it
_TURN = "\x1f"  # where only the source goes on in another line
_WIDE = "\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
_WITHIN_CHINESE = re.compile(f"(?<=[{_WIDE}]){_TURN}(?=[{_WIDE}])")


@record
class Piece:
    """Words with the signs around them and where they lead."""

    text: str
    signs: tuple[str, ...] = ()
    link: str = ""


def spaced(data: str) -> str:
    """Return the words with their white space as one blank; line ends of the source are marked."""
    return SPACE.sub(lambda match: _TURN if "\n" in match[0] else " ", data)


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
    linked = piece.link and core != piece.link
    if CODE in piece.signs and (linked or not piece.link):
        core = f"{CODE}{core}{CODE}"
    if piece.link:
        core = f"[{core}]({piece.link})" if linked else piece.link
    signs = [sign for sign in piece.signs if sign != CODE]
    return f"{head}{''.join(signs)}{core}{''.join(reversed(signs))}{tail}"


def tidy(text: str) -> str:
    """Return the text without the white space that HTML does not show.

    Between two Chinese characters the end of a line in the source is none (CSS Text 3, 4.1.3).
    """
    text = _WITHIN_CHINESE.sub("", text).replace(_TURN, " ")
    rows = [SPACE.sub(" ", row).strip() for row in text.split("\n")]
    return "\n".join(rows).strip("\n")
