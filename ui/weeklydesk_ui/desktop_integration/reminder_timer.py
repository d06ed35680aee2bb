"""Waits for the time of the next reminder, and detects one that was missed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from weeklydesk.reminding import Moment, missed, next_moment
from weeklydesk.settings.kinds import Setting
from weeklydesk.settings.table import REMINDER, REMINDER_DAYS, REMINDER_TIME
from weeklydesk.weeks import Week
from weeklydesk.workdays import Workdays
from weeklydesk_ui.settings import WindowSettings
from weeklydesk_ui.state import REMINDED, WindowState

_LONGEST = 30 * 60 * 1000  # milliseconds; after sleep, the computer is late by at most that
_SNOOZE = timedelta(hours=1)
_ROWS = (REMINDER, REMINDER_DAYS, REMINDER_TIME)


class ReminderTimer(QObject):
    """Emits `due` once per week, also if the computer slept at that time."""

    due = Signal(object)  # Week

    def __init__(
        self,
        settings: WindowSettings,
        state: WindowState,
        clock: Callable[[], datetime],
        days: Callable[[], Workdays],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._state, self._clock = settings, state, clock
        self._days = days
        self.is_sent: Callable[[Week], bool] = lambda _: False
        self._again: Moment | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        settings.changed.connect(self._follow)

    def look(self) -> None:
        """Emit the latest due reminder, if any, and wait for the next one."""
        self._timer.stop()
        if not self._settings.get(REMINDER):
            return
        now, days, at = self._clock(), self._days(), self._settings.get(REMINDER_TIME)
        moment = missed(now, days, at, self._last(now)) or self._put_off(now)
        if moment:
            self._again = None
            self._state.put(REMINDED, str(moment.week))
            if not self.is_sent(moment.week):
                self.due.emit(moment.week)
        self._wait(now, self._again, next_moment(now, days, at))

    def put_off(self, week: Week) -> None:
        """Repeat the reminder of this week in an hour, if the program still runs."""
        self._again = Moment(week, self._clock() + _SNOOZE)
        self.look()

    def _put_off(self, now: datetime) -> Moment | None:
        return self._again if self._again and self._again.at <= now else None

    def _wait(self, now: datetime, *moments: Moment | None) -> None:
        rests = [(each.at - now).total_seconds() * 1000 + 1 for each in moments if each]
        self._timer.start(int(min([*rests, _LONGEST])))

    def _last(self, now: datetime) -> Week:
        """Return the week of the last reminder; on first use, pretend that it was last week."""
        if not self._state.get(REMINDED):
            self._state.put(REMINDED, str(Week.of(now.date()) + -1))
        return Week.parse(self._state.get(REMINDED))

    def _follow(self, row: Setting[object]) -> None:
        if row in _ROWS:
            self.look()
