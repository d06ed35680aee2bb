"""The item at the caret and an earlier one: the same, another, or taken apart again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.messages import Message, Offer, Tone

if TYPE_CHECKING:
    from weeklydesk.desk.linking import Suggestion
    from weeklydesk.store import Store, Stored
    from weeklydesk.weeks import Week
    from weeklydesk_ui.recalling import Recalling
    from weeklydesk_ui.saving import Autosave, Keeper
    from weeklydesk_ui.window.frame import Frame


class Linker(QObject):
    """Links and parts lineages; the page keeps its text and its history."""

    said = Signal(object)  # Message

    def __init__(
        self, frame: Frame, keeper: Keeper, autosave: Autosave, recalling: Recalling
    ) -> None:
        super().__init__(frame)
        self._frame, self._keeper = frame, keeper
        self._autosave, self._recalling = autosave, recalling

    def look(self, _about: object = None) -> None:
        """Show whether the item at the caret reads like an earlier one."""
        self._frame.likeness.show_suggestion(self._suggestion())

    def accept(self) -> None:
        """Let the item at the caret go on as the earlier one that it reads like."""
        from weeklydesk.desk import linking

        found = self._suggestion()
        week = self._frame.page.sheet.base.week
        if found is None or week is None:
            self._say_nothing_to_link()
            return
        item, earlier = found.item.lineage, found.earlier.item.lineage
        if self._change(lambda store: linking.accept(store, week, item, earlier)):
            words = self.tr("It is the item of {week} from now on.").format(week=found.earlier.week)
            part = Offer(self.tr("Take apart"), lambda: self._part(week, earlier))
            self.said.emit(Message(words, (part,), topic="link"))

    def refuse(self) -> None:
        """Never say again that these two are alike."""
        from weeklydesk.desk import linking

        found = self._suggestion()
        if found is None:
            self._say_nothing_to_link()
        elif self._do(lambda store: linking.refuse(store, found)):
            self._recalling.again()

    def unlink(self) -> None:
        """Let the item at the caret be one of its own from this week on."""
        week, lineage = self._frame.page.sheet.base.week, self._frame.page.caret_lineage()
        facts = self._recalling.facts
        age = facts.ages.get(lineage) if facts else None
        if week is None or age is None or age.since == week:
            words = self.tr("The caret is in no item that goes on from an earlier week.")
            self.said.emit(Message(words))
        else:
            self._part(week, lineage)

    def _part(self, week: Week, lineage: str) -> None:
        from weeklydesk.desk import linking

        self._frame.messages.end("link")
        if self._change(lambda store: linking.unlink(store, week, lineage)):
            words = self.tr("It is an item of its own from {week} on.").format(week=week)
            self.said.emit(Message(words))

    def _suggestion(self) -> Suggestion | None:
        facts, page = self._recalling.facts, self._frame.page
        if facts is None or self._frame.stack.currentWidget() is not page:
            return None
        return facts.suggestions.get(page.caret_lineage())

    def _change(self, job: Callable[[Store], tuple[Stored, ...]]) -> bool:
        """Change reports in the store, and let the page follow the one that is open."""
        changed: list[Stored] = []
        if not self._autosave.flush() or not self._do(lambda store: changed.extend(job(store))):
            return False
        for stored in changed:
            if stored.report.week == self._frame.page.sheet.base.week:
                self._autosave.begin(stored.revision)
                self._frame.page.sheet.relineage(stored.report)
                self._recalling.follow(stored.report)
        return True

    def _do(self, job: Callable[[Store], object]) -> bool:
        try:
            self._keeper.change(job).result()
        except WeeklydeskError as error:
            self.said.emit(Message(error_text(error), tone=Tone.ERROR, topic="link"))
            return False
        return True

    def _say_nothing_to_link(self) -> None:
        words = self.tr("The item at the caret reads like none of the last weeks.")
        self.said.emit(Message(words))
