"""Says that a week's report is due, in the window and by the desktop, and takes the answer."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from weeklydesk.errors import WeeklydeskError
from weeklydesk.weeks import Week
from weeklydesk_ui.atdesk.reminder import Reminder
from weeklydesk_ui.atdesk.tray import Tray
from weeklydesk_ui.forward import bring_forward
from weeklydesk_ui.messages import Message, Offer, Tone, lasting
from weeklydesk_ui.presenter import Presenter
from weeklydesk_ui.window.frame import Frame

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

    from weeklydesk_ui.atdesk.notice import Notifier

_TOPIC = "reminder"
_LATER = "later"


def has_bus() -> bool:
    """Whether desktops of this system show notifications by a service on D-Bus."""
    return sys.platform not in ("win32", "darwin")


class Reminding(QObject):
    """One reminder at a time: what answers it in one place takes it away everywhere."""

    def __init__(
        self,
        frame: Frame,
        presenter: Presenter,
        reminder: Reminder,
        tray: Callable[[], Tray | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._frame, self._presenter, self._tray = frame, presenter, tray
        self._reminder = reminder
        self._week: Week | None = None
        self._notifier: Notifier | None = None
        self.bus: QDBusConnection | None = None
        """Where notifications are asked for, if not on the session's bus."""
        reminder.is_sent = self._is_sent
        reminder.due.connect(self.remind)
        presenter.week_list.sent_known.connect(self._end_where_sent)

    def remind(self, week: Week) -> None:
        """Say that a week's report is due."""
        self._week = week
        if has_bus():
            self._notify(week)
        else:
            self._notify_by_tray()
        QApplication.alert(self._frame)  # a desktop that shows no notifications has this at least
        self._presenter.say(lasting(lambda: self._message(week), Tone.NOTE))

    def answer(self, token: str = "") -> None:
        """Bring the window forward with the week that was spoken of; `token` is for Wayland."""
        bring_forward(self._frame, token)
        if self._week:
            self._write(self._week)

    # Telling

    def _notify(self, week: Week) -> None:
        from weeklydesk_ui.atdesk.notice import CLICKED, Notice, Notifier

        if self._notifier is None:
            self._notifier = Notifier(self.bus, self)
            self._notifier.taken.connect(self._answer_notice)
            self._notifier.refused.connect(self._notify_by_tray)
        actions = {CLICKED: self.tr("Write it"), _LATER: self.tr("Remind me in an hour")}
        title, words = self.tr("Weekly report"), self._words(week)
        self._notifier.show(Notice(self._frame.program, title, words, actions))

    def _notify_by_tray(self) -> None:
        if (tray := self._tray()) and self._week:
            tray.remind(self.tr("Weekly report"), self._words(self._week))

    def _message(self, week: Week) -> Message:
        write = Offer(self.tr("Write it"), lambda: self._write(week))
        later = Offer(self.tr("Remind me in an hour"), lambda: self._put_off(week))
        return Message(self._words(week), (write, later), _TOPIC)

    def _words(self, week: Week) -> str:
        return self.tr("Time to write the report for {week}.").format(week=week)

    # Answers

    def _answer_notice(self, key: str, token: str) -> None:
        if key == _LATER and self._week:
            self._put_off(self._week)
        else:
            self.answer(token)

    def _write(self, week: Week) -> None:
        self._end()
        self._presenter.shelf.show_week(week)

    def _put_off(self, week: Week) -> None:
        self._end()
        self._reminder.put_off(week)

    def _end_where_sent(self) -> None:
        """Remind no longer of what has gone out since."""
        if self._week in self._presenter.week_list.sent:
            self._week = None
            self._end()

    def _end(self) -> None:
        if self._notifier:
            self._notifier.end()
        self._frame.messages.end(_TOPIC)

    def _is_sent(self, week: Week) -> bool:
        from weeklydesk.desk.sending import was_sent

        try:
            return was_sent(self._presenter.shelf.store, week)
        except WeeklydeskError:
            return False  # why the history cannot be read is on the screen
