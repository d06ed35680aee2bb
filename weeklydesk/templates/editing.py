"""Editing a template with pure functions, so that each step can be undone."""

from __future__ import annotations

from weeklydesk.model import Role, Section
from weeklydesk.naming import names
from weeklydesk.objectives import Objective, parse_objective
from weeklydesk.records import replace
from weeklydesk.templates import Template, form


def added(template: Template, at: int, section: Section) -> Template:
    """Return the template with a section inserted at an index."""
    sections = template.sections
    return _tidy(replace(template, sections=(*sections[:at], section, *sections[at:])))


def removed(template: Template, at: int) -> Template:
    """Return the template without a section."""
    sections = template.sections
    return _tidy(replace(template, sections=(*sections[:at], *sections[at + 1 :])))


def moved(template: Template, at: int, to: int) -> Template:
    """Return the template with a section moved to the index `to`, counted without it."""
    section = template.sections[at]
    rest = (*template.sections[:at], *template.sections[at + 1 :])
    return _tidy(replace(template, sections=(*rest[:to], section, *rest[to:])))


def changed(template: Template, at: int, section: Section) -> Template:
    """Return the template with a section replaced; a change of its title is recorded.

    If the identity of its objective changes, the objective's data is kept under the new one.
    """
    old = template.sections[at]
    sections = (*template.sections[:at], section, *template.sections[at + 1 :])
    objectives = template.objectives
    if old.objective and section.objective and old.objective != section.objective:
        others = {each.objective for place, each in enumerate(sections) if place != at}
        if old.objective not in others:
            objectives = tuple(
                replace(each, identity=section.objective)
                if each.identity == old.objective
                else each
                for each in objectives
                if each.identity != section.objective
            )
    fresh = replace(template, sections=sections, objectives=objectives)
    if old.title and section.title and old.title != section.title:
        fresh = replace(fresh, renamed=_renamed(template.renamed, old.title, section.title))
    return _tidy(fresh)


def stated(template: Template, objective: Objective) -> Template:
    """Return the template with the data of an objective, or without it if there is none."""
    rest = [each for each in template.objectives if each.identity != objective.identity]
    if objective.period or objective.colour:
        order = list(dict.fromkeys(part.objective for part in template.sections if part.objective))
        rest.append(objective)
        rest.sort(key=lambda each: order.index(each.identity) if each.identity in order else 999)
    return _tidy(replace(template, objectives=tuple(rest)))


def titled(section: Section, title: str) -> Section:
    """Return the section with another title, and with the role of that title.

    The role is kept if the title has none, or if it was chosen to differ from the old title.
    """
    fresh = replace(section, title=title, level=section.level or (2 if title else 0))
    role, objective = names.classify(title)
    begun = not section.title and section.role is Role.OTHER
    followed = (section.role, section.objective) == names.classify(section.title)
    if begun or (followed and names.group_of(title)[0]):
        return replace(fresh, role=role, objective=objective)
    return fresh


def acting(section: Section, role: Role) -> Section:
    """Return the section with another role; only objectives keep an identity."""
    here = parse_objective(section.title)
    identity = section.objective or (here.identity if here else "") or None
    return replace(section, role=role, objective=identity if role is Role.OBJECTIVE else None)


def _renamed(pairs: tuple[tuple[str, str], ...], old: str, new: str) -> tuple[tuple[str, str], ...]:
    known = {before: new if now == old else now for before, now in pairs}
    return tuple({**known, old: new}.items())


def _tidy(template: Template) -> Template:
    """Return the template without the data of sections that were removed."""
    titles = {section.title for section in template.sections}
    identities = {section.objective for section in template.sections}
    return replace(
        template,
        objectives=tuple(
            replace(each, name=form.name_in(template.sections, each.identity) or each.name)
            for each in template.objectives
            if each.identity in identities
        ),
        renamed=tuple((o, n) for o, n in template.renamed if n in titles and o not in titles),
    )
