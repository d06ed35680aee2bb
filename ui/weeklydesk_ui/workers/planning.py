"""A menu at the caret that sets the outcome of an item of last week's plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from weeklydesk.branches import changed
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Item, Report, Role, Section, State
from weeklydesk.records import replace
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.messages import Message, Offer, trouble
from weeklydesk_ui.story.remarks import shortened

if TYPE_CHECKING:
    from weeklydesk.carry.outcomes import Planned
    from weeklydesk.store import Store
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.facts import FactsLoader
    from weeklydesk_ui.workers.reviewing import Reviewer
    from weeklydesk_ui.workers.saving import Autosave, Keeper

_WORK = (Role.PROJECTS, Role.OBJECTIVE, Role.OTHER)
_WEEKS = 4  # how far the menu lets an item be put off


class Planner(QObject):
    """Opens the menu for the item at the caret and carries out the choice."""

    said = Signal(object)  # Message

    def __init__(
        self,
        frame: Frame,
        keeper: Keeper,
        autosave: Autosave,
        facts_loader: FactsLoader,
        reviewer: Reviewer,
    ) -> None:
        super().__init__(frame)
        self._frame, self._keeper, self._autosave = frame, keeper, autosave
        self._facts_loader, self._reviewer = facts_loader, reviewer
        self.menu: QMenu | None = None

    def ask(self) -> None:
        """Open the menu for the planned item at the caret."""
        facts, page = self._facts_loader.facts, self._frame.page
        planned = facts.planned.get(page.caret_lineage()) if facts else None
        report = self._frame.shown_report()
        if planned is None or report is None:
            self._point_to_plan(facts.planned if facts else {})
        elif self._autosave.flush():  # else the message bar says why
            self.menu = self._build_menu(self._frame.page.report(), planned)
            self.menu.popup(page.viewport().mapToGlobal(page.cursorRect().bottomLeft()))

    def _point_to_plan(self, planned: Mapping[str, Planned]) -> None:
        """Say that nothing planned is at the cursor, and offer to go to what is."""
        page = self._frame.page
        rows = range(len(page.sheet.lines))
        first = next((row for row in rows if page.sheet.lineage_at(row) in planned), None)
        words = self.tr("The cursor is not in an item of last week's plan.")
        offers: list[Offer] = []
        if first is not None:
            go = partial(page.go_to_item, page.sheet.id_at(first))
            offers.append(Offer(self.tr("Go to the plan"), go))
        self.said.emit(Message(words, tuple(offers)))

    def _build_menu(self, report: Report, planned: Planned) -> QMenu:
        menu = QMenu(self._frame)
        menu.aboutToHide.connect(menu.deleteLater)
        name = planned.item.lineage
        for words, choice in (
            (self.tr("&Done"), Choice.DONE),
            (self.tr("&Partly done"), Choice.PART),
            (self.tr("&Not started"), Choice.KEEP),
            (self.tr("&Replaced"), Choice.REPLACED),
        ):
            act = partial(self._decide, name, Wish(choice))
            menu.addAction(words).triggered.connect(_ignoring_checked(act))
        drop = menu.addAction(self.tr("Dropped (&X)"))
        drop.triggered.connect(_ignoring_checked(partial(self._drop, name)))
        self._add_later(menu.addMenu(self.tr("&Later")), report, name)
        menu.addSeparator()
        self._add_work(menu.addMenu(self.tr("Lin&k to")), report, planned)
        self._add_sections(menu.addMenu(self.tr("&Continue it as work under")), report, name)
        return menu

    def _add_later(self, menu: QMenu, report: Report, name: str) -> None:
        if report.week is None:
            return
        for weeks in range(1, _WEEKS + 1):
            until = report.week + weeks
            act = partial(self._decide, name, Wish(Choice.LATER, until))
            menu.addAction(str(until)).triggered.connect(_ignoring_checked(act))

    def _add_work(self, menu: QMenu, report: Report, planned: Planned) -> None:
        tied = {item.lineage for item in planned.tied}
        for section in filter(_is_work, report.sections):
            within = menu.addMenu(section.title or translate("Planner", "Start"))
            for item in (block for block in section.blocks if isinstance(block, Item)):
                action = within.addAction(shortened(item.text))
                action.setCheckable(True)
                action.setChecked(item.lineage in tied)
                action.toggled.connect(partial(self._link, planned.item.lineage, item.lineage))

    def _add_sections(self, menu: QMenu, report: Report, name: str) -> None:
        for place, section in enumerate(report.sections):
            if _is_work(section):
                act = partial(self._promote, name, place)
                title = section.title or translate("Planner", "Start")
                menu.addAction(title).triggered.connect(_ignoring_checked(act))

    def _decide(self, name: str, wish: Wish) -> None:
        try:
            self._reviewer.decide(self._frame.page.report(), {name: wish})
        except WeeklydeskError as error:
            self._fail(error)

    def _drop(self, name: str) -> None:
        report = self._frame.page.report()
        sections = changed(
            report.sections, name, lambda item: replace(item, state=State.DROPPED, task=True)
        )
        self._frame.page.apply(replace(report, sections=sections))

    def _link(self, name: str, work: str, tied: bool) -> None:
        from weeklydesk.desk import linking

        week = self._frame.page.sheet.base.week
        if week is None:
            return
        act = linking.tie if tied else linking.untie
        if self._change_store(lambda store: act(store, week, name, [work])):
            self._facts_loader.reload()

    def _promote(self, name: str, place: int) -> None:
        from weeklydesk.desk import linking

        report = self._frame.page.report()
        made: list[Report] = []
        if self._change_store(
            lambda store: made.append(linking.promote(store, report, name, place))
        ):
            self._frame.page.apply(made[0])

    def _change_store(self, job: Callable[[Store], object]) -> bool:
        try:
            self._keeper.change(job).result()
        except WeeklydeskError as error:
            self._fail(error)
            return False
        return True

    def _fail(self, error: WeeklydeskError) -> None:
        self.said.emit(trouble(error))


def _is_work(section: Section) -> bool:
    return section.role in _WORK


def _ignoring_checked(act: Callable[[], object]) -> Callable[[], None]:
    def run() -> None:
        act()

    return run
