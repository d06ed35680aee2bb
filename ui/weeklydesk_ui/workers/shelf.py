"""The weeks in the store: which there are, which one is open, how one is begun or brought in."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
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
    from weeklydesk.desk.findings import Taken
    from weeklydesk.templates import Template
    from weeklydesk_ui.workers.saving import Keeper

T = TypeVar("T")
Clock = Callable[[], datetime]


@record
class Opened:
    """A report that was opened, with its revision and the colours chosen for its objectives."""

    report: Report
    revision: int
    colours: Mapping[str, int]


@record
class Colours:
    """Colours that were chosen for objectives, by identity: of this week and of the one before."""

    here: Mapping[str, int]
    before: Mapping[str, int]


@record
class Vacancy:
    """A week without a report that was looked at, and the latest report before it."""

    week: Week
    previous: Report | None


class Shelf(QObject):
    """Opens one week at a time. The page is saved before another week takes its place."""

    listed = Signal(object, object)  # the weeks that have a report (newest first), this week
    opened = Signal(object)  # Opened
    found_unstarted = Signal(object)  # Week: this week, which has no report yet
    found_vacant = Signal(object)  # Vacancy
    could_not_open = Signal(object)  # StoreError
    found_empty = Signal()  # the store holds no report at all
    said = Signal(object)  # Message
    import_finished = Signal(object)  # list[Taken]
    week_started = Signal(object)  # Started

    def __init__(
        self,
        keeper: Keeper,
        clock: Clock,
        language: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper, self.path = keeper, keeper.path
        self._clock, self._language = clock, language
        self.settle: Callable[[], bool] = lambda: True  # saves the page; False where it cannot
        self.template: Callable[[], Template | None] = lambda: None  # what new weeks begin with
        self._lock = WindowLock(keeper.path)
        self._store: Store | None = None
        self._weeks: tuple[Week, ...] | None = None  # nobody has asked for them yet
        self.week: Week | None = None  # the open one, written or vacant

    @property
    def store(self) -> Store:
        """The store to read from, opened when needed; a StoreError says why that cannot be.

        From then on no second window can open it. What changes it goes through `change`.
        """
        if self._store is None:
            self._store = self._read_only() if self._keeper.read_only else self._locked()
            self._keeper.shown = self._store
        return self._store

    def change(self, job: Callable[[Store], T]) -> T:
        """Change the store where alone it is written, and wait for it."""
        return self._keeper.change(job).result()

    @property
    def is_open(self) -> bool:
        """Whether this window has the store, so that no other one can."""
        return self._store is not None

    @property
    def was_left(self) -> bool:
        """Whether the last window of the store ended without being closed."""
        return self._lock.was_left

    def forget_left(self) -> None:
        """Tell nobody else of that."""
        self._lock.forget_left()

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
        """Open the store, made or brought up to date before where that is due."""
        with suppress(Outdated, Unreachable):
            return self._read_only()
        self._keeper.run(lambda _: None).result()
        return self._read_only()

    def _read_only(self) -> Store:
        return Store.open(self.path, read_only=True)

    @property
    def today(self) -> Week:
        """The week that it is now."""
        return Week.of(self._clock().date())

    @property
    def weeks(self) -> tuple[Week, ...]:
        """The weeks that have a report, the newest first; listed when first asked for."""
        if self._weeks is None:
            self._weeks = ()
            with self._told():
                self._weeks = self.store.written() if self.is_open else ()
        return self._weeks

    def begin(self) -> None:
        """Open this week's report, else the newest one; list the weeks where they are shown."""
        try:
            newest = self.store.newest()
            if self._weeks is not None:  # else nobody shows them yet, and the start need not wait
                self.refresh()
        except StoreError as error:
            self.could_not_open.emit(error)
            return
        with self._told():
            if newest is None:
                self.found_empty.emit()
            else:
                started = self.store.has(self.today)
                self._open_first(self.today if started else newest)
                if not (self._keeper.read_only or started) and self.today > newest:
                    self.found_unstarted.emit(self.today)

    def refresh(self) -> None:
        """List the weeks anew."""
        self._weeks = self.store.written()
        self.listed.emit(self._weeks, self.today)

    def show_week(self, week: Week) -> None:
        """Open a week's report, or show that it has none."""
        if week == self.week or not self.settle():
            return
        with self._told():
            if self.store.has(week):
                self._open(week)
            else:
                self._show_vacant(week)

    def look_again(self, base: int | None) -> None:
        """List the weeks anew; open the page's week again where it is no longer at `base`."""
        with self._told():
            known = {summary.week: summary.revision for summary in self.store.weeks()}
            if tuple(known) != self.weeks:
                self.refresh()
            if self.week is None or known.get(self.week) == base:
                return
            if self.week in known:
                self._open(self.week)
            elif known:
                self._show_vacant(self.week)
            else:
                self.found_empty.emit()

    def close(self) -> None:
        """Let go of the store."""
        if self._store:
            self._store.close()
            self._store = self._keeper.shown = None
            self._lock.release()

    def reload(self) -> None:
        """Open the same week anew, as the store holds it."""
        if self.week:
            with self._told():
                self.refresh()
                self._open(self.week)

    def step(self, later: bool) -> None:
        """Go to the next written week in one direction."""
        if self.week is None:
            return
        beyond = [week for week in self.weeks if (week > self.week) is later and week != self.week]
        if beyond:
            self.show_week(min(beyond) if later else max(beyond))

    def start_next(self) -> None:
        """Start the week that comes next, or open it where it is there already."""
        from weeklydesk.desk.next_week import next_week

        if self.week:
            newest, away = self.weeks[:1] == (self.week,), self.today - self.week
            comes_back = newest and away > 0
            self.start(next_week(self.week, self.today) if comes_back else self.week + 1)

    def start(self, week: Week, template: str | Template = "") -> None:
        """Start a week with what is open before it, in a template's sections if one is chosen."""
        from weeklydesk import desk

        if not self.settle():
            return
        template = template or self.template() or ""
        with self._told():
            now, language = self._clock(), self._language()
            started = self.change(
                lambda store: desk.start_week(
                    store, week, now=now, template=template, language=language
                )
            )
            self.refresh()
            self._open(week)
            self.week_started.emit(started)

    def bring_in(self, paths: Sequence[Path]) -> None:
        """Import files and folders; open the newest report that came in."""
        from weeklydesk import desk

        if not self.settle():
            return
        with self._told():
            self.settle_in(self.change(lambda store: desk.import_files(store, paths)))

    def settle_in(self, taken: list[Taken]) -> None:
        """List what an import brought, and open the newest of it."""
        with self._told():
            self.refresh()
            weeks = [each.week for each in taken if each.week and each.error is None]
            if weeks:
                self._open(max(weeks))
            self.import_finished.emit(taken)

    def _open_first(self, week: Week) -> None:
        """Open a week; where its text is damaged, the newest one that is whole."""
        for each in self._from(week):
            with suppress(Damaged):
                self._open(each)
                return
        self.could_not_open.emit(Damaged(self.path))

    def _from(self, week: Week) -> Iterator[Week]:
        """Yield a week, then all others, which are listed only where that one did not do."""
        yield week
        yield from self.weeks

    def _open(self, week: Week) -> None:
        stored = self.store.load(week)
        self.week = week
        colours = self.store.objectives.colours(week)
        self.opened.emit(Opened(stored.report, stored.revision, colours))

    def before(self) -> Report | None:
        """Return the report before the open week, None where there is none that can be read."""
        with self._told():
            before = self.store.previous(self.week) if self.week else None
            return before and before.report
        return None

    def colours(self, previous: Report | None) -> Colours:
        """Return the colours of the open week's objectives, and of those of the report before."""
        read = self.store.objectives.colours
        before = previous.week if previous else None
        return Colours(read(self.week) if self.week else {}, read(before) if before else {})

    def _show_vacant(self, week: Week) -> None:
        before = self.store.previous(week)
        self.week = week
        self.found_vacant.emit(Vacancy(week, before and before.report))

    @contextmanager
    def _told(self) -> Generator[None]:
        try:
            yield
        except WeeklydeskError as error:
            self.said.emit(trouble(error))
