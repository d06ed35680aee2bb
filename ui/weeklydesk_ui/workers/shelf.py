"""The weeks in the store: which ones have a report and which one is open."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import StoreError, WeeklydeskError
from weeklydesk.model import Report
from weeklydesk.records import record
from weeklydesk.store import Damaged, Outdated, Store, Unreachable, require_writable
from weeklydesk.weeks import Week
from weeklydesk.windowlock import WindowLock
from weeklydesk_ui.messages import trouble

if TYPE_CHECKING:
    from weeklydesk_ui.workers.saving import Keeper

T = TypeVar("T")
Clock = Callable[[], datetime]


@record
class Opened:
    """An opened report, with its revision and the chosen colours of its objectives."""

    report: Report
    revision: int
    colours: Mapping[str, int]


@record
class Colours:
    """The chosen colours of objectives by identity: of the open week and of the one before."""

    here: Mapping[str, int]
    before: Mapping[str, int]


@record
class Vacancy:
    """An opened week without a report, and the latest report before it."""

    week: Week
    previous: Report | None


class Shelf(QObject):
    """Opens one week at a time; the page is saved before another week replaces it."""

    listed = Signal(object, object)  # the weeks that have a report (newest first), this week
    opened = Signal(object)  # Opened
    found_unstarted = Signal(object)  # Week: this week, which has no report yet
    found_vacant = Signal(object)  # Vacancy
    could_not_open = Signal(object)  # StoreError
    found_empty = Signal()  # the store holds no report at all
    said = Signal(object)  # Message

    def __init__(self, keeper: Keeper, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper, self.path, self._clock = keeper, keeper.path, clock
        self.save_page: Callable[[], bool] = lambda: True  # saves the page; False if that failed
        self._lock = WindowLock(keeper.path)
        self._store: Store | None = None
        self._weeks: tuple[Week, ...] | None = None  # None until first used
        self.week: Week | None = None  # the open one, written or vacant

    @property
    def store(self) -> Store:
        """The store to read from, opened on first use; raises StoreError if that fails.

        While it is open no second window can open it. Changes go through `change`.
        """
        if self._store is None:
            self._store = self._read_only() if self._keeper.read_only else self._locked()
            self._keeper.shown = self._store
        return self._store

    def change(self, job: Callable[[Store], T]) -> T:
        """Run a job that changes the store on its writer's thread, and wait for it."""
        return self._keeper.change(job).result()

    @property
    def is_open(self) -> bool:
        """Whether this window has the store open."""
        return self._store is not None

    @property
    def holder_crashed(self) -> bool:
        """Whether the last window of this store ended without being closed."""
        return self._lock.holder_crashed

    def forget_crash(self) -> None:
        """Clear the sign that the last window was not closed."""
        self._lock.forget_crash()

    def _locked(self) -> Store:
        if self.path.exists():
            require_writable(self.path)
        self._lock.acquire()
        try:
            return self._ready()
        except StoreError:
            self._lock.release()
            raise

    def _ready(self) -> Store:
        """Open the store; create or migrate it first if needed."""
        with suppress(Outdated, Unreachable):
            return self._read_only()
        self._keeper.run(lambda _: None).result()
        return self._read_only()

    def _read_only(self) -> Store:
        return Store.open(self.path, read_only=True)

    @property
    def today(self) -> Week:
        """The current week."""
        return Week.of(self._clock().date())

    @property
    def weeks(self) -> tuple[Week, ...]:
        """The weeks that have a report, newest first; listed on first use."""
        if self._weeks is None:
            self._weeks = ()
            with self.reporting_errors():
                self._weeks = self.store.report_weeks() if self.is_open else ()
        return self._weeks

    def begin(self) -> None:
        """Open this week's report, else the newest one; refresh the list of weeks if shown."""
        try:
            newest = self.store.newest_week()
            if self._weeks is not None:  # else no view shows them yet, and the start need not wait
                self.refresh()
        except StoreError as error:
            self.could_not_open.emit(error)
            return
        with self.reporting_errors():
            if newest is None:
                self.found_empty.emit()
            else:
                started = self.store.has(self.today)
                self._open_first(self.today if started else newest)
                if not (self._keeper.read_only or started) and self.today > newest:
                    self.found_unstarted.emit(self.today)

    def refresh(self) -> None:
        """Refresh the list of weeks."""
        self._weeks = self.store.report_weeks()
        self.listed.emit(self._weeks, self.today)

    def show_week(self, week: Week) -> None:
        """Open the report of a week, or show that it has none."""
        if week == self.week or not self.save_page():
            return
        with self.reporting_errors():
            if self.store.has(week):
                self.open(week)
            else:
                self._show_vacant(week)

    def look_again(self, base: int | None) -> None:
        """Refresh the list of weeks; reload the open week if its revision is no longer `base`."""
        with self.reporting_errors():
            known = {summary.week: summary.revision for summary in self.store.weeks()}
            if tuple(known) != self.weeks:
                self.refresh()
            if self.week is None or known.get(self.week) == base:
                return
            if self.week in known:
                self.open(self.week)
            elif known:
                self._show_vacant(self.week)
            else:
                self.found_empty.emit()

    def close(self) -> None:
        """Close the store."""
        if self._store:
            self._store.close()
            self._store = self._keeper.shown = None
            self._lock.release()

    def reload(self) -> None:
        """Reload the open week from the store; unsaved text is dropped."""
        if self.week:
            with self.reporting_errors():
                self.refresh()
                self.open(self.week)

    def step(self, later: bool) -> None:
        """Open the next written week in one direction."""
        if self.week is None:
            return
        beyond = [week for week in self.weeks if (week > self.week) is later and week != self.week]
        if beyond:
            self.show_week(min(beyond) if later else max(beyond))

    def _open_first(self, week: Week) -> None:
        """Open a week; if its text is damaged, the newest intact one."""
        for each in self._from(week):
            with suppress(Damaged):
                self.open(each)
                return
        self.could_not_open.emit(Damaged(self.path))

    def _from(self, week: Week) -> Iterator[Week]:
        """Yield a week, then all written ones, which are listed only if needed."""
        yield week
        yield from self.weeks

    def open(self, week: Week) -> None:
        """Open the report of a week that has one."""
        stored = self.store.load(week)
        self.week = week
        colours = self.store.objectives.colours(week)
        self.opened.emit(Opened(stored.report, stored.revision, colours))

    def before(self) -> Report | None:
        """Return the report before the open week; None if there is none that can be read."""
        with self.reporting_errors():
            before = self.store.previous(self.week) if self.week else None
            return before and before.report
        return None

    def colours(self, previous: Report | None) -> Colours:
        """Return the objective colours of the open week and of the previous report."""
        read = self.store.objectives.colours
        before = previous.week if previous else None
        return Colours(read(self.week) if self.week else {}, read(before) if before else {})

    def _show_vacant(self, week: Week) -> None:
        before = self.store.previous(week)
        self.week = week
        self.found_vacant.emit(Vacancy(week, before and before.report))

    @contextmanager
    def reporting_errors(self) -> Generator[None]:
        """Show a message instead of raising a WeeklydeskError."""
        try:
            yield
        except WeeklydeskError as error:
            self.said.emit(trouble(error))
