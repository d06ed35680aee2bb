"""Assigning a role to each section, by its title and the other sections."""

from __future__ import annotations

from collections.abc import Iterable

from weeklydesk.model import Block, Item, Role, Section, walk
from weeklydesk.naming import plans
from weeklydesk.naming.names import group_of, role_of
from weeklydesk.records import record, replace

_INHERITED = (Role.PLAN, Role.OBJECTIVE)
_OF_THE_WEEK = ("plan_if_done", "work_if_unplanned")
Heading = tuple[int, Role, str | None]  # level, role and objective


def assign(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return the sections with role and objective.

    "This week's plan" is the plan if the report also has a section for finished work. The work of
    the week is continuing work if nothing is planned, else a record of the week; a section with
    checkboxes is always work. A section with an unknown title belongs to the plan or work that it
    is under, or else is OTHER.
    """
    sections = tuple(sections)
    reader = _Reader.of(sections)
    above: list[Heading] = []  # the headings that the section is under
    found: list[Section] = []
    for section in sections:
        if section.level == 0:
            found.append(replace(section, role=preamble_role(section.blocks), objective=None))
            continue
        while above and above[-1][0] >= section.level:
            above.pop()
        role, objective = reader.read(section, above[-1] if above else (0, Role.OTHER, None))
        above.append((section.level, role, objective))
        found.append(replace(section, role=role, objective=objective))
    return tuple(found)


@record
class _Reader:
    """The context of a whole report: whether it has a plan, and for which week."""

    plans: bool
    plans_next_week: bool
    plans_this_week: bool

    @classmethod
    def of(cls, sections: tuple[Section, ...]) -> _Reader:
        """Read all titles, and the lines too if no title is that of a plan."""
        groups = {group_of(section.title)[0] for section in sections}
        next_week = "plan" in groups
        this_week = "done" in groups or ("checklist" in groups and not next_week)
        planned = next_week or "plan_if_only" in groups or (this_week and "plan_if_done" in groups)
        return cls(planned or any(map(_plans_inline, sections)), next_week, this_week)

    def read(self, section: Section, parent: Heading) -> tuple[Role, str | None]:
        """Return the role and the objective of a section under a heading."""
        group, objective = group_of(section.title)
        if group == "plan_if_only" and self.plans_next_week:
            return Role.OTHER, None
        if group == "plan_if_done" and (self.plans_this_week or parent[1] is Role.PLAN):
            return Role.PLAN, None
        if group in _OF_THE_WEEK and not self.plans:
            return Role.OBJECTIVE, None
        if not group and parent[1] in _INHERITED:
            return parent[1:]
        if (not group or group in _OF_THE_WEEK) and _has_boxes(section):
            return Role.OBJECTIVE, None
        return role_of(group), objective


def _is_anchor(text: str) -> bool:
    """Return whether a text is a line of a table of contents."""
    return text.startswith("[") and text.endswith(")") and "](#" in text


def _plans_inline(section: Section) -> bool:
    return any(
        plans.plan_in(block.text) is not None or plans.is_plan(block.text)
        for _, block in walk(section.blocks)
    )


def _has_boxes(section: Section) -> bool:
    return any(isinstance(block, Item) and block.task for _, block in walk(section.blocks))


def preamble_role(blocks: tuple[Block, ...]) -> Role:
    """Return the role of the text before the first heading."""
    items = [block for block in blocks if isinstance(block, Item)]
    if all(_is_anchor(item.text) for item in items):
        return Role.OTHER
    named = sum(item.text.lstrip("*_ ").startswith("【") for item in items)
    return Role.PROJECTS if 2 * named > len(items) else Role.OBJECTIVE
