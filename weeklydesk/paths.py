"""The paths of the program's files. They are computed once at the start and passed on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from weeklydesk.records import record

STORE_NAME = "weeklydesk.db"
SETTINGS_NAME = "settings.json"
BACKUPS = "backups"
LOGS = "logs"
STORE_VARIABLE = "WEEKLYDESK_STORE"


@record
class Paths:
    """The store's file and the folders that belong to it. None of them needs to exist."""

    store: Path
    config: Path
    chosen_backups: Path | None = None

    @classmethod
    def make(cls, given: Path | None, environ: Mapping[str, str]) -> Paths:
        """Return the paths to use; a store chosen by option or environment keeps all beside it."""
        store = store_path(given, environ)
        chosen = given is not None or bool(environ.get(STORE_VARIABLE))
        config = store.parent if chosen else _platform_config()
        return cls(store, config, _chosen_backups(config / SETTINGS_NAME))

    @property
    def data(self) -> Path:
        """The folder of the store."""
        return self.store.parent

    @property
    def backups(self) -> Path:
        """The folder of the store's backups: the one from the settings, or else one beside it."""
        return self.chosen_backups or backups_beside(self.store)

    @property
    def templates(self) -> Path:
        """The folder of the user's own templates."""
        return self.config / "templates"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / SETTINGS_NAME

    @property
    def logs(self) -> Path:
        """The folder of the logs and crash reports."""
        return self.data / LOGS


def store_path(given: Path | None, environ: Mapping[str, str]) -> Path:
    """Return the store's file: the one given, or from the environment, or the platform's default.

    For an existing folder it is the file with the default name in that folder.
    """
    named = environ.get(STORE_VARIABLE)
    path = given or (Path(named) if named else None)
    if path is None:
        return (_chosen_history() or _platform_data()) / STORE_NAME
    path = path.expanduser().absolute()
    return path / STORE_NAME if path.is_dir() else path


def backups_beside(store: Path) -> Path:
    """Return the backup folder beside a store; no two stores share one."""
    return store.with_name(BACKUPS if store.name == STORE_NAME else f"{store.stem}-{BACKUPS}")


def _chosen_history() -> Path | None:
    """Return the folder for the history from the settings."""
    settings = _platform_config() / SETTINGS_NAME
    if not settings.is_file():
        return None
    from weeklydesk.settings import Settings
    from weeklydesk.settings.table import HISTORY_FOLDER

    return Settings(settings).get(HISTORY_FOLDER)


def _chosen_backups(settings: Path) -> Path | None:
    if not settings.is_file():
        return None
    from weeklydesk.settings import Settings
    from weeklydesk.settings.table import BACKUP_FOLDER

    return Settings(settings).get(BACKUP_FOLDER)


def _platform_data() -> Path:
    from platformdirs import user_data_path

    return user_data_path("weeklydesk", appauthor=False)


def _platform_config() -> Path:
    from platformdirs import user_config_path

    return user_config_path("weeklydesk", appauthor=False)
