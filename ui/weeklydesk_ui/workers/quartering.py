"""Starting a quarter: shows the panel, applies its choices as one undo step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report, Role
from weeklydesk_ui.messages import Message, Offer, trouble
from weeklydesk_ui.panelplace import PanelPlace

if TYPE_CHECKING:
    from weeklydesk.desk.quarters import QuarterRecords, StartedQuarter
    from weeklydesk.weeks import Week
    from weeklydesk_ui.look.themes import Theme
    from weeklydesk_ui.quarter.choices import QuarterChoices
    from weeklydesk_ui.quarter.panel import QuarterPanel
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.shelf import Shelf
    from weeklydesk_ui.workers.undo_ledger import UndoLedger


class QuarterStart(QObject):
    """Opens the panel in place of the page and applies what was decided there."""

    said = Signal(object)  # Message
    remembered = Signal()  # stored facts about the week, apart from its text, have changed

    def __init__(
        self, frame: Frame, shelf: Shelf, ledger: UndoLedger, theme: Callable[[], Theme]
    ) -> None:
        super().__init__(frame)
        self._frame, self._shelf, self._ledger = frame, shelf, ledger
        self._place = PanelPlace(frame, self._make_panel, lambda panel: panel.set_theme(theme()))

    @property
    def panel(self) -> QuarterPanel | None:
        """The panel; None until it is first shown."""
        return self._place.made

    def open(self) -> None:
        """Show the panel with the objectives of the open week."""
        from weeklydesk_ui.quarter.choices import QuarterChoices

        if not self._shelf.save_page():
            return
        report = self._frame.shown_report()
        if report is None or report.week is None:
            return
        self._place.panel().begin(QuarterChoices(report, report.week))
        self._place.show(full=True)

    def apply(self, choices: QuarterChoices) -> None:
        """Rearrange the week as decided, as one undo step, and store the decisions."""
        from weeklydesk.desk import quarters

        self.leave()
        report = self._frame.shown_report()
        if report is None or report.week != choices.week:
            return
        try:
            turned = self._shelf.change(
                lambda store: quarters.start_quarter(
                    store, report, choices.new, choices.targets, choices.chosen
                )
            )
        except WeeklydeskError as error:
            self._fail(error)
            return
        self._apply(choices.week, turned)
        words = self.tr("{quarter} has started: {count} objectives.")
        undo = Offer(self.tr("Undo"), partial(self._undo, report, turned))
        text = words.format(quarter=choices.quarter, count=len(choices.new))
        self.said.emit(Message(text, (undo,), topic="quarter"))

    def leave(self) -> None:
        """Return to the page."""
        self._place.leave()

    def apply_theme(self) -> None:
        """Apply the theme's colours."""
        self._place.apply_theme()

    def _apply(self, week: Week, turned: StartedQuarter) -> None:
        write = partial(self._write, week)
        self._ledger.apply(turned.report, lambda: write(turned.before), lambda: write(turned.after))
        self.remembered.emit()
        roles = [section.role for section in turned.report.sections]
        if Role.OBJECTIVE in roles:
            self._frame.page.go_to_section(roles.index(Role.OBJECTIVE))

    def _write(self, week: Week, written: QuarterRecords) -> None:
        from weeklydesk.desk import quarters

        try:
            self._shelf.change(lambda store: quarters.apply(store, week, written))
        except WeeklydeskError as error:
            self._fail(error)
        self.remembered.emit()

    def _undo(self, report: Report, turned: StartedQuarter) -> None:
        self._frame.messages.end("quarter")
        if turned.report != report:
            self._frame.page.undo()
        elif report.week:
            self._write(report.week, turned.before)

    def _make_panel(self) -> QuarterPanel:
        from weeklydesk_ui.quarter.panel import QuarterPanel

        panel = QuarterPanel(self._frame)
        panel.apply_requested.connect(self.apply)
        panel.left.connect(self.leave)
        return panel

    def _fail(self, error: WeeklydeskError) -> None:
        self.said.emit(trouble(error))
