"""Hints for the sections of imported reports, taken from the built-in templates."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from weeklydesk.model import Report, Role, Section, walk
from weeklydesk.naming.names import bare
from weeklydesk.records import replace
from weeklydesk.templates import Template, for_language, load
from weeklydesk.templates.language import language_of

_OTHER = {"zh": "这一节本周写什么？没有就留空", "en": "What is there this week? Empty if nothing"}
"""The hint for a section that is in no built-in template, by the template's name."""


def titles(report: Report) -> tuple[str, ...]:
    """Return the titles of a report and of its sections."""
    return (report.title, *(section.title for section in report.sections))


def with_hints(report: Report) -> Report:
    """Return a report that was not made from a template, with hints for its non-empty sections.

    They are those of the built-in template in its language, each for the first section of its role.
    In the next week, an empty section shows its hint and is left out of exports. A heading without
    content gets no hint, since it was meant to be empty.
    """
    if report.template:
        return report
    name = for_language(language_of(titles(report)))
    given = _by_role(load(name))
    sections = [
        _with_hint(part, given, _OTHER[name]) if _has_text(report.sections, place) else part
        for place, part in enumerate(report.sections)
    ]
    return replace(report, sections=tuple(sections))


def _has_text(sections: Sequence[Section], place: int) -> bool:
    """Return whether a section or one of its subsections has any text."""
    level = sections[place].level
    under = takewhile(lambda part: part.level > level, sections[place + 1 :])
    return any(
        block.text.strip()
        for section in (sections[place], *under)
        for _, block in walk(section.blocks)
    )


def _by_role(template: Template) -> dict[Role | str, str]:
    """Return the first hint of each role, or of each title for other work."""
    hints: dict[Role | str, str] = {}
    for section in template.sections:
        hints.setdefault(_kind(section), section.hint)
    return hints


def _kind(section: Section) -> Role | str:
    if section.role is Role.OTHER or (section.role is Role.OBJECTIVE and not section.objective):
        return bare(section.title)
    return section.role


def _with_hint(section: Section, hints: dict[Role | str, str], other: str) -> Section:
    if section.hint:
        return section
    kind = _kind(section)
    hint = hints.get(kind, other)
    if kind is not Role.OBJECTIVE:
        hints[kind] = other  # so that further sections do not repeat the hint
    return replace(section, hint=hint)
