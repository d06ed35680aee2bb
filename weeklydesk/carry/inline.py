"""Plans that are told where the work is told, per person or project: `Next: ship it`, `下周：提测`.

The report keeps them as they were typed; they are read out of it when a week is started, reviewed
or told about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from weeklydesk.branches import items_under, pruned
from weeklydesk.model import Block, Item, Paragraph, Report, Role, Section
from weeklydesk.records import replace

NewItem = Callable[[str], Item]
"""Makes an item of a line, with an identity that follows from the line."""


def is_read_out(section: Section) -> bool:
    """Whether a section was made here: no report has its heading, so no week begins with it."""
    return section.role is Role.PLAN and section.level == 0


def read_out(report: Report, new_item: NewItem) -> Report:
    """Return the report with what is planned inline in plan sections, each behind its own.

    An item that is such a plan goes there without its label and keeps its identity. A line of a
    longer text is read out, and the text stays as it is. Twice gives what once gives.
    """
    if any(map(is_read_out, report.sections)):
        return report
    sections = [each for section in report.sections for each in _parted(section, new_item)]
    return replace(report, sections=tuple(sections))


def _parted(section: Section, new_item: NewItem) -> Iterator[Section]:
    reader = _Reader(new_item)
    if section.role not in (Role.PLAN, Role.CHECKLIST):
        rest = reader.rest(section.blocks)
        section = replace(section, blocks=rest) if reader.found else section
    yield section
    if reader.found:
        yield Section(section.title, 0, Role.PLAN, blocks=tuple(reader.found))


class _Reader:
    """Takes plans out of blocks; `found` has them in reading order."""

    def __init__(self, new_item: NewItem) -> None:
        from weeklydesk.naming import plans

        self._plans = plans
        self._new_item = new_item
        self.found: list[Item] = []

    def rest(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Return the blocks of one level without the plans among them."""
        told = any(self._plans.tells_done(block.text) for block in blocks)
        led = False  # by a line that is the name of a plan
        kept: list[Block | None] = []
        for block in blocks:
            if not isinstance(block, Item):
                led = isinstance(block, Paragraph) and self._plans.is_plan(block.text, done=told)
                kept.append(self._text(block, done=told))
            elif led:
                self.found.append(block)
                kept.append(None)
            else:
                kept.append(self._item(block, done=told))
        return pruned(blocks, kept)

    def _item(self, item: Item, *, done: bool) -> Item | None:
        wish = self._plans.plan_in(item.text, done=done)
        if wish is not None:
            self.found.append(replace(item, text=wish))
            return None
        under = items_under(item)
        if under and self._plans.is_plan(item.text, done=done):
            self.found += under
            return None
        self._lines(item.text)
        return replace(item, children=self.rest(item.children)) if item.children else item

    def _text(self, block: Block, *, done: bool) -> Block | None:
        if not isinstance(block, Paragraph):
            return block
        wish = self._plans.plan_in(block.text, done=done)
        if wish is not None:
            self.found.append(self._new_item(wish))
            return None
        self._lines(block.text)
        return block

    def _lines(self, text: str) -> None:
        """Read out the plans among the lines of a longer text."""
        lines = text.split("\n")
        if len(lines) > 1:
            told = any(map(self._plans.tells_done, lines))
            wishes = (self._plans.plan_in(line, done=told) for line in lines)
            self.found += (self._new_item(wish) for wish in wishes if wish)
