"""The role of each section, by its title and its place among the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from weeklydesk.model import Block, Item, Role, Section
from weeklydesk.naming.names import group_of, role_of

_INHERITED = (Role.PLAN, Role.OBJECTIVE)
Place = tuple[int, Role, str | None]


def assign(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return the sections with role and objective.

    This week's plan is the plan where the report also holds what was done before. A section with
    an unknown title belongs to the plan or the objective that it stands under; else it is other.
    """
    sections = tuple(sections)
    groups = [group_of(section.title) for section in sections]
    planned = _this_week_is_planned({group for group, _ in groups})
    above: list[Place] = []  # the headings that the section stands under
    found: list[Section] = []
    for section, (group, named) in zip(sections, groups, strict=True):
        while above and above[-1][0] >= section.level:
            above.pop()
        if section.level == 0:
            found.append(replace(section, role=preamble_role(section.blocks), objective=None))
            continue
        role, objective = role_of(group), named
        parent = above[-1] if above else (0, Role.OTHER, None)
        if group == "plan_if_done":
            role = Role.PLAN if planned or parent[1] is Role.PLAN else Role.OTHER
        elif not group and parent[1] in _INHERITED:
            _, role, objective = parent
        above.append((section.level, role, objective))
        found.append(replace(section, role=role, objective=objective))
    return tuple(found)


def _this_week_is_planned(groups: set[str]) -> bool:
    return "done" in groups or ("checklist" in groups and "plan" not in groups)


def preamble_role(blocks: tuple[Block, ...]) -> Role:
    """Return the role of what precedes the first heading."""
    items = [block for block in blocks if isinstance(block, Item)]
    if not items:
        return Role.OTHER
    named = sum(item.text.lstrip("*_ ").startswith("【") for item in items)
    return Role.PROJECTS if 2 * named > len(items) else Role.OBJECTIVE
