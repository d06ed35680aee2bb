"""Which sections of two reports correspond; pure functions."""

from __future__ import annotations

from weeklydesk.model import Role, Section


def match(section: Section, sections: tuple[Section, ...]) -> int | None:
    """Return the index of the section with the same objective, else title, else role.

    A checklist corresponds to the plan.
    """
    for same in (_same_objective, _same_title, _same_role):
        for place, other in enumerate(sections):
            if same(section, other):
                return place
    return None


def _same_objective(one: Section, other: Section) -> bool:
    return one.objective is not None and one.objective == other.objective


def _same_title(one: Section, other: Section) -> bool:
    return one.title == other.title and one.level == other.level


def _same_role(one: Section, other: Section) -> bool:
    role = Role.PLAN if one.role is Role.CHECKLIST else one.role
    return role == other.role and one.objective is None and other.objective is None
