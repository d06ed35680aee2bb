"""The preview of the mail: rendered on another thread, shown while no keys come in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from weeklydesk.model import Report
from weeklydesk_ui.background import Background
from weeklydesk_ui.beside.preview_html import preview_html
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import chrome_font

if TYPE_CHECKING:
    from weeklydesk.exporters.options import Options

PAUSE = 500  # milliseconds without a key


class Previewing(QObject):
    """Renders the mail's HTML after a pause in typing.

    A result is dropped if a newer one is already due: showing it would delay the next key.
    """

    rendered = Signal(str)

    def __init__(
        self,
        take: Callable[[], Report | None],
        options: Callable[[str], Options],
        theme: Callable[[], Theme],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._take, self._options, self._theme = take, options, theme
        self._background = Background(self)
        self._making = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._render)

    def soon(self) -> None:
        """Render in the next pause."""
        self._timer.start(PAUSE)

    def now(self) -> None:
        """Render as soon as the event loop is idle."""
        self._timer.start(0)

    def postpone(self) -> None:
        """Delay a pending preview, since a key came in."""
        if self._making or self._timer.isActive():
            self.soon()

    def _render(self) -> None:
        if self._making:
            self.soon()
            return
        report = self._take()
        if report is None:
            self.rendered.emit("")
            return
        theme, options, font = self._theme(), self._options("mail"), chrome_font()
        self._making = True

        def render() -> str:
            try:
                return preview_html(report, theme, options, font)
            finally:
                self._making = False  # even after an unexpected error, so that the next one can run

        self._background.run(render, self._show, lambda error: self._show(error_text(error)))

    def _show(self, html: str) -> None:
        if not self._timer.isActive():
            self.rendered.emit(html)
