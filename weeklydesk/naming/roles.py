"""The role of each section, by its title and its place among the others."""

from __future__ import annotations

from collections.abc import Iterable

from weeklydesk.model import Block, Item, Role, Section, walk
from weeklydesk.naming import plans
from weeklydesk.naming.names import group_of, role_of
from weeklydesk.records import record, replace

_INHERITED = (Role.PLAN, Role.OBJECTIVE)
_OF_THE_WEEK = ("plan_if_done", "work_if_unplanned")
Place = tuple[int, Role, str | None]


def assign(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return the sections with role and objective.

    This week's plan is the plan where the report also holds what was done before. What was worked
    on in the week is work that goes on where nothing is planned, and else a record of the week;
    what has boxes is work in any case. A section with an unknown title belongs to the plan or the
    work that it stands under; else it is other.
    """
    sections = tuple(sections)
    reader = _Reader.of(sections)
    above: list[Place] = []  # the headings that the section stands under
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
    """What a whole report says about its sections: whether it plans, and which week it plans."""

    plans: bool
    plans_next_week: bool
    plans_this_week: bool

    @classmethod
    def of(cls, sections: tuple[Section, ...]) -> _Reader:
        """Look at all titles, and at the lines where no title names a plan."""
        groups = {group_of(section.title)[0] for section in sections}
        next_week = "plan" in groups
        this_week = "done" in groups or ("checklist" in groups and not next_week)
        planned = next_week or "plan_if_only" in groups or (this_week and "plan_if_done" in groups)
        return cls(planned or any(map(_plans_inline, sections)), next_week, this_week)

    def read(self, section: Section, parent: Place) -> tuple[Role, str | None]:
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
    """Whether a text is a line of a table of contents."""
    return text.startswith("[") and text.endswith(")") and "](#" in text


def _plans_inline(section: Section) -> bool:
    return any(
        plans.plan_in(block.text) is not None or plans.is_plan(block.text)
        for _, block in walk(section.blocks)
    )


def _has_boxes(section: Section) -> bool:
    return any(isinstance(block, Item) and block.task for _, block in walk(section.blocks))


def preamble_role(blocks: tuple[Block, ...]) -> Role:
    """Return the role of what precedes the first heading."""
    items = [block for block in blocks if isinstance(block, Item)]
    if all(_is_anchor(item.text) for item in items):
        return Role.OTHER
    named = sum(item.text.lstrip("*_ ").startswith("【") for item in items)
    return Role.PROJECTS if 2 * named > len(items) else Role.OBJECTIVE
