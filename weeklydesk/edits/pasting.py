"""Copying and pasting lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from weeklydesk.edits.lines import (
    TITLE,
    Patch,
    Spot,
    branch_end,
    fitted,
    fresh_like,
    has_items_below,
    is_blank,
    is_heading,
    neat,
    shifted,
    text_of,
    with_text,
)
from weeklydesk.edits.moves import lone_blank, marked, previous_sibling
from weeklydesk.edits.numbers import numbered
from weeklydesk.edits.split_join import split_line
from weeklydesk.model import Item, Marker, Paragraph
from weeklydesk.outline import Line
from weeklydesk.records import replace


def cut_out(lines: Sequence[Line], start: Spot, end: Spot) -> list[Line]:
    """Return the selected text as separate lines, with their numbers written out."""
    rows = list(numbered(lines))[start.row : end.row + 1]
    if not end.column and len(rows) > 1:
        rows.pop()
    else:
        rows[-1] = with_text(rows[-1], text_of(rows[-1])[: end.column])
    rows[0] = with_text(rows[0], text_of(rows[0])[start.column :])
    base = min((line.depth for line in rows if not is_heading(line)), default=0)
    return fitted([line if is_heading(line) else shifted([line], -base)[0] for line in rows], None)


def paste(
    lines: Sequence[Line],
    spot: Spot,
    new: Sequence[Line],
    known: Iterable[str] = (),
    folded: bool = False,
) -> Patch | None:
    """Insert the lines at the position; a single line of plain text is inserted into the line.

    `known` are earlier texts of the line: if it is split, the part that contains one of them keeps
    its identity. `folded` says that the line's descendants are hidden.
    """
    if not new:
        return None
    if spot.row == TITLE:
        return _beside(lines, 0, 0, list(new))
    line = lines[spot.row]
    if len(new) == 1 and isinstance(new[0].node, Paragraph) and "\n" not in new[0].node.text:
        return _inside(line, spot, new[0].node.text)
    if isinstance(line.node, Item) and 0 < spot.column == len(text_of(line)):
        return _below(lines, spot.row, new, folded)
    over = previous_sibling(lines[: spot.row], line.depth)
    return _at_spot(lines, spot, _as_in_list(new, line, over), known)


def _below(lines: Sequence[Line], row: int, new: Sequence[Line], folded: bool) -> Patch:
    """Insert the lines after an item, where Enter at its end would start a new one."""
    end = branch_end(lines, row)
    if folded or not has_items_below(lines, row):
        return _beside(lines, end, lines[row].depth, _as_in_list(new, lines[row]))
    return _beside(lines, row + 1, lines[row].depth + 1, _as_in_list(new, lines[row + 1]))


def _at_spot(lines: Sequence[Line], spot: Spot, new: list[Line], known: Iterable[str]) -> Patch:
    row, line = spot.row, lines[spot.row]
    if is_heading(line):
        return _first(lines, row + 1, new)
    if is_blank(line):
        return _instead(lines, row, new)
    if spot.column == 0:
        return _beside(lines, row, line.depth, new)
    if spot.column == len(text_of(line)) or not isinstance(line.node, Item | Paragraph):
        return _beside(lines, row + 1, line.depth, new)
    return _between(lines, spot, new, known)


def _first(lines: Sequence[Line], row: int, new: list[Line]) -> Patch:
    """Insert the lines directly under a heading, into the list that begins there."""
    if row == len(lines) or is_heading(lines[row]):
        return _beside(lines, row, 0, new)
    adapted = _as_in_list(new, lines[row])
    if lone_blank(lines, row):
        return _instead(lines, row, adapted)
    return _beside(lines, row, 0, adapted)


def _inside(line: Line, spot: Spot, words: str) -> Patch:
    text = text_of(line)
    new = with_text(line, text[: spot.column] + words + text[spot.column :])
    return Patch(spot.row, spot.row + 1, (new,), replace(spot, column=spot.column + len(words)))


def _as_in_list(new: Sequence[Line], line: Line, over: Item | None = None) -> list[Line]:
    """Return the lines adapted to the list of `line`: plain text as items, automatic numbers.

    If all outermost lines are bullets, they are numbered in a numbered list, so that its numbering
    continues after them. For a blank `line`, the item `over` it decides.
    """
    if not isinstance(line.node, Item):
        return list(new)
    if all(isinstance(entry.node, Paragraph) for entry in new):
        words = [part for entry in new for part in text_of(entry).split("\n") if part.strip()]
        return [with_text(Line(fresh_like(line.node)), part.strip()) for part in words]
    outer = [each.node for each in new if not each.depth]
    listed = over if is_blank(line) else line.node
    if listed and listed.marker is Marker.NUMBER and all(map(_is_bulleted, outer)):
        return [each if each.depth else _numbered(each) for each in new]
    head = new[0].node
    if isinstance(head, Item):
        return [Line(marked(head, head.marker), new[0].depth), *new[1:]]
    return list(new)


def _is_bulleted(node: object) -> bool:
    return isinstance(node, Item) and node.marker is not Marker.NUMBER


def _numbered(line: Line) -> Line:
    node = line.node
    return Line(marked(node, Marker.NUMBER), line.depth) if isinstance(node, Item) else line


def _placed(new: Sequence[Line], depth: int) -> list[Line]:
    first = next((row for row, line in enumerate(new) if is_heading(line)), len(new))
    return [*shifted(new[:first], depth), *new[first:]]


def _beside(lines: Sequence[Line], row: int, depth: int, new: list[Line]) -> Patch:
    placed = _placed(new, depth)
    return neat(lines, Patch(row, row, tuple(placed), _end(row, placed)))


def _instead(lines: Sequence[Line], row: int, new: list[Line]) -> Patch:
    placed = _placed(new, lines[row].depth)
    return neat(lines, Patch(row, row + 1, tuple(placed), _end(row, placed)))


def _between(lines: Sequence[Line], spot: Spot, new: list[Line], known: Iterable[str]) -> Patch:
    line = lines[spot.row]
    left, rest = split_line(line, spot.column, known)
    placed = _placed(new, line.depth)
    caret = _end(spot.row + 1, placed)
    return neat(lines, Patch(spot.row, spot.row + 1, (left, *placed, rest), caret))


def _end(row: int, placed: Sequence[Line]) -> Spot:
    return Spot(row + len(placed) - 1, len(text_of(placed[-1])))
