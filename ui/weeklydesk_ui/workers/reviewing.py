"""The review of a week: shows the panel, applies its choices as one undo step, stores them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report
from weeklydesk.records import record
from weeklydesk_ui.messages import Message, Offer, trouble
from weeklydesk_ui.panelplace import PanelPlace
from weeklydesk_ui.workers.undo_ledger import Act, UndoLedger

if TYPE_CHECKING:
    from weeklydesk.carry.wishes import Wish, Wishes
    from weeklydesk.desk.reviewing import Decided
    from weeklydesk.weeks import Week
    from weeklydesk_ui.look.themes import Theme
    from weeklydesk_ui.review.choices import ReviewChoices
    from weeklydesk_ui.review.panel import ReviewPanel
    from weeklydesk_ui.story.remarks import Facts
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.shelf import Shelf


@record
class Undoable:
    """A change that was made, with its undo and redo."""

    undo: Act
    redo: Act


NOTHING = Undoable(lambda: None, lambda: None)


class Reviewer(QObject):
    """Opens the review in place of the page and applies its choices."""

    said = Signal(object)  # Message
    remembered = Signal()  # stored facts about the week, apart from its text, have changed

    def __init__(
        self, frame: Frame, shelf: Shelf, ledger: UndoLedger, theme: Callable[[], Theme]
    ) -> None:
        super().__init__(frame)
        self._frame, self._shelf, self._ledger = frame, shelf, ledger
        self._place = PanelPlace(frame, self._make_panel, lambda panel: panel.set_theme(theme()))
        self._announced: set[tuple[Week | None, str]] = set()  # weeks and lineages

    def notice(self, facts: Facts | None) -> None:
        """Report once each change of the earlier report since the open week was started."""
        if facts is None or not facts.offers:
            self._frame.messages.end("offers")
            return
        if self._frame.read_only:
            return
        fresh = {(facts.report.week, offer.lineage) for offer in facts.offers} - self._announced
        if not fresh:
            return
        self._announced |= fresh
        words = self.tr("Changes in last week's report since this week was started: {count}.")
        look = Offer(self.tr("Review"), self.open)
        message = Message(words.format(count=len(facts.offers)), (look,), topic="offers")
        self.said.emit(message)

    @property
    def panel(self) -> ReviewPanel | None:
        """The panel; None until it is first shown."""
        return self._place.made

    def open(self) -> None:
        """Show what the open week takes over from the one before."""
        from weeklydesk.desk import reviewing
        from weeklydesk_ui.review.choices import ReviewChoices

        report = self._frame.shown_report()
        if report is None or report.week is None or not self._shelf.save_page():
            return
        try:
            review = reviewing.reviewed(self._shelf.store, report.week, report)
        except WeeklydeskError as error:
            self._fail(error)
            return
        if not review.proposal.entries and not review.offers:
            self.said.emit(
                Message(self.tr("There is no earlier report to carry anything over from."))
            )
            return
        self._place.panel().begin(ReviewChoices(review, report))
        self._frame.messages.end("offers")
        self._place.show()

    def apply(self, choices: ReviewChoices) -> None:
        """Apply the choices to the page as one undo step, and store them."""
        self.leave()
        report = self._frame.shown_report()
        if report is None or report.week != choices.reviewed.week or not choices.changes:
            return
        try:
            take_back = self._apply_choices(report, choices)
        except WeeklydeskError as error:
            self._fail(error)
            return
        words = self.tr("Applied: {count}.").format(count=choices.changes)
        undo = Offer(self.tr("Undo"), partial(self._undo, take_back))
        self.said.emit(Message(words, (undo,), topic="review"))
        once = QtCore.Qt.ConnectionType.SingleShotConnection
        self._frame.page.edited.connect(self._forget_undo, once)

    def leave(self) -> None:
        """Return to the page."""
        self._place.leave()

    def decide(self, report: Report, wishes: Wishes, also: Undoable = NOTHING) -> Act:
        """Apply wishes to the page as one undo step, and store them; return what undoes it.

        `also` is undone and redone together with them.
        """
        from weeklydesk.desk import reviewing

        decided = self._shelf.change(lambda store: reviewing.decide(store, report, wishes))
        return self._apply_decision(report, decided, wishes, also)

    def bring(self, earlier: Report, lineage: str) -> Act:
        """Bring an item of any earlier report into the page as one undo step, and store that."""
        from weeklydesk.carry.wishes import Choice, Wish
        from weeklydesk.desk import reviewing

        report = self._frame.page.report()
        decided = self._shelf.change(lambda store: reviewing.bring(store, report, earlier, lineage))
        return self._apply_decision(report, decided, {lineage: Wish(Choice.KEEP)})

    def apply_theme(self) -> None:
        """Apply the theme's colours."""
        self._place.apply_theme()

    def _apply_decision(
        self, report: Report, decided: Decided, wishes: Wishes, also: Undoable = NOTHING
    ) -> Act:
        def undo() -> None:
            with self._reporting():
                also.undo()
                self._store_wishes(report, decided.undo)

        def redo() -> None:
            with self._reporting():
                also.redo()
                self._store_wishes(report, wishes)

        take_back = self._ledger.apply(decided.report, undo, redo)
        self.remembered.emit()
        return take_back

    def _apply_choices(self, report: Report, choices: ReviewChoices) -> Act:
        from weeklydesk.desk import reviewing

        if choices.taken:
            report = reviewing.take(self._shelf.store, report, choices.taken)
        also = self._refuse(choices) if choices.refused else NOTHING
        return self.decide(report, choices.wishes, also)

    def _refuse(self, choices: ReviewChoices) -> Undoable:
        from weeklydesk.desk import reviewing

        week, refused = choices.reviewed.week, choices.refused
        refuse = partial(reviewing.refuse, week=week, refused=refused)
        again = partial(reviewing.offer_again, week=week, refused=refused)
        self._shelf.change(refuse)
        return Undoable(lambda: self._shelf.change(again), lambda: self._shelf.change(refuse))

    def _store_wishes(self, report: Report, wishes: Mapping[str, Wish | None]) -> None:
        from weeklydesk.desk import reviewing

        week = report.week
        if week:
            self._shelf.change(lambda store: reviewing.remember(store, week, wishes))
            self.remembered.emit()

    def _undo(self, take_back: Act) -> None:
        self._frame.messages.end("review")
        take_back()

    def _forget_undo(self) -> None:
        """Withdraw the offer to undo, since something else was edited."""
        self._frame.messages.end("review")

    def _make_panel(self) -> ReviewPanel:
        from weeklydesk_ui.review.panel import ReviewPanel

        panel = ReviewPanel(self._frame)
        panel.apply_requested.connect(self.apply)
        panel.left.connect(self.leave)
        return panel

    @contextmanager
    def _reporting(self) -> Generator[None]:
        """Show an error of the store; undo in the page cannot raise it."""
        try:
            yield
        except WeeklydeskError as error:
            self._fail(error)

    def _fail(self, error: WeeklydeskError) -> None:
        self.said.emit(trouble(error))
