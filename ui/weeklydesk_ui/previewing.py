"""The preview: how the report will arrive, drawn in a pause."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import chrome_font

if TYPE_CHECKING:
    from weeklydesk.exporters.options import Options

PAUSE = 500  # milliseconds without a change


class Previewing(QObject):
    """Renders the mail's HTML some time after the last wish, never while keys come in."""

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
        try:
            self.rendered.emit(preview_html(report, self._theme(), self._options("mail")))
        except WeeklydeskError as error:
            self.rendered.emit(error_text(error))


def preview_html(report: Report, theme: Theme, options: Options) -> str:
    """Return the report as its readers get it, in the colours of the theme."""
    from weeklydesk.exporters.preview import PreviewLook, preview

    font = chrome_font()
    look = PreviewLook(
        ink=theme.ink,
        muted=theme.faint,
        accent=theme.accent,
        line=theme.scroll,
        family=", ".join(f"'{family}'" for family in font.families()),
        size=font.pixelSize() + 1,
    )
    return preview(report, options, look, theme.hue)
