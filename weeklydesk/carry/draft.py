"""Making this week's draft from last week's report. Pure functions; nothing is stored.

The draft has the sections of the earlier report in order (or those of a template, if one is
requested or there is no earlier report) and fills each by its policy. Every item of the earlier
report gets one decision: carried or left, and why. A wish for an item or its ancestor overrides the
policy. Items that were put off until now return to their objective.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from weeklydesk.branches import Place, copied, inserted, places, with_section
from weeklydesk.carry.carrier import Carrier
from weeklydesk.carry.frames import Frame, frames_of
from weeklydesk.carry.plans import IsNothing, blank, itemized, onto_checklist, with_checklist
from weeklydesk.carry.reasons import CARRYING, Decision, Outcome, Reason
from weeklydesk.carry.wishes import NO_WISHES, Choice, Wish, Wishes
from weeklydesk.lineage.identity import NewId, identify, random_id
from weeklydesk.model import Policy, Report, Role, Section
from weeklydesk.records import record, replace
from weeklydesk.templates import Template
from weeklydesk.weeks import Week, retitle

__all__ = [
    "CARRYING",
    "Choice",
    "Decision",
    "Draft",
    "Outcome",
    "Reason",
    "Returning",
    "Wish",
    "Wishes",
    "decided",
    "start_week",
]


@record
class Returning:
    """A branch that was put off until now, with its place in the report of `week`."""

    week: Week
    place: Place


@record
class Draft:
    """A week's first version, with a decision for every item of the report before it.

    The decisions for returning items, which were put off, are at the end.
    """

    report: Report
    previous: Week | None
    decisions: tuple[Decision, ...]


def start_week(
    previous: Report | None,
    week: Week,
    template: Template,
    *,
    now: datetime,
    use_template: bool = False,
    new_id: NewId = random_id,
    is_nothing: IsNothing = blank,
    choices: Wishes = NO_WISHES,
    returning: Sequence[Returning] = (),
) -> Draft:
    """Draft `week` from the report before it.

    The sections are `previous`'s own unless `use_template` is set or there is no earlier report.
    `is_nothing` recognises texts that say that there is nothing to report (无, N/A).
    """
    origin = previous.week if previous else None
    if previous is None or origin is None:
        return Draft(_empty(week, template, now), None, ())
    previous = itemized(identify(previous, new_id), is_nothing)
    sections, decisions = _filled(
        previous,
        frames_of(previous, template if use_template else None),
        origin,
        is_nothing,
        choices,
    )
    sections, back = _returned(sections, returning)
    report = Report(
        week,
        title=_title(previous, week),
        created=now,
        properties=tuple(pair for pair in previous.properties if not _has_digit(pair[1])),
        sections=sections,
        template=template.name if use_template else previous.template,
    )
    return Draft(identify(report, new_id), origin, (*decisions, *back))


def decided(
    previous: Report, *, is_nothing: IsNothing = blank, choices: Wishes = NO_WISHES
) -> tuple[Decision, ...]:
    """Return only the decisions for the items of an identified report."""
    origin = previous.week
    if origin is None:
        return ()
    previous = itemized(previous, is_nothing)
    return _filled(previous, frames_of(previous, None), origin, is_nothing, choices)[1]


def _empty(week: Week, template: Template, now: datetime) -> Report:
    return Report(
        week,
        title=template.title_for(week),
        created=now,
        sections=template.sections,
        template=template.name,
    )


def _filled(
    previous: Report, frames: list[Frame], origin: Week, is_nothing: IsNothing, choices: Wishes
) -> tuple[tuple[Section, ...], tuple[Decision, ...]]:
    carrier = Carrier(origin, is_nothing, choices)
    filled = (carrier.fill(frame) for frame in frames)
    sections = tuple(s for s in filled if s.blocks or s.policy is not Policy.WHILE_OPEN)
    sections = with_checklist(sections, carrier.checklist(previous))
    for section in _unplaced(previous, frames):
        wished = carrier.rest(section)
        sections = with_section(sections, wished) if wished.blocks else sections
    return sections, carrier.decisions_for(previous)


def _unplaced(previous: Report, frames: Iterable[Frame]) -> list[Section]:
    """Return the sections that no frame uses as a source, without plans and checklists."""
    placed = [source for frame in frames for source in frame.sources]
    return [
        section
        for section in previous.sections
        if section.role not in (Role.PLAN, Role.CHECKLIST)
        and not any(section is source for source in placed)
    ]


def _returned(
    sections: tuple[Section, ...], returning: Sequence[Returning]
) -> tuple[tuple[Section, ...], tuple[Decision, ...]]:
    """Insert returning items under their objective, or on the checklist if they were planned."""
    back: list[Decision] = []
    here = {place.item.lineage for place in places(sections)}
    for each in returning:
        if each.place.item.lineage in here:
            continue
        place = copied(each.place, each.week, here)
        sections = _with_returned(sections, place)
        branch = replace(place.section, blocks=(place.item,))
        back += (Decision(p.item, each.place.section, Reason.RETURNED) for p in places([branch]))
        here = {place.item.lineage for place in places(sections)}
    return sections, tuple(back)


def _with_returned(sections: tuple[Section, ...], place: Place) -> tuple[Section, ...]:
    if place.section.role not in (Role.PLAN, Role.CHECKLIST):
        return inserted(sections, place)
    return onto_checklist(sections, place)


def _title(previous: Report, week: Week) -> str:
    from weeklydesk.naming.weeknames import week_in

    if previous.week is None or not previous.title:
        return str(week)
    named = week_in(previous.title, previous.week.year)
    return retitle(previous.title, named or previous.week, week)


def _has_digit(value: str) -> bool:
    """Return whether a property's value has a digit, as dates and times have."""
    return any(char.isdigit() for char in value)
