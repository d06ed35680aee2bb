"""Inline plans, which are written next to the work itself: `Next: ship it`, `下周：提测`.

The report stores them as typed; they are extracted when a week is started, reviewed or reported on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from weeklydesk.branches import items_under, pruned
from weeklydesk.model import Block, Item, Paragraph, Report, Role, Section
from weeklydesk.records import replace

NewItem = Callable[[str], Item]
"""Makes an item from a line, with an identity that is derived from the line."""


def is_extracted(section: Section) -> bool:
    """Return whether a section was made by `with_plans_extracted` and is not in the report."""
    return section.role is Role.PLAN and section.level == 0


def with_plans_extracted(report: Report, new_item: NewItem) -> Report:
    """Return the report with its inline plans in plan sections, each after its original section.

    An item that is an inline plan is moved there without its label and keeps its identity. A line
    of a longer text is copied, and the text is not changed. The function is idempotent.
    """
    if any(map(is_extracted, report.sections)):
        return report
    sections = [each for section in report.sections for each in _split(section, new_item)]
    return replace(report, sections=tuple(sections))


def _split(section: Section, new_item: NewItem) -> Iterator[Section]:
    extractor = _Extractor(new_item)
    if section.role not in (Role.PLAN, Role.CHECKLIST):
        rest = extractor.rest(section.blocks)
        section = replace(section, blocks=rest) if extractor.found else section
    yield section
    if extractor.found:
        yield Section(section.title, 0, Role.PLAN, blocks=tuple(extractor.found))


class _Extractor:
    """Extracts plans from blocks; `found` contains them in reading order."""

    def __init__(self, new_item: NewItem) -> None:
        from weeklydesk.naming import plans

        self._plans = plans
        self._new_item = new_item
        self.found: list[Item] = []

    def rest(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Return the blocks of one level without the plans among them."""
        done = any(self._plans.tells_done(block.text) for block in blocks)
        after_plan_label = False
        kept: list[Block | None] = []
        for block in blocks:
            if not isinstance(block, Item):
                is_text = isinstance(block, Paragraph)
                after_plan_label = is_text and self._plans.is_plan(block.text, done=done)
                kept.append(self._text(block, done=done))
            elif after_plan_label:
                self.found.append(block)
                kept.append(None)
            else:
                kept.append(self._item(block, done=done))
        return pruned(blocks, kept)

    def _item(self, item: Item, *, done: bool) -> Item | None:
        plan = self._plans.plan_in(item.text, done=done)
        if plan is not None:
            self.found.append(replace(item, text=plan))
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
        plan = self._plans.plan_in(block.text, done=done)
        if plan is not None:
            self.found.append(self._new_item(plan))
            return None
        self._lines(block.text)
        return block

    def _lines(self, text: str) -> None:
        """Copy the plans among the lines of a longer text."""
        lines = text.split("\n")
        if len(lines) > 1:
            done = any(map(self._plans.tells_done, lines))
            plans = (self._plans.plan_in(line, done=done) for line in lines)
            self.found += (self._new_item(plan) for plan in plans if plan)
