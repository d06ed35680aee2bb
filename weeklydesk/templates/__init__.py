"""Templates: the sections of a new week's report, as data.

A template is a file that users can write, read and share (docs/templates.md). The built-in ones are
in the program's resources, the user's own in a folder of the settings.
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
    """The form of a new report. `title` is a pattern with `{week}`, `{year}`, `{number}`.

    `name` is the name of its file. `objectives` contains the periods and colours of objectives.
    `renamed` are pairs of the old and the new title of a section.
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
        """Return the template's data of an objective; without period and colour if it has none."""
        found = (each for each in self.objectives if each.identity == identity)
        return next(found, Objective(identity))

    @property
    def present_titles(self) -> Mapping[str, str]:
        """The present titles of sections by their old titles."""
        return dict(self.renamed)


def names(own: Path | None = None) -> tuple[str, ...]:
    """Return the names of the built-in templates, then those in the user's own folder."""
    return tuple(_files(own))


def _files(own: Path | None) -> dict[str, Path]:
    files: dict[str, Path] = {}
    for folder in (FOLDER, own):
        found = folder.glob(f"*{ENDING}") if folder else ()
        for path in sorted(found, key=lambda path: path.stem):
            files.setdefault(path.stem, path)
    return files


def for_language(language: str) -> str:
    """Return the name of the built-in template for a language ("zh-CN")."""
    return "zh" if language.lower().startswith("zh") else "en"


def load(name: str, own: Path | None = None) -> Template:
    """Return a built-in or own template; raise InputError if there is none of that name."""
    files = _files(own)
    if name not in files:
        raise InputError(
            "There is no template “{name}”. Available templates: {names}.",
            name=name,
            names=", ".join(files),
        )
    return parse(files[name])


def parse(path: Path) -> Template:
    """Read a template file; raise InputError if it is invalid."""
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
