"""The empty sections of a new week, each with the sections of last week that feed it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from weeklydesk.carry.inline import is_read_out
from weeklydesk.model import Policy, Report, Role, Section
from weeklydesk.templates import Template

_POLICIES = {
    Role.PROJECTS: Policy.WHOLE,
    Role.OBJECTIVE: Policy.OPEN_ITEMS,
    Role.METRICS: Policy.HEADING,
    Role.OTHER: Policy.HEADING,
    Role.INCIDENTS: Policy.NOTHING,
    Role.REFLECTION: Policy.NOTHING,
    Role.PLAN: Policy.NOTHING,
    Role.ANNOUNCEMENTS: Policy.NOTHING,
    Role.CHECKLIST: Policy.NOTHING,  # its open items are taken together with the plan's
}


@dataclass(frozen=True, slots=True)
class Frame:
    """A section of the new week, without blocks, and where its content comes from."""

    section: Section
    sources: tuple[Section, ...] = ()


def policy_of(section: Section) -> Policy:
    """Return the section's own policy, else its role's."""
    return section.policy or _POLICIES[section.role]


def framed(previous: Report, template: Template | None) -> list[Frame]:
    """Return the frames of the week after `previous`, by `template` where one is given."""
    if template is None:
        return [
            Frame(replace(section, blocks=()), (section,))
            for index, section in enumerate(previous.sections)
            if not is_read_out(section) and not _vanishes(previous.sections, index)
        ]
    return _by_template(previous, template)


def _vanishes(sections: tuple[Section, ...], index: int) -> bool:
    """Whether a section is a part of one that starts empty: last week's incident, not a rubric."""
    section = sections[index]
    if policy_of(section) is not Policy.NOTHING:
        return False
    above = next((s for s in reversed(sections[:index]) if 0 < s.level < section.level), None)
    return above is not None and above.role is section.role


def _by_template(previous: Report, template: Template) -> list[Frame]:
    """Pair last week's sections with the template's; what holds work and has no pair is added."""
    left = list(previous.sections)
    frames: list[Frame] = []
    for section in template.sections:
        sources = [source for source in left if _same(source, section)]
        left = [source for source in left if source not in sources]
        frames.append(Frame(section, tuple(sources)))
    extra = [
        Frame(replace(source, blocks=()), (source,))
        for source in left
        if source.blocks and policy_of(source) in (Policy.OPEN_ITEMS, Policy.WHOLE)
    ]
    at = next((i for i, f in enumerate(frames) if f.section.role is Role.PLAN), len(frames))
    lead = [frame for frame in extra if frame.section.level == 0]
    rest = [frame for frame in extra if frame.section.level > 0]
    return [*lead, *frames[:at], *rest, *frames[at:]]


def _same(source: Section, section: Section) -> bool:
    if section.objective is not None or source.objective is not None:
        return source.objective == section.objective
    if section.role in (Role.OBJECTIVE, Role.OTHER):
        return source.title == section.title
    return source.role is section.role
