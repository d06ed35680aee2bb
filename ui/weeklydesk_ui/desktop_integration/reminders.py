"""Shows that a report is due, in the window and as a notification, and handles the answer."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from weeklydesk.errors import WeeklydeskError
from weeklydesk.weeks import Week
from weeklydesk_ui.desktop_integration.reminder_timer import ReminderTimer
from weeklydesk_ui.desktop_integration.tray import Tray
from weeklydesk_ui.forward import bring_forward
from weeklydesk_ui.messages import Message, Offer, Tone, lasting
from weeklydesk_ui.presenter import Presenter
from weeklydesk_ui.window.frame import Frame

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

    from weeklydesk_ui.desktop_integration.notification import Notifier

_TOPIC = "reminder"
_LATER = "later"


def has_bus() -> bool:
    """Return whether desktops of this system show notifications through D-Bus."""
    return sys.platform not in ("win32", "darwin")


class Reminders(QObject):
    """One reminder at a time; an answer in one place removes it everywhere."""

    def __init__(
        self,
        frame: Frame,
        presenter: Presenter,
        reminder: ReminderTimer,
        tray: Callable[[], Tray | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._frame, self._presenter, self._tray = frame, presenter, tray
        self._reminder = reminder
        self._week: Week | None = None
        self._notifier: Notifier | None = None
        self.bus: QDBusConnection | None = None
        """The bus for notifications, if not the session bus."""
        reminder.is_sent = self._is_sent
        reminder.due.connect(self.remind)
        presenter.week_list.sent_known.connect(self._end_where_sent)

    def remind(self, week: Week) -> None:
        """Show that a week's report is due."""
        self._week = week
        if has_bus():
            self._notify(week)
        else:
            self._notify_by_tray()
        QApplication.alert(self._frame)  # visible on desktops without notifications
        self._presenter.say(lasting(lambda: self._message(week), Tone.NOTE))

    def answer(self, token: str = "") -> None:
        """Show the window with the week of the reminder; `token` is Wayland's activation token."""
        bring_forward(self._frame, token)
        if self._week:
            self._write(self._week)

    # Messages

    def _notify(self, week: Week) -> None:
        from weeklydesk_ui.desktop_integration.notification import CLICKED, Notification, Notifier

        if self._notifier is None:
            self._notifier = Notifier(self.bus, self)
            self._notifier.taken.connect(self._answer_notice)
            self._notifier.refused.connect(self._notify_by_tray)
        actions = {CLICKED: self.tr("Write it"), _LATER: self.tr("Remind me in an hour")}
        title, words = self.tr("Weekly report"), self._words(week)
        self._notifier.show(Notification(self._frame.program, title, words, actions))

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
        """Remove the reminder once the report was sent."""
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
            return False  # the window already shows why the history cannot be read
