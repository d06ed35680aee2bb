"""What the history knows of the open report, fetched on the store's thread."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report
from weeklydesk.store import Lost, Replaced
from weeklydesk.weeks import Week
from weeklydesk_ui.messages import trouble

if TYPE_CHECKING:
    from weeklydesk.store import Store
    from weeklydesk_ui.story.remarks import Facts
    from weeklydesk_ui.workers.saving import Keeper

SOON = 120  # milliseconds: the report is painted by then, and whoever leafs on is gone
REST = 1000  # milliseconds without a key or another save


class Recalling(QObject):
    """Asks for the newest report only, one question at a time, and never before the first paint."""

    recalled = Signal(object)  # Facts, or None while nothing is known of what is open
    said = Signal(object)  # Message
    _landed = Signal(object)  # the future, carried into the window's thread

    def __init__(self, keeper: Keeper, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._awake = False
        self._wanted: Report | None = None
        self._known: Report | None = None  # as the store last saw the open week
        self._flying: Future[Facts] | None = None
        self.facts: Facts | None = None
        self._landed.connect(self._settle)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._ask)

    def begin(self, report: Report | None) -> None:
        """Ask about a report that was opened; None for none."""
        if self._week_of(self.facts) != (report.week if report else None):
            self.facts = None
            self.recalled.emit(None)
        self._known = self._wanted = report
        self._rest.start(SOON)

    def follow(self, report: Report) -> None:
        """Ask about the same report after it was saved."""
        self._wanted = report
        self._ask()

    def follow_soon(self, report: Report) -> None:
        """Ask about the same report once it is saved no more: nobody types then."""
        self._wanted = report
        self._rest.start(REST)

    def put_off(self) -> None:
        """Let what is to be asked wait for a rest, since a key came in."""
        if self._rest.isActive():
            self._rest.start(REST)

    def again(self) -> None:
        """Ask anew: what is remembered beside the text has changed."""
        if self._known:
            self._wanted = self._known
            self._ask()

    def wake(self) -> None:
        """Begin to ask."""
        self._awake = True
        self._ask()

    def _ask(self) -> None:
        report = self._wanted
        if report is None or self._flying or not self._awake:
            return
        before, self._known, self._wanted = self._known, report, None
        self._flying = self._keeper.run(lambda store: recall(store, report, before))
        self._flying.add_done_callback(self._landed.emit)

    def _settle(self, future: Future[Facts]) -> None:
        self._flying = None
        error = future.exception()
        if error is None:
            self._take(future.result())
        elif isinstance(error, Lost | Replaced):
            pass  # the watch tells of it, and what can be done
        elif isinstance(error, WeeklydeskError):
            self.said.emit(trouble(error, "recall"))
        else:
            raise error
        if not self._rest.isActive():
            self._ask()

    def _take(self, facts: Facts) -> None:
        if self._known and facts.report.week == self._known.week:
            self.facts = facts
            self.recalled.emit(facts)

    def _week_of(self, facts: Facts | None) -> Week | None:
        return facts.report.week if facts else None


def recall(store: Store, report: Report, before: Report | None) -> Facts:
    """Return what the history knows of a report; remember what was split or joined since."""
    from weeklydesk.desk import linking, reviewing, stories, suggesting
    from weeklydesk_ui.story.remarks import Facts

    if report.week is None:
        raise TypeError("a report in the history has a week")
    if before and before != report and before.week == report.week:
        linking.keep_links(store, before, report)
    return Facts(
        report,
        stories.ages(store, report),
        reviewing.planned(store, report.week, report),
        suggesting.suggestions(store, report.week, report),
        begun=store.memory.start(report.week) is not None,
        offers=reviewing.offered(store, report.week, report),
    )
