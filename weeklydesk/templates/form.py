"""The file format of templates: TOML, as described in docs/templates.md.

format = 1
label = "周报（目标制）"
language = "zh-CN"
title = "{week} 周报"

[[section]]
title = "【O1 业务】"
level = 2                # default: 2
role = "objective"       # default: the role of the title
objective = "O1"
hint = "按项目写：进展、数字、风险、下一步"
policy = "open_items"    # default: the policy of the role

[[objective]]
id = "O1"
period = "2026-Q3"       # or "2026-W27..2026-W39"
colour = 3               # 1 to 6; default: from the objective's number
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar, cast

from weeklydesk.errors import InputError
from weeklydesk.model import Policy, Role, Section
from weeklydesk.naming import roles
from weeklydesk.objectives import COLOURS, Objective, parse_objective
from weeklydesk.quarters import Period
from weeklydesk.records import replace
from weeklydesk.templates import Template
from weeklydesk.templates.language import language_of
from weeklydesk.weeks import Week

FORMAT = 1
_HEAD = "# A weeklydesk template. What may stand here: docs/templates.md of the program.\n"
_LINE = re.compile(r"\(at line (\d+)")
Words = TypeVar("Words", bound=StrEnum)
Data = dict[str, Any]


def read(text: str, name: str, path: Path | None = None) -> Template:
    """Return the template from the text of a file; raise InputError if it is invalid."""
    reader = _Reader(path or Path(name))
    return reader.template(text, name)


class _Reader:
    """Reads one file; error messages contain its path."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def template(self, text: str, name: str) -> Template:
        data = self._data(text)
        if self._number(data, "format", FORMAT) > FORMAT:
            raise InputError(
                "The template {path} was written by a newer weeklydesk. It was left "
                "unchanged; the newer version of the program can read it.",
                path=self._path,
            )
        sections = self._sections(data)
        objectives = tuple(self._objectives(data, sections))
        return Template(
            name,
            self._text(data, "label") or name,
            self._text(data, "language") or language_of(section.title for section in sections),
            self._title(data),
            sections,
            objectives,
            tuple((old, str(new)) for old, new in self._table(data, "renamed").items()),
        )

    def _data(self, text: str) -> Data:
        try:
            return tomllib.loads(text.replace("\r\n", "\n"))
        except tomllib.TOMLDecodeError as error:
            found = _LINE.search(str(error))
            line = int(found[1]) if found else text.rstrip().count("\n") + 1
            raise InputError(
                "Line {line} of the template {path} cannot be understood. The file was "
                "left unchanged.",
                line=line,
                path=self._path,
            ) from error
        except RecursionError as error:
            raise InputError(
                "The template {path} is nested too deeply.", path=self._path
            ) from error

    def _title(self, data: Data) -> str:
        title = self._text(data, "title", "{week}")
        try:
            Template("", "", "", title, ()).title_for(Week(2024, 1))
        except (KeyError, ValueError, IndexError, AttributeError) as error:
            raise InputError(
                "The title “{title}” of the template {path} cannot be used. Only week, "
                "year and number can be used in braces.",
                title=title,
                path=self._path,
            ) from error
        return title

    def _sections(self, data: Data) -> tuple[Section, ...]:
        entries = self._tables(data, "section")
        plain = tuple(self._section(entry) for entry in entries)
        guessed = roles.assign(plain)
        return tuple(
            section
            if "role" in entry
            else replace(guess, objective=section.objective or guess.objective)
            for entry, section, guess in zip(entries, plain, guessed, strict=True)
        )

    def _section(self, data: Data) -> Section:
        title = self._text(data, "title")
        level = self._number(data, "level", 2 if title else 0)
        if not 0 <= level <= 6:
            raise InputError(
                "The section “{title}” of the template {path} has the level {level}. "
                "Levels go from 1 to 6; 0 is for text before the first heading.",
                title=title,
                level=level,
                path=self._path,
            )
        return Section(
            title=title,
            level=level,
            role=self._word(data, "role", Role) or Role.OTHER,
            objective=self._text(data, "objective") or None,
            hint=self._text(data, "hint"),
            policy=self._word(data, "policy", Policy),
        )

    def _objectives(self, data: Data, sections: tuple[Section, ...]) -> Iterator[Objective]:
        seen: set[str] = set()
        for entry in self._tables(data, "objective"):
            identity = self._text(entry, "id")
            if not identity:
                raise InputError("An objective of the template {path} has no id.", path=self._path)
            if identity in seen:
                raise InputError(
                    "The template {path} has two objectives “{identity}”. Give one of them another"
                    " id, there and in its section.",
                    identity=identity,
                    path=self._path,
                )
            seen.add(identity)
            yield self._objective(entry, identity, sections)

    def _objective(self, data: Data, identity: str, sections: tuple[Section, ...]) -> Objective:
        colour = self._number(data, "colour", 0)
        if not 0 <= colour <= COLOURS:
            raise InputError(
                "The objective “{identity}” of the template {path} has the colour {colour}. Colours"
                " go from 1 to {count}.",
                identity=identity,
                colour=colour,
                count=COLOURS,
                path=self._path,
            )
        period = self._text(data, "period")
        name = self._text(data, "name") or name_in(sections, identity)
        try:
            return Objective(
                identity, name, Period.parse(period) if period else None, colour or None
            )
        except InputError as error:
            raise InputError(
                "The template {path} has an objective “{identity}” with a wrong period. {reason}",
                identity=identity,
                reason=error,
                path=self._path,
            ) from error

    def _word(self, data: Data, key: str, words: type[Words]) -> Words | None:
        value = self._text(data, key)
        try:
            return words(value) if value else None
        except ValueError as error:
            raise InputError(
                "“{value}” is not a value of {key} in the template {path}. Possible "
                "values: {words}.",
                value=value,
                key=key,
                words=", ".join(words),
                path=self._path,
            ) from error

    def _text(self, data: Data, key: str, default: str = "") -> str:
        return self._value(data, key, default, str)

    def _number(self, data: Data, key: str, default: int) -> int:
        return self._value(data, key, default, int)

    def _tables(self, data: Data, key: str) -> list[Data]:
        found = self._value(data, key, cast("list[Data]", []), list)
        for entry in found:
            self._value({key: entry}, key, {}, dict)
        return found

    def _table(self, data: Data, key: str) -> Data:
        return self._value(data, key, {}, dict)

    def _value(self, data: Data, key: str, default: Any, kind: type[Any]) -> Any:
        value = data.get(key, default)
        if not isinstance(value, kind) or isinstance(value, bool):
            raise InputError(
                "“{key}” has a wrong value in the template {path}: {value}.",
                key=key,
                value=value,
                path=self._path,
            )
        return value


