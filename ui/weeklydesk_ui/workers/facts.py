"""Facts about the open report from the history, fetched on the store's thread."""

from __future__ import annotations

from collections.abc import Callable
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

SOON = 120  # milliseconds: time to paint the report, or to leaf on to another
REST = 1000  # milliseconds without a key or a save


class FactsLoader(QObject):
    """Queries for the latest report only, one query at a time, never before the first paint."""

    facts_changed = Signal(object)  # Facts; None while nothing is known about the open report
    said = Signal(object)  # Message
    _finished = Signal(object)  # the future, to be handled on the window's thread

    def __init__(self, keeper: Keeper, is_edited: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._keeper, self._is_edited = keeper, is_edited
        self._started = False
        self._next: Report | None = None
        self._queried: Report | None = None  # the open week at the last query
        self._running: Future[Facts] | None = None
        self.facts: Facts | None = None
        self._finished.connect(self._handle_result)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._ask_after_rest)

    def begin(self, report: Report | None) -> None:
        """Query for a report that was opened; None for no report."""
        if self._week_of(self.facts) != (report.week if report else None):
            self.facts = None
            self.facts_changed.emit(None)
        self._queried = self._next = report
        self._rest.start(SOON)

    def follow(self, report: Report) -> None:
        """Query for the same report after it was saved."""
        self._next = report
        self._ask()

    def follow_soon(self, report: Report) -> None:
        """Query for the same report after a pause in typing and saving."""
        self._next = report
        self._rest.start(REST)

    def reload(self) -> None:
        """Repeat the query, as stored facts other than the text have changed."""
        self._next = self._next or self._queried
        self._ask()

    def start(self) -> None:
        """Allow queries from now on."""
        self._started = True
        self._ask()

    def _ask_after_rest(self) -> None:
        """Query unless the report was edited meanwhile: another query follows its save."""
        if not self._is_edited():
            self._ask()

    def _ask(self) -> None:
        report = self._next
        if report is None or self._running or not self._started:
            return
        before, self._queried, self._next = self._queried, report, None
        self._running = self._keeper.run(lambda store: load_facts(store, report, before))
        self._running.add_done_callback(self._finished.emit)

    def _handle_result(self, future: Future[Facts]) -> None:
        self._running = None
        error = future.exception()
        if error is None:
            self._accept(future.result())
        elif isinstance(error, Lost | Replaced):
            pass  # `store_watch` reports it, with what can be done
        elif isinstance(error, WeeklydeskError):
            self.said.emit(trouble(error, "recall"))
        else:
            raise error
        if not self._rest.isActive():
            self._ask()

    def _accept(self, facts: Facts) -> None:
        if self._queried and facts.report.week == self._queried.week:
            self.facts = facts
            self.facts_changed.emit(facts)

    def _week_of(self, facts: Facts | None) -> Week | None:
        return facts.report.week if facts else None


def load_facts(store: Store, report: Report, before: Report | None) -> Facts:
    """Return the facts about a report; store which items were split or joined since `before`."""
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
