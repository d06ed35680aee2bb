"""Copying the open report: for an e-mail, as Markdown, as plain text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report
from weeklydesk_ui.messages import Message, Offer, lasting
from weeklydesk_ui.workers.outgoing import TOPIC, Outgoing

if TYPE_CHECKING:
    from weeklydesk.exporters.options import Options

    Write = Callable[[Report, Options], str]


class Copying(QObject):
    """Puts the report on the clipboard and warns before an unpasted copy is lost."""

    def __init__(self, out: Outgoing) -> None:
        super().__init__()
        self._out, self._context = out, out.context
        self._warned = False

    def copy_mail(self) -> None:
        """Copy the report as rich text and as plain text."""
        from weeklydesk.exporters import html, text
        from weeklydesk.exporters.select import selected

        report = self._out.report()
        if report is None:
            return
        options = self._out.options("mail")
        chosen = selected(report, options)
        self._warned = False
        self._context.clipboard.put(
            html.fragment(chosen, options), text.plain_text(chosen, options)
        )
        self._out.keep(report, "mail", options)
        words = self.tr("{name} was copied. Paste it into your e-mail.").format(name=_name(report))
        begin = Offer(self.tr("New e-mail"), self.begin_mail)
        self._out.tell(words, report, options, (begin,))

    def copy_markdown(self) -> None:
        """Copy the report as Markdown."""
        from weeklydesk.exporters.markdown import write

        words = self.tr("{name} was copied as Markdown.")
        self._copy(words, "markdown", lambda report, options: write(report, options).decode())

    def copy_text(self) -> None:
        """Copy the report as plain text with its numbering written out."""
        from weeklydesk.exporters.text import plain_text

        words = self.tr("{name} was copied as plain text.")
        self._copy(words, "text", plain_text)

    def begin_mail(self) -> None:
        """Start a mail with subject and recipients in the mail program, to paste the text into."""
        from weeklydesk.exporters.mail import mailto
        from weeklydesk.exporters.select import selected

        report = self._out.report()
        if report is None:
            return
        options = self._out.options("mail")
        try:
            address = mailto(selected(report, options), options)
        except WeeklydeskError as error:
            self._out.fail(error)
            return
        if not self._context.desktop.visit(address):
            self._out.said.emit(lasting(self._no_mail))

    def warns(self, close: Callable[[], object]) -> bool:
        """Warn, once per copy, that it is lost when the program ends; return whether it warned.

        The message offers `close` to close the window all the same.
        """
        if self._warned or not self._context.clipboard.would_lose():
            return False
        self._warned = True
        self._out.said.emit(lasting(lambda: self._unpasted(close)))
        return True

    def _no_mail(self) -> Message:
        words = self.tr("No mail program was found. The report is still on the clipboard.")
        return Message(words, topic=TOPIC)

    def _unpasted(self, close: Callable[[], object]) -> Message:
        words = self.tr(
            "What you copied has not been pasted yet and will be lost when the window "
            "closes. Paste it first, or close the window again."
        )
        return Message(words, (Offer(self.tr("Close"), close),), TOPIC)

    def _copy(self, words: str, form: str, write: Write) -> None:
        from weeklydesk.exporters.select import selected

        report = self._out.report()
        if report is None:
            return
        options = self._out.options(form)
        self._warned = False
        self._context.clipboard.put_text(write(selected(report, options), options))
        self._out.keep(report, form, options)
        self._out.tell(words.format(name=_name(report)), report, options)


def _name(report: Report) -> str:
    return report.title or str(report.week)
