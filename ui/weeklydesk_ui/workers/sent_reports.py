"""The sent copies of the open week: listed, shown, and compared with the present report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report
from weeklydesk_ui.background import Background
from weeklydesk_ui.messages import Message, trouble
from weeklydesk_ui.sent.pane import Row
from weeklydesk_ui.sent.words import sending_words

if TYPE_CHECKING:
    from weeklydesk.desk.comparing import Part
    from weeklydesk.store import Sending, Store
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.registry import Workers


class SentLog(QObject):
    """Shows the sent copies in the pane for them."""

    said = Signal(object)  # Message

    def __init__(self, frame: Frame, workers: Workers) -> None:
        super().__init__(frame)
        self._frame, self._workers = frame, workers
        self._background = Background(self)
        self._sendings: dict[int, Sending] = {}

    def open(self) -> None:
        """List the sent copies of the open week."""
        week = self._workers.shelf.week
        if week and self._workers.autosave.flush():
            future = self._workers.keeper.run(lambda store: store.sendings.of(week))
            self._background.follow(future, self._show_list, self._fail)

    def read(self, number: int) -> None:
        """Show one sent copy."""
        sending = self._sendings[number]

        def both(store: Store) -> tuple[Report, tuple[Part, ...], bool]:
            from weeklydesk.desk.sending import differences, has_changed

            text = store.sendings.text(number)
            return text, differences(store, sending), has_changed(store, sending)

        self._background.follow(
            self._workers.keeper.run(both), lambda found: self._show(*found), self._fail
        )

    def leave(self) -> None:
        """Return to the page."""
        self._frame.show_page()

    def _show_list(self, sendings: tuple[Sending, ...]) -> None:
        week = self._workers.shelf.week
        if not sendings:
            words = self.tr("Nothing from {week} has been sent yet.")
            self.said.emit(Message(words.format(week=week)))
            return
        self._sendings = {each.number: each for each in sendings}
        rows = tuple(
            Row(each.number, sending_words(each.made, each.terms.format, each.terms.audience))
            for each in sendings
        )
        self._frame.show_place(self._frame.sent)
        self._frame.sent.show_sendings(str(week), rows)
        self._frame.sent.setFocus()

    def _show(self, text: Report, parts: tuple[Part, ...], changed: bool) -> None:
        from weeklydesk.exporters.options import WHOLE
        from weeklydesk_ui.beside.preview_html import preview_html
        from weeklydesk_ui.history.differences_html import differences_html

        theme = self._workers.looks.theme
        since = differences_html(parts, theme)
        if not parts:
            others = self.tr("Only the purpose of sections has changed.")
            same = self.tr("No changes since.")
            since = f"<p>{others if changed else same}</p>"
        now, then = self.tr("Changed since"), self.tr("As sent")
        whole = preview_html(text, theme, WHOLE)
        self._frame.sent.show_text(f"<h3>{now}</h3>{since}<h3>{then}</h3>{whole}")

    def _fail(self, error: WeeklydeskError) -> None:
        self.said.emit(trouble(error))
