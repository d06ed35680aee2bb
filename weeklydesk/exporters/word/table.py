"""Writes tables with fitted column widths and a header row repeated on every page."""

from __future__ import annotations

from collections.abc import Iterable
from math import isqrt
from unicodedata import east_asian_width

from weeklydesk.exporters.word.look import Look
from weeklydesk.exporters.word.runs import Runs
from weeklydesk.text.inline import plain
from weeklydesk.text.tables import Align, Grid, grid

_WIDE, _NARROW = 210, 130  # twips of a Chinese character and of a Latin one
_MARGINS = 320
_NARROWEST = 700
_ALIGNS = {Align.CENTER: "center", Align.RIGHT: "right"}
_ROW_HEAD = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_ROW = "<w:trPr><w:cantSplit/></w:trPr>"


def table(text: str, look: Look, runs: Runs, left: int) -> str:
    """Return a pipe table indented by `left` twips; empty if it has no cells."""
    cells = grid(text)
    if not cells.width:
        return ""
    widths = column_widths(cells, max(look.width - left, look.width // 3))
    style = f'<w:pStyle w:val="{look.styles["table text"]}"/>'
    heads = [f"<w:pPr>{style}{_justified(align)}</w:pPr>" for align in cells.aligns]
    rows = [_row(map(runs.inline, row), heads, widths, _ROW) for row in cells.rows]
    if cells.header:
        rows.insert(0, _row(map(runs.inline, cells.header), heads, widths, _ROW_HEAD))
    first = int(bool(cells.header))
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{look.styles["report table"]}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="{left}" w:type="dxa"/>'
        f'<w:tblLayout w:type="autofit"/><w:tblLook w:val="{first * 0x20 + 0x600:04X}" '
        f'w:firstRow="{first}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def column_widths(cells: Grid, room: int) -> list[int]:
    """Return the column widths in twips: those of the longest lines, if they fit."""
    rows = [row for row in (cells.header, *cells.rows) if row]
    wanted = [max(_NARROWEST, *map(_length, column)) for column in zip(*rows, strict=True)]
    return wanted if sum(wanted) <= room else _shared(wanted, room)


def _shared(wanted: list[int], room: int) -> list[int]:
    """Return widths that fill the room; columns below an equal share get their full width.

    The others share the rest in proportion to the square roots of their wanted widths, so that
    figures stay on one line and sentences wrap.
    """
    wide = set(range(len(wanted)))
    while True:
        rest = room - sum(width for at, width in enumerate(wanted) if at not in wide)
        small = {at for at in wide if wanted[at] * len(wide) <= rest}
        if not small:
            break
        wide -= small
    weights = {at: isqrt(wanted[at]) for at in wide}
    total = sum(weights.values())
    return [
        max(rest * weights[at] // total, 1) if at in wide else width
        for at, width in enumerate(wanted)
    ]


def _length(text: str) -> int:
    return _MARGINS + max(map(_extent, plain(text).split("\n")))


def _extent(line: str) -> int:
    return sum(_WIDE if east_asian_width(letter) in "FW" else _NARROW for letter in line)


def _row(cells: Iterable[str], heads: list[str], widths: list[int], properties: str) -> str:
    parts = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p>{head}{runs}</w:p></w:tc>'
        for runs, head, width in zip(cells, heads, widths, strict=True)
    )
    return f"<w:tr>{properties}{''.join(parts)}</w:tr>"


def _justified(align: Align) -> str:
    return f'<w:jc w:val="{_ALIGNS[align]}"/>' if align in _ALIGNS else ""
