"""What the window remembers, declared once: key, default and meaning of each setting."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

T = TypeVar("T", str, bool, int, QByteArray)


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One setting. The type of the default is the setting's type."""

    key: str
    default: T
    help: str


LANGUAGE = Setting("language", "", "language of the window; empty follows the system")
THEME = Setting("theme", "", "light or dark; empty follows the system")
EXPORT_FOLDER = Setting("export/folder", "", "where the last file was exported to")
IMPORT_FOLDER = Setting("import/folder", "", "where files were last imported from")
WEEKS_SHOWN = Setting("columns/weeks", True, "whether the weeks are unfolded")
BESIDE_SHOWN = Setting("columns/beside", True, "whether last week and preview are unfolded")
BESIDE_TAB = Setting("columns/beside_tab", "last_week", "which of the two stands beside the page")
WIDTHS = Setting("columns/widths", QByteArray(), "widths of the three columns")
GEOMETRY = Setting("window/geometry", QByteArray(), "place and size of the window")
ZOOM = Setting("page/zoom", 100, "size of the page's text in hundredths")


class Settings:
    """The settings in a file of their own; what cannot be read counts as never set."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, setting: Setting[T]) -> T:
        """Return what was remembered, else the default."""
        return cast("T", self._file.value(setting.key, setting.default, type(setting.default)))

    def put(self, setting: Setting[T], value: T) -> None:
        """Remember a value."""
        self._file.setValue(setting.key, value)

    def flush(self) -> None:
        """Write everything to the file now."""
        self._file.sync()
