"""The options of an export, and which of them are remembered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from weeklydesk.records import record, replace
from weeklydesk.settings.table import EXPORT_AUDIENCE, EXPORT_EMPTY, EXPORT_TEMPLATE
from weeklydesk.text.readers import Audience
from weeklydesk.weeks import Week
from weeklydesk_ui.settings import WindowSettings
from weeklydesk_ui.state import Kept, WindowState

FORMAT = Kept("export/format", ".docx", "the format that was chosen last")
AGES = Kept("export/ages", False, "whether the last file told how old its items are")
EMPTY = Kept("export/empty", "", "whether empty sections go along by the setting, and as chosen")
READERS = Kept("export/readers", "", "the readers that were set, and those chosen instead of them")
LOOK = Kept("export/look", "", "the Word template that was set, and that chosen instead of it")
LOOKS = Kept("export/looks", "", "the Word templates that were chosen, the latest first")

_LOOKS = 4  # number of recent templates offered
_YES, _NO = "yes", "no"
_THEN = "\t"  # between the setting's value and the value chosen instead


@record
class Choices:
    """One export: the open report as `name` without ending, or all reports in `span`.

    `template` is the Word file whose styles are used; None is the standard look.
    """

    ending: str
    folder: Path
    name: str
    audience: Audience = Audience.ALL
    ages: bool = False
    empty: bool = False
    template: Path | None = None
    span: tuple[Week, Week] | None = None

    @property
    def path(self) -> Path:
        """The path of the open report's file."""
        return self.folder / f"{self.name}{self.ending}"


@record
class Offered:
    """The available options.

    `names` are the file names of all weeks, newest first; `week` is the open one.
    """

    week: Week | None
    names: Mapping[Week, str]
    templates: tuple[Path, ...]


class LastChoices:
    """The options of the last export.

    Audience and template have settings, which the one-click export uses. A different choice is
    remembered until the setting changes.
    """

    def __init__(self, state: WindowState, settings: WindowSettings) -> None:
        self._state, self._settings = state, settings

    def get(self, folder: Path, name: str) -> Choices:
        """Return the options to start with."""
        audience = self._instead(READERS, self._settings.get(EXPORT_AUDIENCE))
        template = self._instead(LOOK, self._set_template())
        path = Path(template) if template and Path(template).is_file() else None
        return Choices(
            self._state.get(FORMAT),
            folder,
            name,
            Audience(audience),
            self._state.get(AGES),
            self._instead(EMPTY, self._set_empty()) == _YES,
            path,
        )

    def put(self, chosen: Choices) -> None:
        """Remember the options."""
        put = self._state.put
        put(FORMAT, chosen.ending)
        put(AGES, chosen.ages)
        put(READERS, _THEN.join((self._settings.get(EXPORT_AUDIENCE), chosen.audience)))
        put(EMPTY, _THEN.join((self._set_empty(), _YES if chosen.empty else _NO)))
        put(LOOK, _THEN.join((self._set_template(), str(chosen.template or ""))))
        if chosen.template:
            paths = dict.fromkeys((chosen.template, *self._chosen_templates()))
            put(LOOKS, "\n".join(map(str, list(paths)[:_LOOKS])))

    def templates(self) -> tuple[Path, ...]:
        """Return the Word files from settings and earlier exports that still exist."""
        paths = (self._settings.get(EXPORT_TEMPLATE), *self._chosen_templates())
        return tuple(path for path in dict.fromkeys(paths) if path and path.is_file())

    def _chosen_templates(self) -> list[Path]:
        return [Path(line) for line in self._state.get(LOOKS).splitlines()]

    def _set_empty(self) -> str:
        return _YES if self._settings.get(EXPORT_EMPTY) else _NO

    def _set_template(self) -> str:
        return str(self._settings.get(EXPORT_TEMPLATE) or "")

    def _instead(self, kept: Kept[str], present: str) -> str:
        """Return the setting, or the value chosen instead of it while it is unchanged."""
        before, found, chosen = self._state.get(kept).partition(_THEN)
        return chosen if found and before == present else present


def spanned(weeks: Iterable[Week], span: tuple[Week, Week]) -> tuple[Week, ...]:
    """Return the weeks between two of them, oldest first."""
    first, last = min(span), max(span)
    return tuple(sorted(week for week in weeks if first <= week <= last))


def with_ending(chosen: Choices, typed: str, endings: tuple[str, ...]) -> Choices:
    """Return the options with the typed name; a known ending in it chooses the format."""
    path = Path(typed)
    if path.suffix.lower() in endings:
        return replace(chosen, name=typed[: -len(path.suffix)], ending=path.suffix.lower())
    return replace(chosen, name=typed)
