"""Figures that are told anew each week: what names them, without what they were last week."""

from __future__ import annotations

import re
from collections.abc import Iterator

from weeklydesk.branches import Place
from weeklydesk.carry.frames import policy_of
from weeklydesk.model import Block, Item, Paragraph, Policy, Role, State, Table
from weeklydesk.records import replace

_LONGEST = 40  # characters; what is longer is a sentence
_COLON = re.compile(r"\s*[^\s:：][^:：\n]*(?:(?<!\d)[:：]|[:：](?!\d))(?!//)[*_]*")
_FIGURE = re.compile(r"(.*?[^\W\d_])\W*(?<![A-Za-z\d])\d")  # P99 is no figure
_LETTER = re.compile(r"[^\W\d_]")


def label_of(text: str) -> str | None:
    """Return what names the figure of a line: "可用性：" of "可用性：99.95%"; None of a sentence.

    Without a colon it is what stands before the first figure.
    """
    line = text.split("\n", 1)[0]
    named = _COLON.match(line)
    found = named[0] if named else None
    if found is None:
        before = _FIGURE.match(line)
        found = before[1] if before else None
    return found if found and len(found) <= _LONGEST else None


def blanked(block: Block) -> Block | None:
    """Return a block that is no item without its figures; None where nothing names any."""
    if isinstance(block, Table):
        from weeklydesk.text.tables import lined_up

        return Table(lined_up("\n".join(_blank_table(block.text))))
    if isinstance(block, Paragraph):
        labels = [label for label in map(label_of, block.text.split("\n")) if label]
        return Paragraph("\n".join(labels)) if labels else None
    return None


def as_label(item: Item) -> Item | None:
    """Return an item of figures without them, with all under it; None for an open box, too."""
    label = None if is_open_box(item) else label_of(item.text)
    if label is None:
        return None
    kept = (child if isinstance(child, Item) else blanked(child) for child in item.children)
    children = tuple(child for child in kept if child is not None)
    return replace(item, text=label, task=False, state=State.OPEN, children=children)


def is_open_box(item: Item) -> bool:
    """Whether an item is open work, wherever it stands."""
    return item.task and item.state is State.OPEN


def as_carried(place: Place) -> Place:
    """Return the place with its items as they go on: without figures where their section says so.

    What was planned, and what stands under an open box, goes on as it is.
    """
    section = place.section
    if section.role in (Role.PLAN, Role.CHECKLIST) or policy_of(section) is not Policy.LABELS:
        return place
    line = (*place.above, place.item)
    work = next((at for at, each in enumerate(line) if is_open_box(each)), len(line))
    *above, item = (*(as_label(each) or each for each in line[:work]), *line[work:])
    return replace(place, above=tuple(above), item=item)


def _blank_table(text: str) -> Iterator[str]:
    """Yield the lines of a table with the first column alone, below its header."""
    from weeklydesk.text.tables import grid

    known = grid(text)
    lines = [line for line in text.split("\n") if line.strip()]
    yield from lines[: 2 if known.header else 0]
    for row in known.rows:
        first = row[0].replace("|", "\\|").replace("\n", "<br>") if _LETTER.search(row[0]) else ""
        yield f"| {first} |" + "  |" * (len(row) - 1)
