"""The settings in the window: a change is a signal, and what goes wrong is said."""

from __future__ import annotations

from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.settings import Settings
from weeklydesk.settings.kinds import Setting

T = TypeVar("T")


class WindowSettings(QObject):
    """The settings, shared by all windows of the program."""

    changed = Signal(object)  # Setting, which has another value than before
    failed = Signal(object)  # WeeklydeskError

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        settings.watch(self.changed.emit)

    def get(self, setting: Setting[T]) -> T:
        """Return the value, or the default where there is none."""
        return self._settings.get(setting)

    def is_set(self, setting: Setting[Any]) -> bool:
        """Say whether a value was chosen for it."""
        return self._settings.is_set(setting)

    def put(self, setting: Setting[T], value: T) -> None:
        """Keep a value; it holds at once, also where it cannot be written."""
        try:
            self._settings.put(setting, value)
        except WeeklydeskError as error:
            self.failed.emit(error)

    def unset(self, setting: Setting[Any]) -> None:
        """Go back to the default."""
        try:
            self._settings.unset(setting)
        except WeeklydeskError as error:
            self.failed.emit(error)

    def look_again(self) -> None:
        """Take up what the command line or another hand changed; say what was found wrong."""
        self._settings.reread()
        for problem in self._settings.take_problems():
            self.failed.emit(problem)
