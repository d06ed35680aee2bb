"""Templates made from reports, so that the next week looks like the person's own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from weeklydesk import files, templates
from weeklydesk.errors import FileError, InputError
from weeklydesk.model import Report, Role, Section
from weeklydesk.templates import Template
from weeklydesk.weeks import Week, retitle

_NAME = re.compile(r"[\w-][\w .-]{0,60}")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def from_report(report: Report, name: str) -> Template:
    """Return the sections, objectives and roles of a report as a template of that name.

    Last week's plan is not part of it: carry-forward puts it in.
    """
    kept = (part for part in report.sections if part.role is not Role.CHECKLIST)
    sections = tuple(replace(part, blocks=()) for part in kept)
    titles = report.title + "".join(part.title for part in sections)
    language = "zh-CN" if _CHINESE.search(titles) else "en"
    return Template(name, name, language, _pattern(report), sections)


def _pattern(report: Report) -> str:
    """Return the title with gaps where it names the week; only the week where that fails."""
    if report.week is None or not report.title:
        return "{week}" if report.title else ""
    pattern = report.title.replace("{", "{{").replace("}", "}}")
    for form, gap in _gaps(report.week):
        pattern = re.sub(form, gap, pattern)
    made, following = Template("", "", "", pattern, ()), report.week + 1
    wanted = retitle(report.title, report.week, following)
    same = made.title_for(report.week) == report.title
    return pattern if same and made.title_for(following) == wanted != report.title else "{week}"


def _gaps(week: Week) -> Iterator[tuple[str, str]]:
    yield re.escape(str(week)), "{week}"
    yield rf"{week.year}W{week.number:02}", "{year}W{number:02}"
    yield rf"(?<![\w{{])W{week.number:02}(?!\d)", "W{number:02}"
    yield rf"第(\s*){week.number}(\s*)周", r"第\1{number}\2周"
    yield rf"(?i:\b(week\s*)){week.number}(?!\d)", r"\1{number}"
    yield rf"(?<!\d){week.year}(?=\s*(?:年|[ ,/-]|$))", "{year}"


def save(template: Template, own: Path) -> Path:
    """Write a template into the person's own folder; InputError where the name cannot be used."""
    if not _NAME.fullmatch(template.name):
        raise InputError(
            "“{name}” cannot be a template's name. Use letters, figures, spaces and dashes.",
            name=template.name,
        )
    if template.name in templates.names(own):
        raise InputError(
            "There is already a template “{name}”. It was left as it is; choose another name.",
            name=template.name,
        )
    path = own / f"{template.name}.toml"
    try:
        own.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(
            "The folder {path} cannot be made: {reason}.", path=own, reason=error.strerror or error
        ) from error
    files.write_bytes(path, to_toml(template).encode("utf-8", "replace"))
    return path


def to_toml(template: Template) -> str:
    """Return a template as `weeklydesk.templates.parse` reads it."""
    values = {key: getattr(template, key) for key in ("name", "label", "language", "title")}
    lines = [f"{key} = {_quoted(value)}" for key, value in values.items()]
    if not template.sections:
        lines.append("section = []")
    for section in template.sections:
        lines += ["", "[[section]]", *_section_lines(section)]
    return "\n".join(lines) + "\n"


def _section_lines(section: Section) -> Iterator[str]:
    yield f"title = {_quoted(section.title)}"
    if section.level != 2:
        yield f"level = {section.level}"
    yield f"role = {_quoted(section.role)}"
    for key, value in (
        ("objective", section.objective),
        ("hint", section.hint),
        ("policy", section.policy),
    ):
        if value:
            yield f"{key} = {_quoted(value)}"


def _quoted(text: str) -> str:
    """Return a string of TOML: JSON's, which leaves one character that TOML does not allow."""
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007F")