def name_in(sections: tuple[Section, ...], identity: str) -> str:
    """Return the name of an objective from its first heading."""
    titles = (section.title for section in sections if section.objective == identity)
    here = parse_objective(next(titles, ""))
    return here.name if here else ""


def write(template: Template) -> str:
    """Return the text of a template's file, as `read` reads it."""
    lines = [f"format = {FORMAT}"]
    lines += [
        f"{key} = {_quoted(getattr(template, key))}" for key in ("label", "language", "title")
    ]
    if not template.sections:
        lines.append("section = []")
    for section in template.sections:
        lines += ["", "[[section]]", *_section_lines(section)]
    for objective in template.objectives:
        lines += ["", "[[objective]]", *_objective_lines(template, objective)]
    if template.renamed:
        lines += ["", "[renamed]  # what sections were called, and are now"]
        lines += [f"{_quoted(old)} = {_quoted(new)}" for old, new in template.renamed]
    return _HEAD + "\n".join(lines) + "\n"


def _section_lines(section: Section) -> Iterator[str]:
    yield f"title = {_quoted(section.title)}"
    if section.level != (2 if section.title else 0):
        yield f"level = {section.level}"
    yield f"role = {_quoted(section.role)}"
    for key, value in (
        ("objective", section.objective),
        ("hint", section.hint),
        ("policy", section.policy),
    ):
        if value:
            yield f"{key} = {_quoted(value)}"


def _objective_lines(template: Template, objective: Objective) -> Iterator[str]:
    yield f"id = {_quoted(objective.identity)}"
    if objective.name != name_in(template.sections, objective.identity):
        yield f"name = {_quoted(objective.name)}"
    if objective.period:
        yield f"period = {_quoted(str(objective.period))}"
    if objective.colour:
        yield f"colour = {objective.colour}"


def _quoted(text: str) -> str:
    """Return a TOML string: a JSON string with the one character escaped that TOML forbids."""
    clean = str(text).encode("utf-8", "replace").decode()
    return json.dumps(clean, ensure_ascii=False).replace("\x7f", "\\u007F")
