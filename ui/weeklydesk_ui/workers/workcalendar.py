"""Which days are worked, as the person chose it: for the reminder, and for the year at a glance."""

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
    """Reads the tables when it is asked: `config` is the folder of the person's own."""

    changed = Signal(object)  # Workdays
    failed = Signal(object)  # WeeklydeskError: the own table cannot be read

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
        """Return the working days; those that come with the program where the own ones fail."""
        choice = self._settings.get(REMINDER_DAYS)
        if choice == "weekdays" or (choice == AUTO and not self._speaks_chinese()):
            return WEEKDAYS
        try:
            return chinese(self._own)
        except WeeklydeskError as error:
            self.failed.emit(error)
            return chinese()

    def tell(self) -> None:
        """Tell which days are worked by now."""
        self.changed.emit(self.days())

    def _follow(self, row: Setting[object]) -> None:
        if row is REMINDER_DAYS:
            self.tell()
