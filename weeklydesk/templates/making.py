"""Making a template from a report, so that new weeks look like the user's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from weeklydesk.model import Report, Role
from weeklydesk.records import replace
from weeklydesk.templates import Template
from weeklydesk.templates.hints import titles, with_hints
from weeklydesk.templates.language import language_of
from weeklydesk.weeks import Week, retitle


def from_report(report: Report, name: str) -> Template:
    """Return the sections, objectives and roles of a report as a template of that name.

    The checklist is left out, because carry-forward adds it. Sections of an imported report get the
    hints of the built-in templates.
    """
    kept = (part for part in with_hints(report).sections if part.role is not Role.CHECKLIST)
    sections = tuple(replace(part, blocks=()) for part in kept)
    return Template(name, name, language_of(titles(report)), _pattern(report), sections)


def _pattern(report: Report) -> str:
    """Return the title with placeholders for the week; only "{week}" if that is not possible."""
    if report.week is None or not report.title:
        return "{week}" if report.title else ""
    pattern = report.title.replace("{", "{{").replace("}", "}}")
    for form, placeholder in _placeholders(report.week):
        pattern = re.sub(form, placeholder, pattern)
    made, following = Template("", "", "", pattern, ()), report.week + 1
    wanted = retitle(report.title, report.week, following)
    same = made.title_for(report.week) == report.title
    return pattern if same and made.title_for(following) == wanted != report.title else "{week}"


def _placeholders(week: Week) -> Iterator[tuple[str, str]]:
    yield re.escape(str(week)), "{week}"
    yield rf"{week.year}W{week.number:02}", "{year}W{number:02}"
    yield rf"(?<![\w{{])W{week.number:02}(?!\d)", "W{number:02}"
    yield rf"第(\s*){week.number}(\s*)周", r"第\1{number}\2周"
    yield rf"(?i:\b(week\s*)){week.number}(?!\d)", r"\1{number}"
    yield rf"(?<!\d){week.year}(?=\s*(?:年|[ ,/-]|$))", "{year}"
