"""Places in a list of lines, changes to it, and what holds for every such list.

A line may stand at most one deeper than an item above it; directly under a heading it stands at 0.
An item's number is "" while it follows from the item before it (see `weeklydesk.edits.numbers`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from weeklydesk.model import Block, Item, Marker, Paragraph, Role, Section
from weeklydesk.outline import Line
from weeklydesk.records import record, replace

TITLE = -1  # the row of the report's title, which is no line


@record(order=True)
class Spot:
    """A place in the text: a row and an offset in characters."""

    row: int
    column: int = 0


@record
class Patch:
    """Lines `start` to `stop` give way to `lines`; then the caret stands at `caret`.

    With an `anchor` the text from there to the caret is selected.
    """

    start: int
    stop: int
    lines: tuple[Line, ...]
    caret: Spot
    anchor: Spot | None = None

    def applied(self, lines: Sequence[Line]) -> list[Line]:
        """Return the lines as they are after the patch."""
        return [*lines[: self.start], *self.lines, *lines[self.stop :]]


BLANK = Line(Paragraph(""))  # the line of a report without any


def is_heading(line: Line) -> bool:
    """Tell whether the line is a section's heading."""
    return isinstance(line.node, Section)


def is_item(line: Line) -> bool:
    """Tell whether the line is an item."""
    return isinstance(line.node, Item)


def text_of(line: Line) -> str:
    """Return what is written on the line: a heading's title or a block's text."""
    return line.node.title if isinstance(line.node, Section) else line.node.text


def with_text(line: Line, text: str) -> Line:
    """Return the line with other words on it."""
    node = line.node
    if isinstance(node, Section):
        return replace(line, node=replace(node, title=text))
    return replace(line, node=replace(node, text=text))


def is_blank(line: Line) -> bool:
    """Tell whether the line is an item or paragraph without a word."""
    return isinstance(line.node, Item | Paragraph) and not line.node.text


def first_spot(lines: Sequence[Line]) -> Spot:
    """Return where one begins to write: after the first words that are no heading."""
    row = next((row for row, line in enumerate(lines) if not is_heading(line)), TITLE)
    return Spot(row, len(text_of(lines[row])) if row >= 0 else 0)


def room_below(line: Line | None) -> int:
    """Return the greatest depth that a line may have right after this one."""
    if line is None or is_heading(line):
        return 0
    return line.depth + is_item(line)


def above(lines: Sequence[Line], row: int) -> Line | None:
    """Return the line before `row`, None at the top."""
    return lines[row - 1] if row > 0 else None


def branch_end(lines: Sequence[Line], row: int) -> int:
    """Return the row after the line at `row` and everything that hangs under it."""
    if not is_item(lines[row]):
        return row + 1
    end = row + 1
    while end < len(lines) and lines[end].depth > lines[row].depth:
        end += 1
    return end


def has_items_below(lines: Sequence[Line], row: int) -> bool:
    """Tell whether items hang under the line, and not only further paragraphs of its own."""
    return any(map(is_item, lines[row + 1 : branch_end(lines, row)]))


def roots(lines: Sequence[Line], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the branches that begin within the rows, outermost ones only, without headings."""
    row = first
    while row <= last:
        end = branch_end(lines, row)
        if not is_heading(lines[row]):
            yield row, end
        row = end


def heading_of(lines: Sequence[Line], row: int) -> int:
    """Return the row of the heading over `row` (itself where it is one), -1 before the first."""
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
    """Yield the lines of each section, its heading first; the first part may have none."""
    start = 0
    for row in range(1, len(lines) + 1):
        if row == len(lines) or is_heading(lines[row]):
            yield list(lines[start:row])
            start = row


def content_of(part: Sequence[Line]) -> list[Line]:
    """Return what stands under a section's heading; a lone blank line is nothing."""
    body = list(part[is_heading(part[0]) :])
    return [] if len(body) == 1 and is_blank(body[0]) else body


def shifted(lines: Sequence[Line], by: int) -> list[Line]:
    """Return the lines so much deeper (or less deep)."""
    return [replace(line, depth=line.depth + by) for line in lines] if by else list(lines)


def fitted(lines: Sequence[Line], over: Line | None) -> list[Line]:
    """Return the lines with branches that hang too deep brought up, to stand after `over`."""
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
    """Return the patch widened so that no line in it or after it hangs too deep."""
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
    """Return the blank line that a section without content shows, ready to be typed in."""
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
    """Tell whether a blank line belongs between the heading and what follows it."""
    if not isinstance(heading.node, Section):
        return False
    if following is None:
        return True
    return isinstance(following.node, Section) and following.node.level <= heading.node.level


def furnished(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with a placeholder in each section that has no content.

    Where there is no line at all, one is made to write in.
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


def furnish(lines: Sequence[Line], patch: Patch) -> Patch:
    """Return the patch with placeholders where it leaves a section without content."""
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
        caret=_pushed(patch.caret, added),
        anchor=_pushed(patch.anchor, added) if patch.anchor else None,
    )


def _pushed(spot: Spot, added: list[int]) -> Spot:
    for row in added:
        if row <= spot.row:
            spot = replace(spot, row=spot.row + 1)
    return spot


def neat(lines: Sequence[Line], patch: Patch) -> Patch:
    """Return the patch so that afterwards depths fit and no section is without a line."""
    return furnish(lines, fit(lines, patch))


def fresh_like(block: Section | Block) -> Item | Paragraph:
    """Return a new blank block of the list or text that `block` belongs to."""
    if isinstance(block, Item):
        number = "" if block.marker is Marker.NUMBER else None
        return Item("", block.marker, number, block.task)
    return Paragraph("")
