"""The pieces of a scanned text: sections and blocks in order, not yet a tree."""

from __future__ import annotations

from weeklydesk.model import (
    Block,
    Code,
    Html,
    Item,
    Marker,
    Paragraph,
    Quote,
    Report,
    Section,
    State,
    Table,
    walk,
)
from weeklydesk.outline import Line
from weeklydesk.records import field, record
from weeklydesk.text.marks import BLANKS

Node = type[Section] | type[Block]


@record(frozen=False)
class Piece:
    """A node under construction: its kind, depth and lines of text.

    `guarded` is set if a separator before it prevents it from being read as a heading.
    """

    kind: Node
    depth: int
    number: int
    lines: list[str] = field(default_factory=list[str])
    level: int = 0
    typed: str | None = None
    task: bool = False
    state: State = State.OPEN
    info: str = ""
    guarded: bool = False

    @property
    def is_empty_item(self) -> bool:
        """Whether this is an item without text so far."""
        return self.kind is Item and not self.lines

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)


def node_of(piece: Piece) -> Section | Block:
    """Return the node without children."""
    kind, text = piece.kind, piece.text
    if kind is Section:
        return Section(text, piece.level)
    if kind is Item:
        marker = Marker.BULLET if piece.typed is None else Marker.NUMBER
        return Item(text, marker, piece.typed, piece.task, piece.state)
    if kind is Code:
        return Code(text, piece.info)
    plain: dict[Node, type[Paragraph | Table | Quote | Html]]
    plain = {Paragraph: Paragraph, Table: Table, Quote: Quote, Html: Html}
    return plain[kind](text)


def lines_in_tree(report: Report) -> int:
    """Return how many lines of the source the report contains, not counting marker lines."""
    count = bool(report.title) + len(report.properties) + _filled(report.front_matter)
    for section in report.sections:
        count += section.level > 0
        count += sum(_lines_in(block) for _, block in walk(section.blocks))
    return count


def _lines_in(block: Block) -> int:
    if isinstance(block, Quote):
        return block.text.count("\n") + 1
    if isinstance(block, Item):
        return max(1, _filled(block.text))
    return _filled(block.text)


def _filled(text: str) -> int:
    return sum(1 for line in text.split("\n") if line.strip(BLANKS))


def as_line(piece: Piece) -> Line:
    """Return the piece as an outline line."""
    return Line(node_of(piece), piece.depth)
