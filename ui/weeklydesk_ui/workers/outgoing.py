"""What all exports and copies share: the report, the options, the record of what was sent."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report
from weeklydesk.records import record
from weeklydesk.store import Store
from weeklydesk_ui.background import Background
from weeklydesk_ui.environment import WindowContext
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.messages import Message, Offer, lasting, trouble

if TYPE_CHECKING:
    from weeklydesk.exporters.options import Options

Take = Callable[[], Report | None]
Change = Callable[[Callable[[Store], int]], "Future[int]"]

TOPIC = "export"
UNNOTED = "unnoted"
_MAIL = {"mail", ".eml"}


@record
class Source:
    """How to take the report from the page, save it, and change the store."""

    take: Take
    save_page: Callable[[], bool]
    change: Change


class Outgoing(QObject):
    """Provides the open report for exports and copies, and records what was sent."""

    said = Signal(object)  # Message
    sent = Signal()  # a sent copy was recorded
    all_noted = Signal()  # records that had failed before are stored now

    def __init__(self, source: Source, context: WindowContext) -> None:
        super().__init__()
        self._source, self.context = source, context
        self._background = Background(self)
        self._told = Message("")
        self._unnoted: list[Callable[[Store], int]] = []

    def report(self) -> Report | None:
        """Save the page and return its report, even if saving fails."""
        self._source.save_page()
        return self._source.take()

    def unsaved(self) -> Report | None:
        """Return the report as the page shows it, without saving."""
        return self._source.take()

    def options(self, form: str) -> Options:
        """Return the options for a format: a file ending, or "mail" for the clipboard."""
        from weeklydesk.desk.exporting import mail_options_by, options_by

        by = mail_options_by if form in _MAIL else options_by
        return by(self.context.settings, self.context.clock())

    def stem(self, report: Report) -> str:
        """Return the file name of the report without its ending."""
        from weeklydesk.desk.exporting import file_stem

        return file_stem(self.context.settings, report)

    def keep(self, report: Report, form: str, options: Options) -> None:
        """Record what was sent of a week's report, without waiting for the store."""

        def note(store: Store) -> int:
            from weeklydesk.desk import sending

            return sending.note(store, report, form, options)

        def fail(error: WeeklydeskError) -> None:
            self._unnoted.append(note)
            self._fail_to_keep(error)

        if report.week:
            self._background.follow(self._source.change(note), self._noted, fail)

    def note_again(self) -> None:
        """Retry the records that failed."""
        waiting, self._unnoted = self._unnoted, []
        for note in waiting:
            keep = partial(self._unnoted.append, note)
            self._background.follow(
                self._source.change(note), self._noted, lambda _error, keep=keep: keep()
            )

    def _noted(self, _number: int) -> None:
        self.sent.emit()
        if self._unnoted:
            self.note_again()
        else:
            self.all_noted.emit()

    def tell(
        self, words: str, report: Report, options: Options, offers: tuple[Offer, ...] = ()
    ) -> None:
        """Report what was done, and for which readers unless it is for all."""
        text = " ".join(filter(None, (words, self._readers(report, options))))
        self._told = Message(text, offers, topic=TOPIC)
        self.said.emit(self._told)

    def fail(self, error: WeeklydeskError, offers: Callable[[], tuple[Offer, ...]] = tuple) -> None:
        """Show an error with offers."""
        self.said.emit(trouble(error, TOPIC, offers))

    def _readers(self, report: Report, options: Options) -> str:
        from weeklydesk.exporters.select import count_left_empty, count_withheld
        from weeklydesk.text.readers import Audience

        count = count_withheld(report, options)
        whom = {
            Audience.ALL: "",
            Audience.MANAGER: self.tr("For your manager."),
            Audience.ME: self.tr("Only for you, with all marks."),
        }[options.audience]
        stayed = self.tr("Marked lines left out: {count}.").format(count=count)
        empty = count_left_empty(report, options)
        bare = self.tr("Empty sections left out: {count}.").format(count=empty)
        told = (whom, stayed if count else "", bare if empty else "")
        return " ".join(filter(None, told))

    def _fail_to_keep(self, error: WeeklydeskError) -> None:
        told = self._told
        self.said.emit(lasting(lambda: self._not_noted(told, error)))

    def _not_noted(self, told: Message, error: WeeklydeskError) -> Message:
        """Return the message of the export, with the reason why it was not recorded."""
        words = self.tr("This copy could not be recorded as sent. {reason}")
        text = " ".join(filter(None, (told.text, words.format(reason=error_text(error)))))
        return Message(text, told.offers, UNNOTED)
