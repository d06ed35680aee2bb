"""The state that the window remembers by itself.

What the user chooses is a setting (`weeklydesk.settings`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

from weeklydesk.records import record

T = TypeVar("T", str, bool, int, QByteArray)


@record
class Kept(Generic[T]):
    """A remembered value; the type of the default is its type."""

    key: str
    default: T
    meaning: str


LAST_EXPORT = Kept("export/folder", "", "where the last file was exported to")
LAST_PLACE = Kept("page/place", "", "row and column of the caret, the week, the history")
LAST_IMPORT = Kept("import/folder", "", "where files were last imported from")
WEEKS_SHOWN = Kept("columns/weeks", True, "whether the weeks are unfolded")
BESIDE_SHOWN = Kept("columns/beside", True, "whether last week and preview are unfolded")
BESIDE_TAB = Kept("columns/beside_tab", "last_week", "which of the two stands beside the page")
WIDTHS = Kept("columns/widths", QByteArray(), "widths of the three columns")
GEOMETRY = Kept("window/geometry", QByteArray(), "place and size of the window")
REMINDED = Kept("reminder/week", "", "the week whose report was last reminded of")
RESCUED = Kept("history/told_unsaved", "", "the file of unsaved text that was last told of")
SCHEME = Kept("looks/system", "", "the system's theme, where its colours hid it at the start")
ZOOM = Kept("page/zoom", 100, "size of the page's text in hundredths")


class WindowState:
    """The state in its own file; unreadable values count as unset."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, kept: Kept[T]) -> T:
        """Return the remembered value, else the default."""
        return cast("T", self._file.value(kept.key, kept.default, type(kept.default)))

    def put(self, kept: Kept[T], value: T) -> None:
        """Remember a value."""
        self._file.setValue(kept.key, value)

    def flush(self) -> None:
        """Write the file now."""
        self._file.sync()
