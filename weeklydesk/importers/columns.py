"""Where the text of a table's columns stands, told by its cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

Told = tuple[str, str]  # the words of a cell and where they stand: "center", "right" or neither

_MARKS = {"center": ":---:", "right": "---:"}


def delimiters(rows: Sequence[Sequence[Told]]) -> list[str]:
    """Return the marks between the head, the first row, and the body of a pipe table.

    A column stands where most of its cells do; its head counts where nothing stands below it.
    """
    return [_mark(column) for column in zip(*rows, strict=True)]


def _mark(column: Sequence[Told]) -> str:
    head, *body = column
    aligns = [align for words, align in body if words] or [head[1]]
    align, count = Counter(aligns).most_common(1)[0]
    return _MARKS.get(align, "---") if 2 * count > len(aligns) else "---"
