"""The view of an item's story: its weeks, what changed in them, and their remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from weeklydesk.weeks import Week
from weeklydesk_ui.beside.browser import QuietBrowser
from weeklydesk_ui.look.themes import LIGHT, Theme
from weeklydesk_ui.look.type import chrome_font
from weeklydesk_ui.translated import Translated

if TYPE_CHECKING:
    from weeklydesk.desk.stories import Story


class StoryView(Translated, QuietBrowser):
    """Each week is a link that opens that report at the item, by click or Tab and Return."""

    report_requested = Signal(object, str)  # Week, item id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(
            flags.TextSelectableByMouse
            | flags.LinksAccessibleByMouse
            | flags.TextBrowserInteraction
        )
        self._story: Story | None = None
        self._theme = LIGHT
        self.anchorClicked.connect(self._follow)

    def show_story(self, story: Story | None) -> None:
        """Show a story; None if the item at the caret has none."""
        self._story = story
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self._theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Redraw as soon as it is visible."""
        if not self.isVisible():
            return
        from weeklydesk_ui.story.html import story_html

        self.setFont(chrome_font())
        self.show_html(story_html(self._story, self._theme))

    def showEvent(self, event: QShowEvent) -> None:
        """Draw changes that arrived while it was hidden (called by Qt)."""
        super().showEvent(event)
        self.refresh()

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.refresh()

    def _follow(self, link: QUrl) -> None:
        week, _, item = link.path().partition("/")
        self.report_requested.emit(Week.parse(week), item)
