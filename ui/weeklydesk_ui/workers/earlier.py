"""The earlier report beside the page, from which items can be brought over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report, Section, items_of
from weeklydesk_ui.messages import Message, trouble
from weeklydesk_ui.window.columns import Side
from weeklydesk_ui.window.frame import Frame

if TYPE_CHECKING:
    from collections.abc import Mapping

    from weeklydesk.edits.dropping import Landing
    from weeklydesk.weeks import Week
    from weeklydesk_ui.workers.reviewing import Reviewer
    from weeklydesk_ui.workers.shelf import Shelf


class EarlierWeek(QObject):
    """Shows an earlier report beside the open one, steps through older ones, brings items over."""

    said = Signal(object)  # Message

    def __init__(self, frame: Frame, shelf: Shelf, reviewer: Callable[[], Reviewer]) -> None:
        super().__init__(frame)
        self._frame, self._shelf, self._reviewer = frame, shelf, reviewer
        self._followed = -1
        self.last: Report | None = None  # the report before the open week
        self.report: Report | None = None  # the report that is shown

    def begin(self, last: Report | None, colours: Mapping[str, int]) -> None:
        """Show the report before the open one."""
        self.last = last
        self._show(last, colours)

    def step(self, *, older: bool) -> None:
        """Show the report before or after the one that is shown."""
        shown, last = self.report, self.last
        if shown is None or shown.week is None or last is None or last.week is None:
            return
        if not older and shown.week >= last.week:
            self.said.emit(Message(self.tr("This is the last report before this week.")))
            return
        try:
            self._show_next(shown.week, older=older)
        except WeeklydeskError as error:  # such as a damaged text
            self.said.emit(trouble(error))

    def _show_next(self, week: Week, *, older: bool) -> None:
        store = self._shelf.store
        found = store.previous(week) if older else store.following(week)
        if found is None:
            self.said.emit(Message(self.tr("There is no earlier report.")))
            return
        self._show(found.report, self._shelf.colours(found.report).before)

    def follow(self, index: int, sections: tuple[Section, ...]) -> None:
        """Scroll the earlier report to the section that matches the caret's."""
        if index == self._followed or self.report is None or not 0 <= index < len(sections):
            return
        self._followed = index
        here, others = sections[index], self.report.sections
        Frame.beside.then(self._frame, lambda beside: beside.follow(_match(here, others)))

    def bring_at_caret(self) -> None:
        """Bring over the item at the caret of the earlier report; without focus there, focus it."""
        last_week = self._frame.beside.last_week
        if self.report is None:
            self.said.emit(Message(self.tr("There is no earlier report.")))
        elif last_week.hasFocus():
            self.bring(last_week.item_at_caret())
        else:
            self._choose()

    def _choose(self) -> None:
        """Move the focus to the earlier report so that an item can be chosen."""
        beside = self._frame.beside
        if not self._frame.columns.shows(Side.BESIDE):
            self._frame.columns.toggle(Side.BESIDE)
        beside.show_tab("last_week")
        beside.last_week.setFocus(Qt.FocusReason.ShortcutFocusReason)
        words = self.tr("Choose an item with the arrows: Enter brings it over, Escape goes back.")
        self.said.emit(Message(words))

    def bring(self, item_id: str, place: Landing | None = None) -> None:
        """Bring an item of the earlier report over to the open one, and move the caret to it.

        It is inserted beside similar items, or at `place` if it was dropped there.
        """
        earlier = self.report
        if earlier is None or self._frame.stack.currentWidget() is not self._frame.page:
            return
        items = items_of(earlier)
        lineage = next((item.lineage for _, item in items if item.id == item_id), "")
        here = {item.lineage: item.id for _, item in items_of(self._frame.page.report())}
        if lineage in here:
            self._frame.page.go_to_item(here[lineage])
            self.said.emit(Message(self.tr("This item is already in this week.")))
        elif lineage:
            self._insert(earlier, lineage, place)

    def _insert(self, earlier: Report, lineage: str, place: Landing | None) -> None:
        page = self._frame.page
        before, bar = len(page.sheet.lines), page.verticalScrollBar()
        scrolled = bar.value()
        try:
            self._reviewer().bring(earlier, lineage)
        except WeeklydeskError as error:
            self.said.emit(trouble(error))
            return
        brought = items_of(page.report())
        page.go_to_item(next(i.id for _, i in brought if i.lineage == lineage))
        if place:
            page.outliner.land(place, len(page.sheet.lines) - before)
            bar.setValue(scrolled)  # going to the item may have scrolled away from the drop
            page.ensureCursorVisible()

    def _show(self, report: Report | None, colours: Mapping[str, int]) -> None:
        self.report, self._followed = report, -1
        back = report is not None and report is not self.last
        Frame.beside.then(
            self._frame, lambda beside: beside.show_previous(report, colours, back=back)
        )


def _match(section: Section, others: tuple[Section, ...]) -> int | None:
    from weeklydesk_ui.section_matching import match

    return match(section, others)
