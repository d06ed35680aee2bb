"""Copying a single item of an earlier report into a week that has already begun."""

from __future__ import annotations

from weeklydesk.branches import copied, inserted, lineages, places, pruned
from weeklydesk.carry.plans import onto_checklist
from weeklydesk.errors import InputError
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Block, Item, Report, Role, Section, State, walk
from weeklydesk.records import replace


def brought(report: Report, earlier: Report, lineage: str) -> Report:
    """Return the week's report with the branch of that lineage, reopened, at its position.

    Missing ancestors are copied too; planned items go onto the checklist.
    """
    place = next((p for p in places(earlier.sections) if p.item.lineage == lineage), None)
    if place is None or earlier.week is None:
        raise InputError("There is no such item in {week}.", week=earlier.week)
    open_again = replace(place, item=replace(place.item, state=State.OPEN))
    fresh = copied(open_again, earlier.week, lineages(report))
    planned = place.section.role in (Role.PLAN, Role.CHECKLIST)
    insert = onto_checklist if planned else inserted
    return identify(replace(report, sections=insert(report.sections, fresh)))


def without_blanks(report: Report, lineage: str) -> Report:
    """Return the report without blank items in the section that contains the lineage.

    Before an item is brought over, an empty one has often been started for it.
    """
    sections = (_without_blanks(s) if _contains(s, lineage) else s for s in report.sections)
    return replace(report, sections=tuple(sections))


def _without_blanks(section: Section) -> Section:
    kept = [None if _is_blank(block) else block for block in section.blocks]
    return replace(section, blocks=pruned(section.blocks, kept))


def _is_blank(block: Block) -> bool:
    return isinstance(block, Item) and not block.text.strip() and not block.children


def _contains(section: Section, lineage: str) -> bool:
    return any(isinstance(b, Item) and b.lineage == lineage for _, b in walk(section.blocks))
