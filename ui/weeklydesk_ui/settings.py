"""The settings for the window: changes and failures are signals."""

from __future__ import annotations

from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.settings import Settings
from weeklydesk.settings.kinds import Setting

T = TypeVar("T")


class WindowSettings(QObject):
    """The settings, shared by all windows of the program."""

    changed = Signal(object)  # Setting, whose value differs from before
    failed = Signal(object)  # WeeklydeskError

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        settings.watch(self.changed.emit)

    def get(self, setting: Setting[T]) -> T:
        """Return the value, or the default if none is set."""
        return self._settings.get(setting)

    def is_set(self, setting: Setting[Any]) -> bool:
        """Return whether a value is set."""
        return self._settings.is_set(setting)

    def put(self, setting: Setting[T], value: T) -> None:
        """Set a value; it takes effect even if it cannot be written to the file."""
        try:
            self._settings.put(setting, value)
        except WeeklydeskError as error:
            self.failed.emit(error)

    def unset(self, setting: Setting[Any]) -> None:
        """Reset to the default."""
        try:
            self._settings.unset(setting)
        except WeeklydeskError as error:
            self.failed.emit(error)

    def look_again(self) -> None:
        """Apply changes that were made to the file, and report problems found in it."""
        self._settings.reread()
        for problem in self._settings.take_problems():
            self.failed.emit(problem)
