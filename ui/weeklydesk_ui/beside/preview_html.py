"""The report as its readers get it, as HTML in the theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weeklydesk.model import Report
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import chrome_font

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from weeklydesk.exporters.options import Options


def preview_html(report: Report, theme: Theme, options: Options, font: QFont | None = None) -> str:
    """Return the report as its readers get it, in the theme's colours and the window's font.

    On a worker thread the font family must be given.
    """
    from weeklydesk.exporters.preview import PreviewLook, preview

    font = font or chrome_font()
    look = PreviewLook(
        ink=theme.ink,
        muted=theme.faint,
        accent=theme.accent,
        line=theme.scroll,
        family=", ".join(f"'{family}'" for family in font.families()),
        size=font.pixelSize() + 1,
    )
    return preview(report, options, look, theme.hue)
