"""Connects one window with the desktop: reminders, tray icon, quick notes, start at login."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report
from weeklydesk.settings.kinds import Setting
from weeklydesk.settings.table import AUTOSTART, STAY, TRAY
from weeklydesk.weeks import Week
from weeklydesk_ui.desktop_integration import tray as trays
from weeklydesk_ui.desktop_integration.quick_note import QuickNoteWindow
from weeklydesk_ui.desktop_integration.reminder_timer import ReminderTimer
from weeklydesk_ui.desktop_integration.reminders import Reminders
from weeklydesk_ui.desktop_integration.tray import Tray
from weeklydesk_ui.forward import bring_forward
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.messages import Message
from weeklydesk_ui.presenter import Presenter
from weeklydesk_ui.state import WindowState
from weeklydesk_ui.window.frame import Frame


class DesktopIntegration(QObject):
    """Created after the first paint; tray icon and quick-note window are created when needed."""

    def __init__(
        self,
        frame: Frame,
        presenter: Presenter,
        state: WindowState,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(frame)
        self._frame, self._presenter, self._clock = frame, presenter, clock
        self.reminder_timer = ReminderTimer(
            presenter.settings, state, clock, presenter.calendar.days, self
        )
        self.reminders = Reminders(frame, presenter, self.reminder_timer, lambda: self.tray, self)
        self.tray: Tray | None = None
        self._capture: QuickNoteWindow | None = None
        presenter.closing.stays = self._stays
        presenter.note_requested.connect(self.capture)
        presenter.settings.changed.connect(self._follow)

    def begin(self) -> None:
        """Show the tray icon and start waiting for reminders."""
        self._show_tray()
        self.reminder_timer.look()

    # The tray

    def _show_tray(self) -> None:
        wanted = self._presenter.settings.get(TRAY) and trays.has_tray()
        if wanted and not self.tray:
            self.tray = Tray(self._frame.program, self)
            self.tray.capture_requested.connect(self.capture)
            self.tray.open_requested.connect(lambda: bring_forward(self._frame))
            self.tray.quit_requested.connect(self.quit)
            self.tray.reminder_clicked.connect(self.reminders.answer)
            self.tray.icon.show()
        elif not wanted and self.tray:
            self.tray.icon.hide()
            self.tray.deleteLater()
            self.tray = None

    def quit(self) -> None:
        """Save and close the window instead of hiding it in the tray."""
        if not self._presenter.closing.leave():
            bring_forward(self._frame)

    def _stays(self) -> bool:
        return self.tray is not None and self._presenter.settings.get(STAY)

    def _follow(self, row: Setting[object]) -> None:
        if row is TRAY:
            self._show_tray()
        elif row is AUTOSTART:
            self._switch_autostart()

    def _switch_autostart(self) -> None:
        from weeklydesk import autostart

        try:
            autostart.switch_here(self._presenter.settings.get(AUTOSTART))
        except WeeklydeskError as error:
            self._presenter.tell_error(error)

    # Quick notes

    def capture(self) -> None:
        """Show the quick-note window."""
        if self._capture is None:
            self._capture = QuickNoteWindow()
            self._capture.noted.connect(self.note)
            self.destroyed.connect(self._capture.deleteLater)
        self._capture.begin(self._titles())
        bring_forward(self._capture)

    def note(self, text: str, section: str) -> None:
        """Add a line to this week's report: on the page if it is open there, else in the store."""
        from weeklydesk.desk import capturing

        shelf, page = self._presenter.shelf, self._frame.page
        week = shelf.today
        try:
            if shelf.week == week and self._frame.shown_report() and not self._frame.read_only:
                report = page.report()
                place = capturing.place_for(report, section)
                page.apply(capturing.with_line(report, place, text))
                title = report.sections[place].title if report.sections else ""
            else:
                title = self._note_in_store(week, text, section)
        except WeeklydeskError as error:
            self._give_back(text, section, error)
            return
        words = self.tr("Added to {week}, {section}.") if title else self.tr("Added to {week}.")
        self._presenter.say(Message(words.format(week=week, section=title), topic="noted"))

    def _give_back(self, text: str, section: str, error: WeeklydeskError) -> None:
        """Show the quick-note window again with a line that could not be added."""
        self.capture()
        if self._capture:
            self._capture.give_back(text, section, error_text(error))

    def _note_in_store(self, week: Week, text: str, section: str) -> str:
        from weeklydesk.desk import capturing

        now, language = self._clock(), self._presenter.looks.report_language()
        noted = self._presenter.shelf.change(
            lambda store: capturing.capture(
                store, week, text, section=section, now=now, language=language
            )
        )
        self._presenter.look_for_changes()
        return noted.section.title

    def _titles(self) -> list[str]:
        """Return the sections of this week, or of the report that it would be started from."""
        from weeklydesk.desk import capturing

        report = self._this_week()
        if report is None:
            return []
        return [title for n in capturing.choices(report) if (title := report.sections[n].title)]

    def _this_week(self) -> Report | None:
        shelf = self._presenter.shelf
        shown = self._frame.shown_report()
        if shown and shelf.week == shelf.today:
            return shown
        try:
            store = shelf.store
            if store.has(shelf.today):
                return store.load(shelf.today).report
            before = store.previous(shelf.today)
        except WeeklydeskError:
            return None
        return before.report if before else None
