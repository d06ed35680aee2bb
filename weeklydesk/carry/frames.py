"""The empty sections of a new week, each with its source sections in last week's report."""

from __future__ import annotations

from weeklydesk.carry.inline import is_extracted
from weeklydesk.model import Policy, Report, Role, Section
from weeklydesk.records import record, replace
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
    Role.CHECKLIST: Policy.NOTHING,  # its open items are carried together with the plan's
}
_WORK = frozenset((Policy.OPEN_ITEMS, Policy.WHILE_OPEN, Policy.WHOLE))


@record
class Frame:
    """A section of the new week without blocks, and the sections that its content comes from."""

    section: Section
    sources: tuple[Section, ...] = ()


def policy_of(section: Section) -> Policy:
    """Return the section's own policy, or else the policy of its role."""
    return section.policy or _POLICIES[section.role]


def frames_of(previous: Report, template: Template | None) -> list[Frame]:
    """Return the frames of the week after `previous`, from `template` if one is given."""
    if template is None:
        return [
            Frame(replace(section, blocks=()), (section,))
            for index, section in enumerate(previous.sections)
            if not is_extracted(section) and not _vanishes(previous.sections, index)
        ]
    return _by_template(previous, template)


def _vanishes(sections: tuple[Section, ...], index: int) -> bool:
    """Return whether a section is a subsection of one that starts empty, such as an incident."""
    if policy_of(sections[index]) is not Policy.NOTHING:
        return False
    above = _above(sections, index)
    return above is not None and sections[above].role is sections[index].role


def _above(sections: tuple[Section, ...], index: int) -> int | None:
    """Return the index of a section's parent section."""
    level = sections[index].level
    return next((at for at in range(index - 1, -1, -1) if 0 < sections[at].level < level), None)


def _by_template(previous: Report, template: Template) -> list[Frame]:
    """Pair last week's sections with the template's and add unpaired sections that contain work.

    A subsection stays under its parent unless the template has a section for it.
    """
    old = previous.sections
    heads, parts = _paired(old, template)
    stay = previous.template == template.name
    frames: list[Frame] = []
    for number, section in enumerate(template.sections):
        sources = tuple(old[at] for at, home in heads.items() if home == number)
        frames.append(Frame(_worded(section, sources, template) if stay else section, sources))
        under = (at for at, home in parts.items() if home == number and not _vanishes(old, at))
        frames += (Frame(replace(old[at], blocks=()), (old[at],)) for at in under)
    extra = [
        Frame(replace(source, blocks=()), (source,))
        for at, source in enumerate(old)
        if at not in heads and at not in parts
        if source.blocks and policy_of(source) in _WORK
    ]
    at = next((i for i, f in enumerate(frames) if f.section.role is Role.PLAN), len(frames))
    lead = [frame for frame in extra if frame.section.level == 0]
    rest = [frame for frame in extra if frame.section.level > 0]
    return [*lead, *frames[:at], *rest, *frames[at:]]


_Pairs = dict[int, int]  # index in last week's report → index in the template


def _paired(sections: tuple[Section, ...], template: Template) -> tuple[_Pairs, _Pairs]:
    """Return which sections continue as sections of the template, and which as subsections."""
    heads: _Pairs = {}
    parts: _Pairs = {}
    now = template.present_titles
    for at, source in enumerate(sections):
        title = now.get(source.title, source.title)
        like = [n for n, each in enumerate(template.sections) if _same(source, each, title)]
        exact = next((n for n in like if template.sections[n].title == title), None)
        above = _above(sections, at)
        if exact is not None:
            heads[at] = exact
        elif above in heads | parts and sections[above or 0].role is source.role:
            parts[at] = (heads | parts)[above or 0]
        elif like:
            heads[at] = like[0]
    return heads, parts


def _worded(section: Section, sources: tuple[Section, ...], template: Template) -> Section:
    """Return a section with last week's title if that was reworded on the page.

    It was reworded if the template, from which that week was made, has never had that title.
    """
    titles = [template.present_titles.get(each.title, each.title) for each in sources]
    if not titles or not titles[0] or section.title in titles:
        return section
    return replace(section, title=titles[0])


def _same(source: Section, section: Section, title: str) -> bool:
    if section.objective is not None or source.objective is not None:
        return source.objective == section.objective
    if section.role in (Role.OBJECTIVE, Role.OTHER):
        return title == section.title
    return source.role is section.role
