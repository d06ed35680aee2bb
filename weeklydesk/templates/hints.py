"""Hints for what was imported: a template's sections say what belongs in them, a file's do not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from weeklydesk.model import Report, Role, Section, walk
from weeklydesk.naming.names import bare
from weeklydesk.records import replace
from weeklydesk.templates import Template, for_language, load
from weeklydesk.templates.language import language_of

_OTHER = {"zh": "这一节本周写什么？没有就留空", "en": "What is there this week? Empty if nothing"}
"""For a section that no shipped template has, by that template's name."""


def titles(report: Report) -> tuple[str, ...]:
    """Return the title of a report and those of its sections."""
    return (report.title, *(section.title for section in report.sections))


def hinted(report: Report) -> Report:
    """Return a report that no template began with hints for the sections that hold words.

    They are those of the shipped template in its language, each at the first section of its role.
    What goes on from such a section and is empty shows the hint, and stays behind at an export. A
    heading that has nothing under it was meant so and gets none.
    """
    if report.template:
        return report
    name = for_language(language_of(titles(report)))
    given = _by_role(load(name))
    sections = [
        _hinted(part, given, _OTHER[name]) if _holds_words(report.sections, place) else part
        for place, part in enumerate(report.sections)
    ]
    return replace(report, sections=tuple(sections))


def _holds_words(sections: Sequence[Section], place: int) -> bool:
    """Whether anything is written in a section, or in one under it."""
    level = sections[place].level
    under = takewhile(lambda part: part.level > level, sections[place + 1 :])
    return any(
        block.text.strip()
        for section in (sections[place], *under)
        for _, block in walk(section.blocks)
    )


def _by_role(template: Template) -> dict[Role | str, str]:
    """Return the first hint of each role; of what is other work, by its title."""
    hints: dict[Role | str, str] = {}
    for section in template.sections:
        hints.setdefault(_kind(section), section.hint)
    return hints


def _kind(section: Section) -> Role | str:
    if section.role is Role.OTHER or (section.role is Role.OBJECTIVE and not section.objective):
        return bare(section.title)
    return section.role


def _hinted(section: Section, hints: dict[Role | str, str], other: str) -> Section:
    if section.hint:
        return section
    kind = _kind(section)
    hint = hints.get(kind, other)
    if kind is not Role.OBJECTIVE:
        hints[kind] = other  # its parts are not to say the same
    return replace(section, hint=hint)
