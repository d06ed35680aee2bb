"""The story of the item at the caret, fetched on the store's thread while it is visible."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.weeks import Week
from weeklydesk_ui.messages import trouble

if TYPE_CHECKING:
    from weeklydesk.desk.stories import Story
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.saving import Keeper
    from weeklydesk_ui.workers.shelf import Shelf


class StoryLoader(QObject):
    """Follows the caret while the story is visible, and opens its other weeks."""

    story_loaded = Signal(object)  # Story, or None
    said = Signal(object)  # Message
    _finished = Signal(object)  # the future, to be handled on the window's thread

    def __init__(self, frame: Frame, shelf: Shelf, keeper: Keeper) -> None:
        super().__init__(frame)
        self._frame, self._shelf, self._keeper = frame, shelf, keeper
        self._running: Future[Story] | None = None
        self._finished.connect(self._handle_result)

    def load(self, _about: object = None) -> None:
        """Fetch the story of the item at the caret if the story is visible."""
        if not self._frame.beside.tells():
            return
        lineage = self._frame.page.caret_lineage()
        if not lineage:
            self._running = None
            self.story_loaded.emit(None)
            return
        from weeklydesk.desk import stories

        self._running = self._keeper.run(lambda store: stories.story(store, lineage))
        self._running.add_done_callback(self._finished.emit)

    def go(self, week: Week, item: str) -> None:
        """Open a week at an item."""
        self._shelf.show_week(week)
        if self._shelf.week == week:
            self._frame.page.go_to_item(item)
            self._frame.page.setFocus()

    def _handle_result(self, future: Future[Story]) -> None:
        if future is not self._running:
            return
        error = future.exception()
        if error is None:
            self.story_loaded.emit(future.result())
        elif isinstance(error, WeeklydeskError):
            self.said.emit(trouble(error, "recall"))
        else:
            raise error
