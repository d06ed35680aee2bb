"""The preview: how the report will arrive, drawn in a pause."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report
from weeklydesk_ui.i18n import error_text

PAUSE = 500  # milliseconds without a change


class Previewing(QObject):
    """Renders the mail's HTML some time after the last wish, never while keys come in."""

    rendered = Signal(str)

    def __init__(self, take: Callable[[], Report | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take = take
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._render)

    def soon(self) -> None:
        """Render in the next pause."""
        self._timer.start(PAUSE)

    def now(self) -> None:
        """Render as soon as the window has nothing else to do."""
        self._timer.start(0)

    def _render(self) -> None:
        report = self._take()
        if report is None:
            self.rendered.emit("")
            return
        from weeklydesk_ui.acts import mail_of

        try:
            self.rendered.emit(mail_of(report)[0])
        except WeeklydeskError as error:
            self.rendered.emit(error_text(error))
