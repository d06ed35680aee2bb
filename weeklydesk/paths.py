"""Where the program keeps its things. Made once at the start and handed on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

STORE_NAME = "weeklydesk.db"
SETTINGS_NAME = "settings.json"
BACKUPS = "backups"
STORE_VARIABLE = "WEEKLYDESK_STORE"


@dataclass(frozen=True, slots=True)
class Paths:
    """The store's file, and the folders of what belongs to it. None of them needs to exist."""

    store: Path
    config: Path

    @classmethod
    def make(cls, given: Path | None, environ: Mapping[str, str]) -> Paths:
        """Return the places to use; a store named by hand keeps all that is its own beside it."""
        store = store_path(given, environ)
        chosen = given is not None or bool(environ.get(STORE_VARIABLE))
        return cls(store, store.parent if chosen else _platform_config())

    @property
    def data(self) -> Path:
        """The folder that the store lies in."""
        return self.store.parent

    @property
    def backups(self) -> Path:
        """The folder of the store's backups."""
        return self.data / BACKUPS

    @property
    def templates(self) -> Path:
        """The folder of the person's own templates."""
        return self.config / "templates"

    @property
    def settings(self) -> Path:
        """The file of the settings."""
        return self.config / SETTINGS_NAME

    @property
    def logs(self) -> Path:
        """The folder of the logs and crash reports."""
        return self.data / "logs"


def store_path(given: Path | None, environ: Mapping[str, str]) -> Path:
    """Return the store's file: the one given, else the environment's, else the platform's.

    An existing folder stands for the file of the usual name inside it.
    """
    named = environ.get(STORE_VARIABLE)
    path = given or (Path(named) if named else None)
    if path is None:
        return _platform_data() / STORE_NAME
    path = path.expanduser().absolute()
    return path / STORE_NAME if path.is_dir() else path


def _platform_data() -> Path:
    from platformdirs import user_data_path

    return user_data_path("weeklydesk", appauthor=False)


def _platform_config() -> Path:
    from platformdirs import user_config_path

    return user_config_path("weeklydesk", appauthor=False)
