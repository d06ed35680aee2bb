"""An item of last week brought over to this one, with its history. Pure functions."""

from __future__ import annotations

from dataclasses import replace

from weeklydesk.model import Block, Item, Report, Section, State, items_of
from weeklydesk.weeks import Week


def match(section: Section, sections: tuple[Section, ...]) -> int | None:
    """Return which of `sections` is about the same: by objective, then title, then role."""
    for same in (_same_objective, _same_title, _same_role):
        for place, other in enumerate(sections):
            if same(section, other):
                return place
    return None


def holds(report: Report, item: Item) -> bool:
    """Whether the report has this item already."""
    return any(other.lineage == item.lineage for _, other in items_of(report))


def with_item(report: Report, section: Section, item: Item, origin: Week) -> Report:
    """Return the report with the item at the end of the section that is about the same."""
    place = match(section, report.sections)
    fresh = _fresh(item, origin)
    if place is None:
        made = replace(section, blocks=(fresh,))
        return replace(report, sections=(*report.sections, made))
    sections = list(report.sections)
    target = sections[place]
    sections[place] = replace(target, blocks=_appended(target.blocks, fresh))
    return replace(report, sections=tuple(sections))


def _appended(blocks: tuple[Block, ...], item: Item) -> tuple[Block, ...]:
    """Put the item behind the last one, in the place of an item without text."""
    last = blocks[-1] if blocks else None
    if isinstance(last, Item) and not last.text and not last.children:
        return (*blocks[:-1], item)
    return (*blocks, item)


def _fresh(item: Item, origin: Week) -> Item:
    children = tuple(
        _fresh(child, origin) if isinstance(child, Item) else child for child in item.children
    )
    return replace(item, id="", state=State.OPEN, carried_from=origin, children=children)


def _same_objective(one: Section, other: Section) -> bool:
    return one.objective is not None and one.objective == other.objective


def _same_title(one: Section, other: Section) -> bool:
    return one.title == other.title and one.level == other.level


def _same_role(one: Section, other: Section) -> bool:
    return one.role == other.role and one.objective is None and other.objective is None
