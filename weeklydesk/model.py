"""The tree that everything shares: a report, its sections, their blocks.

Text is kept as typed: inline Markdown stays in it, nothing is interpreted here.
Lines inside one text are separated by a line feed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from enum import StrEnum

from weeklydesk.records import record, replace
from weeklydesk.weeks import Week


class Role(StrEnum):
    """What a section is for; carry-forward and exports go by it, never by the title."""

    PROJECTS = "projects"
    OBJECTIVE = "objective"
    METRICS = "metrics"
    INCIDENTS = "incidents"
    OTHER = "other"
    REFLECTION = "reflection"
    PLAN = "plan"
    CHECKLIST = "checklist"  # last week's plan, looked at this week
    ANNOUNCEMENTS = "announcements"


class Policy(StrEnum):
    """What carry-forward takes of a section into the next week."""

    OPEN_ITEMS = "open_items"
    WHILE_OPEN = "while_open"  # open items; where nothing is open the section stays behind
    WHOLE = "whole"
    LABELS = "labels"  # what names figures (可用性：), without them
    HEADING = "heading"
    NOTHING = "nothing"  # parts of the section stay behind too


class Marker(StrEnum):
    """The kind of list that an item stands in."""

    BULLET = "bullet"
    NUMBER = "number"


class State(StrEnum):
    """How far an item is. One without a box is open."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@record
class Item:
    """A line of a list, with what stands under it.

    `number` is the number as typed, without dot or bracket ("3", "一", "①"); None for a bullet.
    `task` says whether a box shows. `id` names this item in this report, `lineage` the same item
    through all weeks; both are empty until the report is identified (see `lineage.identity`).
    """

    text: str
    marker: Marker = Marker.BULLET
    number: str | None = None
    task: bool = False
    state: State = State.OPEN
    id: str = ""
    lineage: str = ""
    carried_from: Week | None = None
    children: tuple[Block, ...] = ()


@record
class Paragraph:
    """Running text, in a section or inside an item."""

    text: str


@record
class Table:
    """A pipe table, its lines as typed (see `weeklydesk.text.tables` for its cells)."""

    text: str


@record
class Code:
    """A fenced code block without its fences; `info` is what stood behind the opening one."""

    text: str
    info: str = ""


@record
class Quote:
    """A block quote, its lines without the leading mark."""

    text: str


@record
class Html:
    """Raw HTML, kept verbatim and shown as typed."""

    text: str


Block = Item | Paragraph | Table | Code | Quote | Html


@record
class Section:
    """A heading with what follows it up to the next heading.

    `level` is 1 to 6; 0, with an empty title, is what precedes the first heading.
    `objective` is the identity ("O1") that holds when the title is reworded.
    `hint` is shown while the section is empty; `policy` overrides the role's own.
    """

    title: str
    level: int = 2
    role: Role = Role.OTHER
    objective: str | None = None
    blocks: tuple[Block, ...] = ()
    hint: str = ""
    policy: Policy | None = None


@record
class Report:
    """One ISO week of one person. `sections` is flat and in source order.

    `week` is None only for a file converted without one. `title` is the first heading where it
    names the week, else empty. `properties` are the `Key: value` lines under the title, in order;
    `front_matter` is the YAML block before it, verbatim. `template` names what it was made from.
    """

    week: Week | None
    title: str = ""
    created: datetime | None = None
    properties: tuple[tuple[str, str], ...] = ()
    sections: tuple[Section, ...] = ()
    front_matter: str = ""
    template: str = ""


def children_of(block: Block) -> tuple[Block, ...]:
    """Return the blocks under `block`; only items have any."""
    return block.children if isinstance(block, Item) else ()


def walk(blocks: tuple[Block, ...]) -> Iterator[tuple[int, Block]]:
    """Yield every block with its depth (0 is the outermost), parents before children."""
    stack = [(0, block) for block in reversed(blocks)]
    while stack:
        depth, block = stack.pop()
        yield depth, block
        stack.extend((depth + 1, child) for child in reversed(children_of(block)))


def items_of(report: Report) -> Iterator[tuple[Section, Item]]:
    """Yield every item of the report with its section, in reading order."""
    for section in report.sections:
        for _, block in walk(section.blocks):
            if isinstance(block, Item):
                yield section, block


def with_items(report: Report, change: Callable[[Item], Item]) -> Report:
    """Return the report with every item changed, in reading order; what is under it stays there."""

    def visit(block: Block) -> Block:
        if not isinstance(block, Item):
            return block
        item = change(block)
        children = tuple(map(visit, item.children)) if item.children else ()
        return item if children == item.children else replace(item, children=children)

    sections = (
        replace(section, blocks=tuple(map(visit, section.blocks))) for section in report.sections
    )
    return replace(report, sections=tuple(sections))
