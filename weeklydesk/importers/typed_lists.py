"""Typed lists in pasted text: with markers such as "1、", "（2）" and "- ", or with indentation.

Such text is rarely indented; its levels show in the kinds of markers. A new kind that begins at
one is a level deeper, and a known kind continues its list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from weeklydesk.importers.pieces import Piece, as_line
from weeklydesk.importers.scan import Scan
from weeklydesk.importers.source_lines import Line as Source
from weeklydesk.importers.source_lines import lines_of, split
from weeklydesk.model import Item, Paragraph, Section
from weeklydesk.outline import Line, settled
from weeklydesk.text.marks import interrupts, list_mark
from weeklydesk.text.numbering import value_of

_BULLETS = {sign: kind[0] for kind in ("-*+–", "•·●∙‣⁃", "◦○", "▪▫◆■➢") for sign in kind}


def read_typed_text(text: str) -> list[Line]:
    """Return the lines of a text, with typed lists nested by column and kind of marker.

    Lines without markers but with different indentation, as copied from mind maps, become items.
    """
    return _indented_outline(text) or _read(text, loose=False)


def _indented_outline(text: str) -> list[Line]:
    rows = [line for line in lines_of(split(text)) if line.text]
    plain = not any(interrupts(row.text) for row in rows)
    if not plain or not rows or rows[0].column or not any(map(_is_indented, rows)):
        return []
    return settled(Line(Item(row.text), row.column) for row in rows)


def _is_indented(row: Source) -> bool:
    return row.raw.startswith(("\t", "  "))


def with_typed_lists(lines: Iterable[Line]) -> list[Line]:
    """Return the lines, converting paragraphs that form a typed list to items."""
    return [line for run in _runs(lines) for line in run]


def _runs(lines: Iterable[Line]) -> Iterator[list[Line]]:
    for plain, run in groupby(lines, _is_plain):
        found = list(run)
        rows = [row for line in found if plain for row in _rows(line)]
        is_list = len(rows) > 1 and any(map(list_mark, rows))
        text = "\n\n".join("\n".join(_rows(line)) for line in found) if is_list else ""
        yield _read(text, loose=True) if is_list else found


def _is_plain(line: Line) -> bool:
    return isinstance(line.node, Paragraph) and not line.depth


def _rows(line: Line) -> list[str]:
    return line.node.text.split("\n") if isinstance(line.node, Paragraph) else []


def _read(text: str, loose: bool) -> list[Line]:
    lines = lines_of(split(text))
    pieces = Scan(lines).pieces
    _nest(pieces, [line.text for line in lines], loose)
    return [as_line(piece) for piece in pieces]


def nest_bracketed(pieces: Sequence[Piece], texts: Mapping[int, str]) -> None:
    """Nest items numbered in brackets, such as "（1）", under others in the same column.

    Markdown has no such numbers, so its own lists keep their levels. `texts` are by line number.
    """
    if any(piece.kind is Item and _is_bracketed(texts[piece.number]) for piece in pieces):
        nesting = _Nesting()
        for piece in pieces:
            if piece.kind is Section or (piece.kind is not Item and not piece.depth):
                nesting.clear()
            elif piece.kind is Item:
                text = texts[piece.number]
                piece.depth = nesting.item(piece.depth, text, apart=not _is_bracketed(text))
            else:
                piece.depth = nesting.below(piece.depth)


def _is_bracketed(text: str) -> bool:
    return text.startswith(("(", "（")) and list_mark(text) is not None


def _nest(pieces: Iterable[Piece], texts: Sequence[str], loose: bool) -> None:
    """Nest items in the same column that have different kinds of markers.

    Unless `loose`, a blank line before a list of another kind ends the list above.
    """
    nesting = _Nesting()
    for piece in pieces:
        if piece.kind is Section or (piece.kind is not Item and not piece.depth):
            nesting.clear()
        elif piece.kind is Item:
            place = piece.number - 1
            apart = not loose and place > 0 and not texts[place - 1]
            piece.depth = nesting.item(piece.depth, texts[place], apart)
        else:
            piece.depth = nesting.below(piece.depth)


class _Nesting:
    """The open items, each with its scanned depth and kind of marker."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    def clear(self) -> None:
        """Close all items."""
        self._open.clear()

    def below(self, depth: int) -> int:
        """Return the depth of a block inside an item."""
        self._close(depth)
        return len(self._open)

    def item(self, depth: int, text: str, apart: bool) -> int:
        """Open an item with that text and return its depth."""
        self._close(depth + 1)
        kind, is_first = _kind(text)
        known = [place for place, entry in enumerate(self._open) if entry[0] == depth]
        alike = [place for place in known if self._open[place][1] == kind]
        if alike:
            del self._open[alike[0] :]
        elif known and (apart or not is_first):
            del self._open[known[0] if apart else known[-1] :]
        self._open.append((depth, kind))
        return len(self._open) - 1

    def _close(self, depth: int) -> None:
        while self._open and self._open[-1][0] >= depth:
            self._open.pop()


def _kind(text: str) -> tuple[str, bool]:
    """Return the kind of the text's marker, and whether it can begin a list."""
    mark = list_mark(text)
    if mark is None or mark.number is None:
        return _BULLETS.get(text[:1], text[:1]), True
    sign = mark.number[:1]
    written = "1" if sign.isdecimal() else "a" if sign.isascii() else mark.kind
    opening = text[0] in "(（"
    closing = text[mark.length - 1] in ")）"
    return f"{opening}{written}{closing}", mark.number == "a" or value_of(mark.number) == 1
