"""Positions in a list of lines, patches to it, and the invariants of every such list.

A line is at most one level deeper than the item above it, and at depth 0 under a heading.
An item's number is "" while it follows from the item before it (see `weeklydesk.edits.numbers`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from weeklydesk.model import Block, Item, Marker, Paragraph, Role, Section
from weeklydesk.outline import Line
from weeklydesk.records import record, replace

TITLE = -1  # the row of the report's title, which is not one of the lines


@record(order=True)
class Spot:
    """A position in the text: a row and an offset in characters."""

    row: int
    column: int = 0


@record
class Patch:
    """Replaces the lines `start` to `stop` (exclusive) by `lines` and puts the caret at `caret`.

    With an `anchor` the text from there to the caret is selected.
    """

    start: int
    stop: int
    lines: tuple[Line, ...]
    caret: Spot
    anchor: Spot | None = None

    def applied(self, lines: Sequence[Line]) -> list[Line]:
        """Return the lines after the patch."""
        return [*lines[: self.start], *self.lines, *lines[self.stop :]]


BLANK = Line(Paragraph(""))  # the line of an empty report


def is_heading(line: Line) -> bool:
    """Return whether the line is a section's heading."""
    return isinstance(line.node, Section)


def is_item(line: Line) -> bool:
    """Return whether the line is an item."""
    return isinstance(line.node, Item)


def text_of(line: Line) -> str:
    """Return the line's text: a heading's title or a block's text."""
    return line.node.title if isinstance(line.node, Section) else line.node.text


def with_text(line: Line, text: str) -> Line:
    """Return the line with another text."""
    node = line.node
    if isinstance(node, Section):
        return replace(line, node=replace(node, title=text))
    return replace(line, node=replace(node, text=text))


def is_blank(line: Line) -> bool:
    """Return whether the line is an item or paragraph without text."""
    return isinstance(line.node, Item | Paragraph) and not line.node.text


def first_spot(lines: Sequence[Line]) -> Spot:
    """Return the initial caret position: the end of the first line that is not a heading."""
    row = next((row for row, line in enumerate(lines) if not is_heading(line)), TITLE)
    return Spot(row, len(text_of(lines[row])) if row >= 0 else 0)


def room_below(line: Line | None) -> int:
    """Return the maximum depth of the next line."""
    if line is None or is_heading(line):
        return 0
    return line.depth + is_item(line)


def above(lines: Sequence[Line], row: int) -> Line | None:
    """Return the line before `row`, or None at the top."""
    return lines[row - 1] if row > 0 else None


def branch_end(lines: Sequence[Line], row: int) -> int:
    """Return the row after the line at `row` and its descendants."""
    if not is_item(lines[row]):
        return row + 1
    end = row + 1
    while end < len(lines) and lines[end].depth > lines[row].depth:
        end += 1
    return end


def has_items_below(lines: Sequence[Line], row: int) -> bool:
    """Return whether the line has child items, not only paragraphs."""
    return any(map(is_item, lines[row + 1 : branch_end(lines, row)]))


