"""The data model: a report, its sections and their blocks, as a tree of immutable records.

Text is stored as typed: inline Markdown stays in it and nothing is interpreted here.
Lines inside one text are separated by a line feed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from enum import StrEnum

from weeklydesk.records import record, replace
from weeklydesk.weeks import Week


class Role(StrEnum):
    """The purpose of a section; carry-forward and exports depend on it, never on the title."""

    PROJECTS = "projects"
    OBJECTIVE = "objective"
    METRICS = "metrics"
    INCIDENTS = "incidents"
    OTHER = "other"
    REFLECTION = "reflection"
    PLAN = "plan"
    CHECKLIST = "checklist"  # last week's plan, reviewed this week
    ANNOUNCEMENTS = "announcements"


class Policy(StrEnum):
    """What carry-forward copies from a section into the next week."""

    OPEN_ITEMS = "open_items"
    WHILE_OPEN = "while_open"  # open items; without any, the section is left out
    WHOLE = "whole"
    LABELS = "labels"  # the labels of figures (可用性：), without the figures
    HEADING = "heading"
    NOTHING = "nothing"  # subsections are left out too


class Marker(StrEnum):
    """The kind of list that an item is in."""

    BULLET = "bullet"
    NUMBER = "number"


class State(StrEnum):
    """The state of an item; an item without a checkbox is open."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@record
class Item:
    """A list item with its children.

    `number` is the number as typed, without dot or bracket ("3", "一", "①"); None for a bullet.
    `task` says whether the item has a checkbox. `id` identifies the item in its report, `lineage`
    the same item in all weeks; both are empty until they are assigned (see `lineage.identity`).
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
    """A paragraph of text, in a section or in an item."""

    text: str


@record
class Table:
    """A pipe table with its lines as typed (`weeklydesk.text.tables` reads its cells)."""

    text: str


@record
class Code:
    """A fenced code block without its fences; `info` is the text after the opening fence."""

    text: str
    info: str = ""


@record
class Quote:
    """A block quote, its lines without the leading marker."""

    text: str


@record
class Html:
    """Raw HTML, stored verbatim and shown as typed."""

    text: str


Block = Item | Paragraph | Table | Code | Quote | Html


@record
class Section:
    """A heading with the blocks up to the next heading.

    `level` is 1 to 6; level 0 with an empty title is the text before the first heading.
    `objective` is the identity ("O1"), which stays the same when the title is reworded.
    `hint` is shown while the section is empty; `policy` overrides the policy of the role.
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
    """The report of one ISO week. `sections` is flat and in source order.

    `week` is None only for a converted file without a week. `title` is the first heading if it
    names the week, else empty. `properties` are the `Key: value` lines under the title, in order;
    `front_matter` is the YAML block before it, verbatim. `template` names the template that the
    report was made from.
    """

    week: Week | None
    title: str = ""
    created: datetime | None = None
    properties: tuple[tuple[str, str], ...] = ()
    sections: tuple[Section, ...] = ()
    front_matter: str = ""
    template: str = ""


def children_of(block: Block) -> tuple[Block, ...]:
    """Return the children of a block; only items have any."""
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
    """Return the report with `change` applied to every item, parents before their children."""

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
