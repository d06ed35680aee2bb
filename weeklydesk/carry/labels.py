"""Labels of figures that are reported anew each week, without last week's figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from weeklydesk.branches import Place
from weeklydesk.carry.frames import policy_of
from weeklydesk.model import Block, Item, Paragraph, Policy, Role, State, Table
from weeklydesk.records import replace

_LONGEST = 40  # characters; a longer text is a sentence
_COLON = re.compile(r"\s*[^\s:：][^:：\n]*(?:(?<!\d)[:：]|[:：](?!\d))(?!//)[*_]*")
_FIGURE = re.compile(r"(.*?[^\W\d_])\W*(?<![A-Za-z\d])\d")  # P99 is not a figure
_LETTER = re.compile(r"[^\W\d_]")


def label_of(text: str) -> str | None:
    """Return the label of a line with a figure: "可用性：" for "可用性：99.95%".

    Without a colon the label is the text before the first figure. A sentence has none.
    """
    line = text.split("\n", 1)[0]
    named = _COLON.match(line)
    found = named[0] if named else None
    if found is None:
        before = _FIGURE.match(line)
        found = before[1] if before else None
    return found if found and len(found) <= _LONGEST else None


def blanked(block: Block) -> Block | None:
    """Return a block other than an item without its figures; None if it has no labels."""
    if isinstance(block, Table):
        from weeklydesk.text.tables import lined_up

        return Table(lined_up("\n".join(_blank_table(block.text))))
    if isinstance(block, Paragraph):
        labels = [label for label in map(label_of, block.text.split("\n")) if label]
        return Paragraph("\n".join(labels)) if labels else None
    return None


def as_label(item: Item) -> Item | None:
    """Return an item without its figures, with its children; None for other items."""
    label = None if is_open_box(item) else label_of(item.text)
    if label is None:
        return None
    kept = (child if isinstance(child, Item) else blanked(child) for child in item.children)
    children = tuple(child for child in kept if child is not None)
    return replace(item, text=label, task=False, state=State.OPEN, children=children)


def is_open_box(item: Item) -> bool:
    """Return whether an item has an open checkbox: it is open work in any section."""
    return item.task and item.state is State.OPEN


def as_carried(place: Place) -> Place:
    """Return the place with its items as they are carried: without figures if the policy says so.

    Planned items, and items under an open checkbox, are carried unchanged.
    """
    section = place.section
    if section.role in (Role.PLAN, Role.CHECKLIST) or policy_of(section) is not Policy.LABELS:
        return place
    line = (*place.above, place.item)
    work = next((at for at, each in enumerate(line) if is_open_box(each)), len(line))
    *above, item = (*(as_label(each) or each for each in line[:work]), *line[work:])
    return replace(place, above=tuple(above), item=item)


def _blank_table(text: str) -> Iterator[str]:
    """Yield the lines of a table with its header, and only the first column filled."""
    from weeklydesk.text.tables import grid

    known = grid(text)
    lines = [line for line in text.split("\n") if line.strip()]
    yield from lines[: 2 if known.header else 0]
    for row in known.rows:
        first = row[0].replace("|", "\\|").replace("\n", "<br>") if _LETTER.search(row[0]) else ""
        yield f"| {first} |" + "  |" * (len(row) - 1)
