"""The content of the column of weeks: which are written, sent or missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.background import Background, ignore_error
from weeklydesk_ui.weeks.rows import rows
from weeklydesk_ui.weeks.years import Holidays, Years, no_holidays

if TYPE_CHECKING:
    from weeklydesk.workdays import Workdays
    from weeklydesk_ui.weeks.column import WeeksColumn
    from weeklydesk_ui.workers.saving import Keeper
    from weeklydesk_ui.workers.shelf import Shelf

SOON = 1500  # milliseconds after a save

Sent = dict[Week, bool]  # the weeks that were sent, and whether they changed since


class WeekList(QObject):
    """Fills the list and the year view; queries in the background which weeks were sent."""

    sent_known = Signal()

    def __init__(self, shelf: Shelf, keeper: Keeper, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._column: WeeksColumn | None = None
        self._background = Background(self)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self.ask)
        self._weeks, self._today = shelf.weeks, shelf.today
        self.sent: Sent = {}
        self._holidays: Holidays = no_holidays

    def fill(self, column: WeeksColumn) -> None:
        """Show the weeks in this column."""
        self._column = column
        self._update_column()

    def show(self, weeks: tuple[Week, ...], today: Week) -> None:
        """Show these weeks."""
        self._weeks, self._today = weeks, today
        self._update_column()

    def mark_holidays(self, days: Workdays) -> None:
        """Show weeks without a working day as holidays, not as missed."""
        self._holidays = lambda week: self.tr("holiday") if days.is_holiday(week) else ""
        self._update_years()

    def ask(self) -> None:
        """Query which weeks were sent, and whether they changed since."""
        if self._weeks:
            self._background.follow(self._keeper.run(_sent), self._update_sent, ignore_error)

    def ask_soon(self) -> None:
        """Query after a pause in saving."""
        self._soon.start()

    def _update_sent(self, sent: Sent) -> None:
        if sent != self.sent:
            self.sent = sent
            self._update_column()
            self.sent_known.emit()

    def _update_column(self) -> None:
        if self._column is not None:
            self._column.show_rows(rows(self._weeks, self._today, self.sent))
            self._update_years()

    def _update_years(self) -> None:
        if self._column is None:
            return
        changed = frozenset(week for week, changed in self.sent.items() if changed)
        self._column.show_years(
            Years(
                frozenset(self._weeks),
                self._today,
                frozenset(self.sent),
                changed,
                self._holidays,
            )
        )


def _sent(store: Store) -> Sent:
    from weeklydesk.desk.sending import Standing, last_sent

    return {week: each.standing is Standing.CHANGED for week, each in last_sent(store).items()}
