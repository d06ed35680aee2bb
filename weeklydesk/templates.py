"""Templates: the sections that a week's report begins with, as data.

A template is a TOML file under resources (or the user's own):

    name = "zh"
    label = "周报（目标制）"
    language = "zh-CN"
    title = "{week} 周报"

    [[section]]
    title = "【O1 业务服务】"
    level = 2                # 2 where left out
    role = "objective"
    objective = "O1"
    hint = "按项目写：进展、数字、风险、下一步"
    policy = "open_items"    # the role's own where left out
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from weeklydesk.errors import InputError
from weeklydesk.model import Policy, Role, Section
from weeklydesk.weeks import Week
from weeklydesk_resources import ROOT

FOLDER = ROOT / "templates"


@dataclass(frozen=True, slots=True)
class Template:
    """What a new report looks like. `title` is a pattern with `{week}`, `{year}`, `{number}`."""

    name: str
    label: str
    language: str
    title: str
    sections: tuple[Section, ...]

    def title_for(self, week: Week) -> str:
        """Return the title of that week's report."""
        return self.title.format(week=week, year=week.year, number=week.number)


def names(own: Path | None = None) -> tuple[str, ...]:
    """Return the names of the shipped templates, then those in the person's own folder."""
    return tuple(_files(own))


def _files(own: Path | None) -> dict[str, Path]:
    files: dict[str, Path] = {}
    for folder in (FOLDER, own):
        for path in sorted(folder.glob("*.toml")) if folder else ():
            files.setdefault(path.stem, path)
    return files


def for_language(language: str) -> str:
    """Return the name of the template that a newcomer of that language ("zh-CN") begins with."""
    return "zh" if language.lower().startswith("zh") else "en"


def load(name: str, own: Path | None = None) -> Template:
    """Return a shipped template or one of the person's own; InputError where none has that name."""
    files = _files(own)
    if name not in files:
        raise InputError(
            "There is no template “{name}”. There are: {names}.",
            name=name,
            names=", ".join(files),
        )
    return parse(files[name])


def parse(path: Path) -> Template:
    """Read a template file; InputError says what is wrong with it."""
    try:
        return from_toml(path.read_text(encoding="utf-8"))
    except (KeyError, ValueError, TypeError, AttributeError, OSError) as error:
        raise InputError(
            "The template {path} cannot be used: {reason}.", path=path, reason=error
        ) from error


def from_toml(text: str) -> Template:
    """Return what the text of a template file describes."""
    data = tomllib.loads(text)
    sections = tuple(_section(entry) for entry in data["section"])
    return Template(data["name"], data["label"], data["language"], data["title"], sections)


def _section(data: dict[str, Any]) -> Section:
    return Section(
        title=data["title"],
        level=data.get("level", 2),
        role=Role(data["role"]),
        objective=data.get("objective"),
        hint=data.get("hint", ""),
        policy=Policy(data["policy"]) if "policy" in data else None,
    )
