"""Enter and Tab inside blocks of raw text: code, quotes and HTML; tables have their own keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from weeklydesk.edits import tables
from weeklydesk.edits.lines import Patch, Spot, neat, text_of, with_text
from weeklydesk.model import Code, Html, Paragraph, Table
from weeklydesk.outline import Line

WIDTH = 4  # spaces of one indent


def split(lines: Sequence[Line], spot: Spot) -> Patch:
    """Start a line inside the block with the previous indent; a second Enter leaves the block."""
    if tables.is_inside(lines, spot, spot):
        return tables.enter(lines, spot)
    row, text = spot.row, text_of(lines[spot.row])
    before, after = text[: spot.column], text[spot.column :]
    _, broken, last = before.rpartition("\n")
    if broken and not last.strip() and not after:
        rest = with_text(lines[row], before[: -len(last) - 1])
        return neat(
            lines, Patch(row, row + 1, (rest, Line(Paragraph(""), rest.depth)), Spot(row + 1))
        )
    begun = f"{before}\n{_blanks(last)}" if isinstance(lines[row].node, Code) else f"{before}\n"
    return Patch(row, row + 1, (with_text(lines[row], begun + after),), Spot(row, len(begun)))


def takes_tab(lines: Sequence[Line], start: Spot, end: Spot) -> bool:
    """Return whether Tab edits the block's text; at its start Tab indents the block itself."""
    inside = start.row == end.row >= 0 and isinstance(lines[start.row].node, Code | Html | Table)
    return inside and end.column > 0


def indented(lines: Sequence[Line], start: Spot, end: Spot) -> Patch | None:
    """Indent the selected lines of code, or insert spaces at the caret; in tables go to a cell."""
    if tables.is_inside(lines, start, end):
        return tables.next_cell(lines, end)
    if start != end:
        return _shifted(lines, start, end, lambda line: " " * WIDTH + line if line else line)
    text = text_of(lines[start.row])
    before, after = text[: start.column], text[start.column :]
    before += " " * (WIDTH - len(before.rpartition("\n")[2]) % WIDTH)
    whole = with_text(lines[start.row], before + after)
    return Patch(start.row, start.row + 1, (whole,), Spot(start.row, len(before)))


def outdented(lines: Sequence[Line], start: Spot, end: Spot) -> Patch | None:
    """Outdent the selected lines of code, or the one with the caret; in tables go to a cell."""
    if tables.is_inside(lines, start, end):
        return tables.cell_before(lines, end)
    return _shifted(lines, start, end, _out)


def _out(line: str) -> str:
    if line.startswith("\t"):
        return line[1:]
    return line[min(len(_blanks(line)), WIDTH) :]


def _blanks(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _shifted(
    lines: Sequence[Line], start: Spot, end: Spot, shift: Callable[[str], str]
) -> Patch | None:
    text, row = text_of(lines[start.row]), start.row
    first, last = text.count("\n", 0, start.column), text.count("\n", 0, end.column)
    old = text.split("\n")
    new = [*old[:first], *map(shift, old[first : last + 1]), *old[last + 1 :]]
    if new == old:
        return None

    def moved(spot: Spot) -> Spot:
        number, column = text.count("\n", 0, spot.column), spot.column
        column += sum(
            len(after) - len(before)
            for before, after in zip(old[:number], new[:number], strict=True)
        )
        begin = sum(len(line) + 1 for line in new[:number])
        return Spot(row, max(begin, column + len(new[number]) - len(old[number])))

    anchor = moved(start) if start != end else None
    return Patch(row, row + 1, (with_text(lines[row], "\n".join(new)),), moved(end), anchor)
