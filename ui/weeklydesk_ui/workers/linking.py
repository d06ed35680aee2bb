"""Linking the item at the caret to an earlier item, and unlinking it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk_ui.messages import Message, Offer, trouble

if TYPE_CHECKING:
    from weeklydesk.desk.linking import Linked
    from weeklydesk.desk.suggesting import Suggestion
    from weeklydesk.store import Store, Stored
    from weeklydesk.weeks import Week
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.facts import FactsLoader
    from weeklydesk_ui.workers.saving import Autosave, Keeper


class Linker(QObject):
    """Links and unlinks lineages; the text and undo history of the page stay as they are."""

    said = Signal(object)  # Message

    def __init__(
        self, frame: Frame, keeper: Keeper, autosave: Autosave, facts_loader: FactsLoader
    ) -> None:
        super().__init__(frame)
        self._frame, self._keeper = frame, keeper
        self._autosave, self._facts_loader = autosave, facts_loader
        self._waiting: list[Week] = []
        self._linked: list[Linked] = []
        self._count = 0

    def update_suggestion(self, _about: object = None) -> None:
        """Show whether the item at the caret resembles an earlier one."""
        facts = self._facts_loader.facts
        here = self._frame.page.caret_lineage()
        sure = facts.sure if facts else 0
        self._frame.likeness.show_suggestion(self._suggestion(), here, sure)

    def accept(self) -> None:
        """Link the item at the caret to the earlier item, or to the plan, that is suggested."""
        found = self._suggestion()
        if found is None:
            self._say_nothing_to_link()
        elif found.kind == "same":
            week = found.earlier.week
            self._link([found], self.tr("Linked: this is the item of {week}.").format(week=week))
        else:
            self._link([found], self.tr("Linked to the plan."))

    def accept_all(self) -> None:
        """Link all certain matches of the week as one step."""
        facts = self._facts_loader.facts
        sure = [each for each in facts.suggestions if each.sure] if facts else []
        if not sure:
            self.said.emit(
                Message(self.tr("No item of this week certainly continues an earlier one."))
            )
            return
        self._link(sure, self.tr("Items linked to earlier weeks: {count}.").format(count=len(sure)))

    def accept_everywhere(self) -> None:
        """Link all certain matches in all weeks, one week per turn of the event loop."""
        if self._waiting:
            return
        try:
            self._waiting = sorted(self._keeper.run(_weeks).result())
        except WeeklydeskError as error:
            self.said.emit(trouble(error, "link"))
            return
        self._linked.clear()
        self._count = len(self._waiting)
        self._link_next_week()

    def refuse(self) -> None:
        """Never suggest this pair again."""
        from weeklydesk.desk import linking

        found = self._suggestion()
        if found is None:
            self._say_nothing_to_link()
        elif self._change_store(lambda store: linking.refuse(store, found)):
            self._facts_loader.reload()

    def unlink(self) -> None:
        """Make the item at the caret a separate item from this week on."""
        week, lineage = self._frame.page.sheet.base.week, self._frame.page.caret_lineage()
        facts = self._facts_loader.facts
        age = facts.ages.get(lineage) if facts else None
        if week is None or age is None or age.since == week:
            words = self.tr("The item at the cursor is not linked to an earlier week.")
            self.said.emit(Message(words))
        else:
            self._unlink(week, lineage)

    def _unlink(self, week: Week, lineage: str) -> None:
        from weeklydesk.desk import linking

        self._frame.messages.end("link")
        if self._change(lambda store: linking.unlink(store, week, lineage)):
            words = self.tr("Unlinked: a separate item from {week} on.").format(week=week)
            self.said.emit(Message(words))

    def _link(self, found: list[Suggestion], words: str) -> None:
        from weeklydesk.desk import linking

        week = self._frame.page.sheet.base.week
        linked: list[Linked] = []

        def link(store: Store) -> tuple[Stored, ...]:
            if week is None:
                return ()
            linked.append(linking.accept(store, week, found))
            return linked[0].changed

        if self._change(link) and linked:
            undo = Offer(self.tr("Undo"), lambda: self._take_back(linked))
            self.said.emit(Message(words, (undo,), topic="link"))

    def _take_back(self, linked: list[Linked]) -> None:
        from weeklydesk.desk import linking

        self._frame.messages.end("link")

        def take_back(store: Store) -> list[Stored]:
            with store.transaction():
                return [s for each in reversed(linked) for s in linking.take_back(store, each)]

        if self._change(take_back):
            self.said.emit(Message(self.tr("Back as it was before.")))

    def _link_next_week(self) -> None:
        """Link one week, then let the event loop run before the next."""
        from weeklydesk.desk import linking

        if not self._waiting:
            self._report_all()
            return
        week = self._waiting.pop(0)
        done = self._count - len(self._waiting)
        words = self.tr("Linking the items of all weeks: {done} of {count}…")
        self.said.emit(Message(words.format(done=done, count=self._count), topic="link"))

        def link(store: Store) -> list[Stored]:
            fresh = linking.accept_sure(store, [week]) if store.has(week) else ()
            self._linked.extend(fresh)
            return [stored for each in fresh for stored in each.changed]

        if self._change(link, again=False):
            QTimer.singleShot(0, self, self._link_next_week)
        else:
            self._waiting.clear()

    def _report_all(self) -> None:
        linked = list(self._linked)
        count = sum(each.count for each in linked)
        self._facts_loader.reload()
        if not linked:
            self.said.emit(Message(self.tr("There are no more certain matches."), topic="link"))
            return
        words = self.tr("Items linked in {weeks} weeks: {count}.").format(
            weeks=len(linked), count=count
        )
        undo = Offer(self.tr("Undo"), lambda: self._take_back(linked))
        self.said.emit(Message(words, (undo,), topic="link"))

    def _suggestion(self) -> Suggestion | None:
        facts, page = self._facts_loader.facts, self._frame.page
        if facts is None or self._frame.stack.currentWidget() is not page:
            return None
        return facts.suggestion(page.caret_lineage())

    def _change(self, job: Callable[[Store], Iterable[Stored]], *, again: bool = True) -> bool:
        """Change the store, and update the lineages of the page if its report was changed."""
        changed: list[Stored] = []
        if not self._autosave.flush() or not self._change_store(
            lambda store: changed.extend(job(store))
        ):
            return False
        here = self._frame.page.sheet.base.week
        latest = [each for each in changed if each.report.week == here][-1:]
        for stored in latest:
            self._autosave.begin(stored.revision)
            self._frame.page.sheet.relineage(stored.report)
            self._facts_loader.follow(stored.report)
        if again and not latest:
            self._facts_loader.reload()
        return True

    def _change_store(self, job: Callable[[Store], object]) -> bool:
        try:
            self._keeper.change(job).result()
        except WeeklydeskError as error:
            self.said.emit(trouble(error, "link"))
            return False
        return True

    def _say_nothing_to_link(self) -> None:
        words = self.tr("The item at the cursor resembles none of the last weeks.")
        self.said.emit(Message(words))


def _weeks(store: Store) -> list[Week]:
    return [each.week for each in store.weeks()]
