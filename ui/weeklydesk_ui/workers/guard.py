"""Checks after the first paint: the file's health, its location, a crash of the last run."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from weeklydesk.desk import backups
from weeklydesk.errors import WeeklydeskError
from weeklydesk.records import record
from weeklydesk.store import Damaged
from weeklydesk.store_location import Kind, Risk, risk_of
from weeklydesk_ui.background import Background, ignore_error
from weeklydesk_ui.dates import day_time, full_moment
from weeklydesk_ui.messages import Message, Offer, lasting, trouble
from weeklydesk_ui.state import Kept

if TYPE_CHECKING:
    from weeklydesk.crashlog import CrashLog
    from weeklydesk.store import Health
    from weeklydesk_ui.state import WindowState
    from weeklydesk_ui.workers.saving import Keeper
    from weeklydesk_ui.workers.shelf import Shelf

_DAMAGED = "rotten"
_AHEAD = timedelta(minutes=1)  # tolerance before a save in the future is taken for a wrong clock
RECOVERIES = 20  # times that the page is rebuilt after an internal error; then it is pointless
WARNED_PLACE = Kept("history/warned_place", "", "the place of the history last warned of")


@record
class GuardContext:
    """What the guard needs: the stored state, the backup folders, the crash log."""

    state: WindowState
    backups: Callable[[], Sequence[Path]]
    crash_log: CrashLog | None
    show: Callable[[Path], object]


class Guard(QObject):
    """Runs each check once and reports what it found."""

    said = Signal(object)  # Message
    unexpected = Signal()  # an internal error occurred, on any thread
    went_wrong = Signal()  # the same, after the failed call has ended; limited by RECOVERIES
    found_damage = Signal(object)  # Damaged; nothing is written from then on
    repaired = Signal()
    move_requested = Signal()  # of the history to another folder

    def __init__(self, parent: QObject, shelf: Shelf, keeper: Keeper, known: GuardContext) -> None:
        super().__init__(parent)
        self._shelf, self._keeper, self._context = shelf, keeper, known
        self._background = Background(self)
        self._has_reported = False
        self._recoveries = RECOVERIES
        self.unexpected.connect(self._report_unexpected, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Check a history that could be opened."""
        self._report_crash()
        if not self._keeper.read_only:
            self._background.follow(self._keeper.examine(), self._report_health, ignore_error)
        path = self._shelf.path
        looked = self._keeper.run(lambda _: risk_of(path, os.environ))
        self._background.follow(looked, self._warn_of_place, ignore_error)

    def _report_crash(self) -> None:
        if not self._shelf.holder_crashed:
            return
        saved = max((each.updated for each in self._shelf.store.weeks()), default=None)
        words = self.tr("weeklydesk was not closed properly last time.")
        if saved:
            words = f"{words} {self._saved_until(saved.astimezone())}"
        log = self._context.crash_log
        offers = self._report_offers(log and log.earlier)
        self.said.emit(Message(words, offers))  # first, as the user may act on the next messages
        self._shelf.forget_crash()

    def _saved_until(self, saved: datetime) -> str:
        """Say up to what time everything is saved; leave the time out if the clock was wrong."""
        if saved > datetime.now().astimezone() + _AHEAD:
            return self.tr("Everything that was saved is here.")
        return self.tr("Everything typed until {time} is here.").format(time=_moment(saved))

    def _report_unexpected(self) -> None:
        """Have the page rebuilt; report it only once, as further errors are likely the same."""
        if self._recoveries:  # an error while rebuilding leads back here
            self._recoveries -= 1
            self.went_wrong.emit()
        if self._has_reported:
            return
        self._has_reported = True
        log = self._context.crash_log
        words = self.tr(
            "Something went wrong inside weeklydesk; your text is safe. A crash report "
            "without any of it was saved."
        )
        self.said.emit(Message(words, self._report_offers(log and log.path), topic="unexpected"))

    def _report_offers(self, report: Path | None) -> tuple[Offer, ...]:
        label = self.tr("Show the crash report")
        return (Offer(label, lambda: self._context.show(report)),) if report else ()

    def _report_health(self, health: Health) -> None:
        if health.messages:
            self.found_damage.emit(Damaged(self._shelf.path))
        elif health.damaged:
            weeks = ", ".join(dict.fromkeys(str(week) for week, _ in health.damaged))
            self.said.emit(lasting(lambda: self._damage_message(weeks)))

    def _damage_message(self, weeks: str) -> Message:
        words = self.tr("A disk error damaged the text of {weeks}; everything else is intact.")
        mend = Offer(self.tr("Restore it from a backup"), self._repair)
        return Message(words.format(weeks=weeks), (mend,), _DAMAGED)

    def _repair(self) -> None:
        folders = self._context.backups()
        future = self._keeper.replace_contents(lambda store: backups.mend(store, *folders))
        self._background.follow(future, self._report_repair, self._fail)

    def _report_repair(self, result: backups.Mended) -> None:
        if result.lost:
            lost = ", ".join(f"{week}" for week, _ in result.lost)
            self.said.emit(lasting(lambda: self._lost_message(lost)))
        else:
            self.said.emit(Message(self.tr("The text has been restored."), topic=_DAMAGED))
        self.repaired.emit()

    def _lost_message(self, weeks: str) -> Message:
        words = self.tr(
            "No backup has the last saved text of {weeks}. An earlier one may be among its "
            "versions."
        )
        return Message(words.format(weeks=weeks), topic=_DAMAGED)

    def _warn_of_place(self, risk: Risk | None) -> None:
        """Warn of a risky location once, not at every start."""
        state, place = self._context.state, str(self._shelf.path)
        if risk is None or state.get(WARNED_PLACE) == place:
            return
        state.put(WARNED_PLACE, place)
        self.said.emit(lasting(lambda: self._risk_message(risk)))

    def _risk_message(self, risk: Risk) -> Message:
        words = {
            Kind.SYNC: self.tr(
                "Your reports are in a folder that {name} synchronises, which can damage "
                "them while they are open. It is safer to keep them elsewhere and let "
                "{name} synchronise the backups."
            ),
            Kind.NETWORK: self.tr(
                "Your reports are on a network drive ({name}); a lost connection can "
                "damage them. It is safer to keep them on this computer and the backups "
                "there."
            ),
        }[risk.kind]
        move = Offer(self.tr("Another place…"), self.move_requested.emit)
        return Message(words.format(name=risk.name), (move,), patient=True)

    def _fail(self, error: WeeklydeskError) -> None:
        self.said.emit(trouble(error))


def _moment(moment: datetime) -> str:
    """Return the time, with the date unless that is today."""
    today = moment.date() == datetime.now().date()
    return day_time(moment) if today else full_moment(moment)
