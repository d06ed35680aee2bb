"""An item's story beside the page: its weeks one below the other, what changed, what was said."""

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
    """A week is a link: a click, or Tab and Return, leads to that report at the item."""

    report_requested = Signal(object, str)  # Week, id of the item

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
        """Show a story; None where the caret is in no item that has one."""
        self._story = story
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of that theme."""
        self._theme = theme
        self.refresh()

    def refresh(self) -> None:
        """Draw anew, once it is in sight."""
        if not self.isVisible():
            return
        from weeklydesk_ui.story.html import story_html

        self.setFont(chrome_font())
        self.show_html(story_html(self._story, self._theme))

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while it was out of sight (called by Qt)."""
        super().showEvent(event)
        self.refresh()

    def retranslate(self) -> None:
        """Say everything in the language that is chosen."""
        self.refresh()

    def _follow(self, link: QUrl) -> None:
        week, _, item = link.path().partition("/")
        self.report_requested.emit(Week.parse(week), item)
