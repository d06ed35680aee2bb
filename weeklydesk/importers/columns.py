"""Column alignment of tables, derived from their cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

AlignedText = tuple[str, str]  # a cell's text and its alignment: "center", "right" or other

_MARKS = {"center": ":---:", "right": "---:"}


def delimiters(rows: Sequence[Sequence[AlignedText]]) -> list[str]:
    """Return the cells of the delimiter row between header (the first row) and body.

    A column is aligned like most of its body cells, or like its header if these are empty.
    """
    return [_mark(column) for column in zip(*rows, strict=True)]


def _mark(column: Sequence[AlignedText]) -> str:
    head, *body = column
    aligns = [align for text, align in body if text] or [head[1]]
    align, count = Counter(aligns).most_common(1)[0]
    return _MARKS.get(align, "---") if 2 * count > len(aligns) else "---"
