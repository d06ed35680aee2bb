"""Enter, Backspace and Delete: splitting, joining and removing lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from weeklydesk.edits import raw_text, tables
from weeklydesk.edits.lines import (
    TITLE,
    Patch,
    Spot,
    above,
    branch_end,
    fresh_like,
    has_items_below,
    is_blank,
    is_heading,
    neat,
    placeholder,
    room_below,
    section_end,
    text_of,
    with_text,
)
from weeklydesk.edits.moves import outdent
from weeklydesk.edits.split_join import joined, split_line
from weeklydesk.model import Block, Item, Paragraph, Section
from weeklydesk.outline import Line
from weeklydesk.records import replace

Text = Item | Paragraph


def split(
    lines: Sequence[Line], spot: Spot, folded: bool = False, known: Iterable[str] = ()
) -> Patch:
    """Start a new line at the position, as Enter does.

    `known` are earlier texts of the line: the part that contains one of them keeps its identity.
    """
    if spot.row == TITLE:
        return _insert(lines, 0, _like_row(lines, 0))
    line = lines[spot.row]
    if isinstance(line.node, Section):
        return _split_heading(lines, spot, line)
    if not isinstance(line.node, Item | Paragraph):
        return raw_text.split(lines, spot)
    if not line.node.text:
        return _leave_list(lines, spot.row, line.node)
    if folded and spot.column == len(line.node.text):
        end = branch_end(lines, spot.row)
        return _insert(lines, end, Line(fresh_like(line.node), line.depth))
    return _split_text(lines, spot, line, known)


def _insert(lines: Sequence[Line], row: int, line: Line) -> Patch:
    return neat(lines, Patch(row, row, (line,), Spot(row)))


def _like_row(lines: Sequence[Line], row: int) -> Line:
    node = lines[row].node if row < len(lines) else Paragraph("")
    return Line(fresh_like(node))


def _split_heading(lines: Sequence[Line], spot: Spot, line: Line) -> Patch:
    row, text = spot.row, text_of(line)
    if not spot.column and text:
        before = above(lines, row)
        new = Line(fresh_like(before.node)) if before else Line(Paragraph(""))
        return neat(lines, Patch(row, row, (new,), Spot(row + 1)))
    rest = text[spot.column :].strip()
    first = lines[row + 1] if row + 1 < section_end(lines, row) else None
    if first and is_blank(first) and not rest:
        return Patch(row, row, (), Spot(row + 1))
    new = _first_of(line.node, first)
    head = with_text(line, text[: spot.column].rstrip()) if rest else line
    return neat(lines, Patch(row, row + 1, (head, with_text(new, rest)), Spot(row + 1)))


def _first_of(head: Section | Block, first: Line | None) -> Line:
    if first is not None:
        return Line(fresh_like(first.node))
    return placeholder(head) if isinstance(head, Section) else Line(Paragraph(""))


def _leave_list(lines: Sequence[Line], row: int, node: Text) -> Patch:
    """Outdent a blank line, or make it plain text at depth 0.

    If the blank line has child items, these keep their depth, so the text becomes a child of the
    item above.
    """
    line = lines[row]
    if line.depth and isinstance(node, Item):
        out = outdent(lines, row, row)
        if out is not None:
            return out
    if line.depth:
        parent = _parent(lines, row)
        new = Line(fresh_like(parent.node), line.depth - 1)
        return neat(lines, Patch(row, row + 1, (new,), Spot(row)))
    if isinstance(node, Item):
        inside = int(has_items_below(lines, row) and room_below(above(lines, row)) > 0)
        return neat(lines, Patch(row, row + 1, (Line(Paragraph(""), inside),), Spot(row)))
    return _insert(lines, row + 1, Line(Paragraph("")))


def _parent(lines: Sequence[Line], row: int) -> Line:
    depth = lines[row].depth
    while lines[row].depth >= depth:
        row -= 1
    return lines[row]


def _split_text(lines: Sequence[Line], spot: Spot, line: Line, known: Iterable[str]) -> Patch:
    table = tables.begun(lines, spot)
    if table:
        return table
    row = spot.row
    end = branch_end(lines, row)
    if spot.column and spot.column == len(text_of(line)) and end > row + 1:
        if not has_items_below(lines, row):
            return _insert(lines, end, Line(fresh_like(line.node), line.depth))
        child = lines[row + 1].node
        kind = fresh_like(child) if isinstance(child, Item) else fresh_like(line.node)
        return _insert(lines, row + 1, Line(kind, line.depth + 1))
    return neat(lines, Patch(row, row + 1, split_line(line, spot.column, known), Spot(row + 1)))


def backspace(lines: Sequence[Line], row: int) -> Patch | None:
    """Join the line to the one above or outdent it, as Backspace at its start does."""
    line = lines[row]
    over = above(lines, row)
    if isinstance(line.node, Section):
        return _drop_heading(lines, row)
    if over is None or is_heading(over):
        return _plain_first(lines, row, over)
    if isinstance(line.node, Item) and line.depth > over.depth and line.node.text:
        return outdent(lines, row, row)
    return join(lines, row)


def _drop_heading(lines: Sequence[Line], row: int) -> Patch | None:
    """Remove an empty heading; the lines under it join the section above."""
    if text_of(lines[row]):
        return None
    stop = row + 1
    if stop < len(lines) and is_blank(lines[stop]) and section_end(lines, row) == stop + 1:
        stop += 1
    over = above(lines, row)
    place = Spot(row - 1, len(text_of(over))) if over else Spot(TITLE)
    return neat(lines, Patch(row, stop, (), place))


def _plain_first(lines: Sequence[Line], row: int, over: Line | None) -> Patch | None:
    line = lines[row]
    if isinstance(line.node, Item):
        plain = replace(line, node=Paragraph(line.node.text))
        return neat(lines, Patch(row, row + 1, (plain,), Spot(row)))
    if not is_blank(line):
        return None
    place = Spot(row - 1, len(text_of(over))) if over else Spot(TITLE)
    return neat(lines, Patch(row, row + 1, (), place))


def join(lines: Sequence[Line], row: int) -> Patch | None:
    """Join the line at `row` to the end of the line above; None if their kinds differ."""
    over, line = above(lines, row), lines[row]
    if over is None:
        return None
    joint = Spot(row - 1, len(text_of(over)))
    if is_blank(line):
        return neat(lines, Patch(row, row + 1, (), joint))
    if not (isinstance(line.node, Item | Paragraph) and isinstance(over.node, Item | Paragraph)):
        return None
    if is_blank(over):
        kept = replace(line, depth=min(line.depth, over.depth))
        return neat(lines, Patch(row - 1, row + 1, (kept,), joint))
    one = joined(over, line, text_of(over) + text_of(line))
    return neat(lines, Patch(row - 1, row + 1, (one,), joint))


def delete(lines: Sequence[Line], start: Spot, end: Spot, whole: bool = False) -> Patch:
    """Remove the selected text across lines.

    With `whole`, fully selected lines are removed instead of leaving a blank line.
    """
    first, last = lines[start.row], lines[end.row]
    head, tail = text_of(first)[: start.column], text_of(last)[end.column :]
    if not head and not tail and whole:
        return remove(lines, start.row, end.row + 1)
    left, right = with_text(first, head), with_text(last, tail)
    if not head and tail and not is_heading(first) and _mix(first, last):
        left = replace(right, depth=min(first.depth, last.depth))
        return neat(lines, Patch(start.row, end.row + 1, (left,), start))
    if _mix(first, last):
        left = joined(first, last, head + tail) if tail else with_text(first, head)
        return neat(lines, Patch(start.row, end.row + 1, (left,), start))
    if whole and not head and is_heading(first) and tail:
        return neat(lines, Patch(start.row, end.row + 1, (right,), start))
    kept = (left, right) if tail or is_heading(last) else (left,)
    return neat(lines, Patch(start.row, end.row + 1, kept, start))


def _mix(first: Line, last: Line) -> bool:
    texts = Item | Paragraph
    both = isinstance(first.node, texts) and isinstance(last.node, texts)
    return both or (type(first.node) is type(last.node))


def remove(lines: Sequence[Line], start: int, stop: int) -> Patch:
    """Remove whole lines; the caret goes to the line after them."""
    over = above(lines, start)
    below = lines[stop] if stop < len(lines) else None
    new: tuple[Line, ...] = ()
    bare = below is None or is_heading(below)
    if bare and over and isinstance(over.node, Section):
        new = (placeholder(over.node),)
    elif bare:
        place = Spot(start - 1, len(text_of(over))) if over else Spot(TITLE)
        return neat(lines, Patch(start, stop, (), place))
    return neat(lines, Patch(start, stop, new, Spot(start)))
