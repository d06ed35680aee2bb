"""The working days that the user chose, for the reminder and the year view."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.settings.kinds import Setting
from weeklydesk.settings.table import AUTO, REMINDER_DAYS
from weeklydesk.workdays import NAME, WEEKDAYS, Workdays, chinese
from weeklydesk_ui.settings import WindowSettings


class WorkCalendar(QObject):
    """Reads the tables of working days; `config` is the folder with the user's own table."""

    changed = Signal(object)  # Workdays
    failed = Signal(object)  # WeeklydeskError: the user's own table cannot be read

    def __init__(
        self,
        settings: WindowSettings,
        config: Path,
        speaks_chinese: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._own, self._speaks_chinese = settings, config / NAME, speaks_chinese
        settings.changed.connect(self._follow)

    def days(self) -> Workdays:
        """Return the working days; the built-in ones if the user's own table cannot be read."""
        choice = self._settings.get(REMINDER_DAYS)
        if choice == "weekdays" or (choice == AUTO and not self._speaks_chinese()):
            return WEEKDAYS
        try:
            return chinese(self._own)
        except WeeklydeskError as error:
            self.failed.emit(error)
            return chinese()

    def tell(self) -> None:
        """Emit the present working days."""
        self.changed.emit(self.days())

    def _follow(self, row: Setting[object]) -> None:
        if row is REMINDER_DAYS:
            self.tell()
