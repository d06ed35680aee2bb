"""The tree as shown by formats that count list numbers themselves."""

from __future__ import annotations

from collections.abc import Iterator

from weeklydesk.model import Block, Item, Report
from weeklydesk.records import replace


def counted(report: Report) -> Report:
    """Return the report with numbers counted as Word and browsers do.

    A list begins with its typed number. A 1 after a higher number begins a new list.
    """
    sections = (replace(part, blocks=tuple(_counted(part.blocks))) for part in report.sections)
    return replace(report, sections=tuple(sections))


def _counted(blocks: tuple[Block, ...]) -> Iterator[Block]:
    typed, shown = 0, 0
    for block in blocks:
        if not isinstance(block, Item):
            typed, shown = 0, 0
            yield block
            continue
        due = int(block.number or 0)
        begins = not typed or (due == 1 and typed > 1)
        typed, shown = due, (due if begins else shown + 1) if due else 0
        number = str(shown) if due else None
        yield replace(block, number=number, children=tuple(_counted(block.children)))
