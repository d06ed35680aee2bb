"""The page's look, derived from a theme."""

from __future__ import annotations

from weeklydesk_ui.editor import Look
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import chrome_font, page_size


def look_of(theme: Theme, family: str = "", size: int = 0) -> Look:
    """Return the page's look in that theme, with font and pixel size if chosen."""
    return Look(
        paper=theme.page,
        ink=theme.ink,
        faint=theme.faint,
        sign=theme.sign,
        line=theme.line,
        soft=theme.soft,
        accent=theme.accent,
        selection=theme.marked,
        hues=theme.objectives,
        family=(*([family] if family else []), *chrome_font().families()),
        size=page_size(size),
    )