def roots(lines: Sequence[Line], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the outermost branches that begin within the rows, without headings."""
    row = first
    while row <= last:
        end = branch_end(lines, row)
        if not is_heading(lines[row]):
            yield row, end
        row = end


def heading_of(lines: Sequence[Line], row: int) -> int:
    """Return the row of the heading at or above `row`, or -1 before the first heading."""
    while row >= 0 and not is_heading(lines[row]):
        row -= 1
    return row


def section_end(lines: Sequence[Line], row: int) -> int:
    """Return the row of the next heading after `row`, or the number of lines."""
    end = row + 1
    while end < len(lines) and not is_heading(lines[end]):
        end += 1
    return end


def by_section(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each section, heading first; the first part may have no heading."""
    start = 0
    for row in range(1, len(lines) + 1):
        if row == len(lines) or is_heading(lines[row]):
            yield list(lines[start:row])
            start = row


def content_of(part: Sequence[Line]) -> list[Line]:
    """Return the lines under a section's heading; none if there is only one blank line."""
    body = list(part[is_heading(part[0]) :])
    return [] if len(body) == 1 and is_blank(body[0]) else body


def shifted(lines: Sequence[Line], by: int) -> list[Line]:
    """Return the lines with their depth changed by `by`."""
    return [replace(line, depth=line.depth + by) for line in lines] if by else list(lines)


def fitted(lines: Sequence[Line], over: Line | None) -> list[Line]:
    """Return the lines to follow `over`, with branches that are too deep outdented."""
    new: list[Line] = []
    row = 0
    while row < len(lines):
        excess = lines[row].depth - room_below(over)
        end = row + 1
        if excess > 0:
            while end < len(lines) and lines[end].depth >= lines[row].depth:
                end += 1
            new += fitted(shifted(lines[row:end], -excess), over)
        else:
            new.append(lines[row])
        over, row = new[-1], end
    return new


def fit(lines: Sequence[Line], patch: Patch) -> Patch:
    """Return the patch extended so that no line in it or after it is too deep."""
    new = fitted(patch.lines, above(lines, patch.start))
    stop = patch.stop
    over = new[-1] if new else above(lines, patch.start)
    while stop < len(lines) and lines[stop].depth > room_below(over):
        floor, end = lines[stop].depth, stop + 1
        while end < len(lines) and lines[end].depth >= floor:
            end += 1
        new += fitted(lines[stop:end], over)
        over, stop = new[-1], end
    return replace(patch, stop=stop, lines=tuple(new))


def placeholder(heading: Section) -> Line:
    """Return the blank line that an empty section shows to type in."""
    match heading.role:
        case Role.REFLECTION | Role.INCIDENTS:
            return Line(Paragraph(""))
        case Role.METRICS | Role.PROJECTS:
            return Line(Item(""))
        case Role.CHECKLIST:
            return Line(Item("", task=True))
        case _:
            return Line(Item("", Marker.NUMBER, ""))


def wants_placeholder(heading: Line, following: Line | None) -> bool:
    """Return whether a placeholder is needed between a heading and the following line."""
    if not isinstance(heading.node, Section):
        return False
    if following is None:
        return True
    return isinstance(following.node, Section) and following.node.level <= heading.node.level


def with_placeholders(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with a placeholder in each section that has no content.

    If there are no lines at all, return a blank one.
    """
    if not lines:
        return [BLANK]
    new: list[Line] = []
    for row, line in enumerate(lines):
        new.append(line)
        following = lines[row + 1] if row + 1 < len(lines) else None
        if isinstance(line.node, Section) and wants_placeholder(line, following):
            new.append(placeholder(line.node))
    return new


def _add_placeholders(lines: Sequence[Line], patch: Patch) -> Patch:
    """Return the patch with placeholders for sections that it would leave without content."""
    if not patch.lines and patch.start == 0 and patch.stop == len(lines):
        return replace(patch, lines=(BLANK,), caret=Spot(0))
    over = above(lines, patch.start)
    window = [*([over] if over else []), *patch.lines, *lines[patch.stop : patch.stop + 1]]
    first = patch.start - (over is not None)
    new: list[Line] = []
    added: list[int] = []
    for row, line in enumerate(window):
        new.append(line)
        following = window[row + 1] if row + 1 < len(window) else None
        beyond = row + 1 == len(window) and patch.stop < len(lines)
        if isinstance(line.node, Section) and not beyond and wants_placeholder(line, following):
            new.append(placeholder(line.node))
            added.append(first + len(new) - 1)
    tail = len(new) - len(lines[patch.stop : patch.stop + 1])
    return replace(
        patch,
        lines=tuple(new[over is not None : tail]),
        caret=_moved_down(patch.caret, added),
        anchor=_moved_down(patch.anchor, added) if patch.anchor else None,
    )


def _moved_down(spot: Spot, added: list[int]) -> Spot:
    for row in added:
        if row <= spot.row:
            spot = replace(spot, row=spot.row + 1)
    return spot


def neat(lines: Sequence[Line], patch: Patch) -> Patch:
    """Return the patch extended so that depths are valid and no section is without a line."""
    return _add_placeholders(lines, fit(lines, patch))


def fresh_like(block: Section | Block) -> Item | Paragraph:
    """Return a blank block of the same kind as `block`, to continue its list or text."""
    if isinstance(block, Item):
        number = "" if block.marker is Marker.NUMBER else None
        return Item("", block.marker, number, block.task)
    return Paragraph("")
