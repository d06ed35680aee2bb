"""The versions of a report, restoring one, deleting the report, and the bin."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from html import escape
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.dates import full_moment
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.messages import Message, Offer, trouble
from weeklydesk_ui.palette.entries import Entry
from weeklydesk_ui.versions.pane import Version

if TYPE_CHECKING:
    from weeklydesk.model import Report
    from weeklydesk.store.history import Revision
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.registry import Workers

T = TypeVar("T")


class VersionHistory(QObject):
    """Shows and restores versions and deleted reports."""

    said = Signal(object)  # Message

    def __init__(self, frame: Frame, workers: Workers) -> None:
        super().__init__(frame)
        self._frame, self._looks = frame, workers.looks
        self._shelf, self._keeper, self._autosave = workers.shelf, workers.keeper, workers.autosave

    # Versions

    def list_versions(self) -> None:
        """Show the versions of the open report."""
        week = self._shelf.week
        if week is None or not self._autosave.flush():
            return
        kept = self._result_of(self._keeper.run(lambda store: store.revisions(week)))
        if kept is None:
            return
        self._frame.show_place(self._frame.versions)
        self._frame.versions.show_versions(str(week), tuple(map(_version, kept)))
        self._frame.versions.setFocus()

    def compare(self, numbers: tuple[int, int]) -> None:
        """Show what differs between two versions."""
        from weeklydesk.desk.comparing import Detail, compare
        from weeklydesk_ui.history.differences_html import differences_html

        week = self._shelf.week
        if week is None:
            return

        def both(store: Store) -> tuple[Report, Report]:
            return store.revision(week, numbers[0]), store.revision(week, numbers[1])

        pair = self._result_of(self._keeper.run(both))
        if pair:
            offers = self._frame.versions.brings_back
            parts = compare(*pair, Detail.WHOLE)
            html = differences_html(parts, self._looks.theme, offers=offers)
            if numbers[0] == numbers[1]:  # the current one is selected
                now = self.tr("This is the current report.")
                html = f"<p>{escape(now)}</p>"
            self._frame.versions.show_differences(html)

    def bring_back(self, number: int) -> None:
        """Restore an earlier version; Ctrl+Z in the page undoes that."""
        week = self._shelf.week
        if week is None:
            return
        if self._result_of(self._keeper.change(lambda store: store.restore_revision(week, number))):
            self._show_restored(
                self.tr("The earlier version was restored; the previous one is kept too.")
            )

    def bring_back_section(self, number: int, index: int) -> None:
        """Restore one section of an earlier version, and go to it."""
        from weeklydesk.desk.sections import with_section

        done = self._restore_part(number, lambda old, now: with_section(old, now, index))
        if done:
            report, place = done
            title = report.sections[place].title
            words = self.tr("{section} was restored; the previous version is kept too.")
            self._show_restored(words.format(section=title or self.tr("Text at the top")))
            if title:
                self._frame.page.go_to_section(place)

    def bring_back_line(self, number: int, at: int) -> None:
        """Restore one line of an earlier version, and go to it where it is an item."""
        from weeklydesk.desk.restoring import with_line
        from weeklydesk.model import Item

        done = self._restore_part(number, lambda old, now: with_line(old, now, at))
        if done:
            _, block = done
            self._show_restored(self.tr("The line was restored; the previous version is kept too."))
            if isinstance(block, Item):
                self._frame.page.go_to_item(block.id)

    def _restore_part(
        self, number: int, restored: Callable[[Report, Report], tuple[Report, T]]
    ) -> tuple[Report, T] | None:
        """Store what `restored` makes of an earlier version and the present report; return it."""
        week = self._shelf.week
        if week is None:
            return None

        def store_restored(store: Store) -> tuple[Report, T]:
            with store.transaction():
                done = restored(store.revision(week, number), store.load(week).report)
                store.restore_text(done[0])
            return done

        return self._result_of(self._keeper.change(store_restored))

    def _show_restored(self, words: str) -> None:
        """Reload the page, and show the message with an offer to undo."""
        self._shelf.reload()
        self.said.emit(Message(words, (Offer(self.tr("Undo"), self._frame.page.undo),)))

    def leave(self) -> None:
        """Return to the page."""
        self._frame.show_page()

    # The bin

    def delete(self) -> None:
        """Move the open report to the bin, and offer to undo that."""
        week = self._shelf.week
        if week is None or not self._autosave.flush():
            return
        self._autosave.begin(None)
        binned = self._result_of(self._keeper.change(lambda store: store.delete(week)))
        if binned is None:
            return
        self._shelf.week = None
        self._shelf.begin()
        words = self.tr("{week} is in the bin.").format(week=week)
        undo = Offer(self.tr("Undo"), partial(self._restore, binned, week))
        self.said.emit(Message(words, (undo,)))

    def list_bin(self) -> None:
        """Let the user choose a report to restore from the bin."""
        deleted = self._result_of(self._keeper.run(lambda store: store.deleted_reports()))
        if not deleted:
            self.said.emit(Message(self.tr("The bin is empty.")))
            return
        entries = [
            Entry(
                str(each.week) if each.title == str(each.week) else f"{each.week} {each.title}",
                self.tr("deleted {date}").format(date=full_moment(each.deleted)),
                partial(self._restore, each.id, each.week),
            )
            for each in deleted
        ]
        self._frame.popup.open(entries, self.tr("Restore from the bin…"))

    def _restore(self, binned: int, week: Week) -> None:
        if not self._autosave.flush():
            return
        if self._result_of(self._keeper.change(lambda store: store.restore(binned))):
            self._shelf.refresh()
            self._shelf.show_week(week)
            self.said.emit(Message(self.tr("{week} was restored from the bin.").format(week=week)))

    def _result_of(self, future: Future[T]) -> T | None:
        try:
            return future.result()
        except WeeklydeskError as error:
            self.said.emit(trouble(error))
            return None


def _version(revision: Revision) -> Version:
    kind = {
        "begun": translate("VersionHistory", "started"),
        "edited": translate("VersionHistory", "edited"),
        "brought back": translate("VersionHistory", "restored"),
        "set aside": translate("VersionHistory", "kept aside"),
    }[str(revision.kind)]
    words = translate("VersionHistory", "now") if revision.shown else kind
    return Version(revision.number, f"{full_moment(revision.made)}   {words}", revision.shown)
