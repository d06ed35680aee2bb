"""Templates: the sections that a week's report begins with, as data.

A template is a file that a person can write, read and hand on (docs/templates.md). Those that come
with the program lie in its resources, a person's own in a folder of theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from weeklydesk.errors import InputError
from weeklydesk.model import Section
from weeklydesk.objectives import Objective
from weeklydesk.records import record
from weeklydesk.weeks import Week
from weeklydesk_resources import ROOT

FOLDER = ROOT / "templates"
ENDING = ".toml"


@record
class Template:
    """What a new report looks like. `title` is a pattern with `{week}`, `{year}`, `{number}`.

    `name` is what its file is called. `objectives` says what the headings do not: periods and
    colours. `renamed` are pairs of titles, what a section was called and what it is called now.
    """

    name: str
    label: str
    language: str
    title: str
    sections: tuple[Section, ...]
    objectives: tuple[Objective, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()

    def title_for(self, week: Week) -> str:
        """Return the title of that week's report."""
        return self.title.format(week=week, year=week.year, number=week.number)

    def objective(self, identity: str) -> Objective:
        """Return what the template says of an objective; nothing where it says nothing."""
        found = (each for each in self.objectives if each.identity == identity)
        return next(found, Objective(identity))

    @property
    def present_titles(self) -> Mapping[str, str]:
        """The titles that sections had before, with the present ones."""
        return dict(self.renamed)


def names(own: Path | None = None) -> tuple[str, ...]:
    """Return the names of the shipped templates, then those in the person's own folder."""
    return tuple(_files(own))


def _files(own: Path | None) -> dict[str, Path]:
    files: dict[str, Path] = {}
    for folder in (FOLDER, own):
        found = folder.glob(f"*{ENDING}") if folder else ()
        for path in sorted(found, key=lambda path: path.stem):
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
            "There is no template “{name}”. Available templates: {names}.",
            name=name,
            names=", ".join(files),
        )
    return parse(files[name])


def parse(path: Path) -> Template:
    """Read a template file; InputError says what is wrong with it."""
    from weeklydesk.templates import form

    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(
            "The template {path} cannot be read: {reason}.",
            path=path,
            reason=error.strerror or error,
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(
            "The template {path} is not UTF-8 text. It was left unchanged.", path=path
        ) from error
    return form.read(text, path.stem, path)
