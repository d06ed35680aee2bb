"""What helps to find things, put together for one window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from weeklydesk_ui.window.columns import Side

if TYPE_CHECKING:
    from weeklydesk.store import Vocabulary
    from weeklydesk_ui.presenter import Presenter
    from weeklydesk_ui.search.found import Found
    from weeklydesk_ui.window.frame import Frame


class Tools(QObject):
    """The ways to the search box and to the popup of commands and places."""

    def __init__(self, frame: Frame, presenter: Presenter) -> None:
        super().__init__(frame)
        self._frame, self._shelf, self._workers = frame, presenter.shelf, presenter

    def list_commands(self) -> None:
        """Let a command be chosen by a few letters."""
        from weeklydesk_ui.palette import providers

        self._frame.popup.open(providers.commands(self._frame), self.tr("Command…"))

    def list_places(self) -> None:
        """Let a section of the report or a week be chosen by a few letters."""
        from weeklydesk_ui.palette import providers

        frame = self._frame
        entries = providers.places(frame.shown_report(), self._shelf, frame.page)
        frame.popup.open(entries, self.tr("Section, objective or week…"))

    def begin_search(self) -> None:
        """Go to the search box, unfolding its column."""
        if not self._frame.columns.shows(Side.WEEKS):
            self._frame.columns.toggle(Side.WEEKS)
        self._frame.search.begin()

    def learn_filters(self) -> None:
        """Ask what a search can be narrowed down to."""
        self._workers.searcher.learn()

    def complete_filters(self, known: Vocabulary) -> None:
        """Complete the filters of a search from what there is."""
        from weeklydesk_ui.workers.searching import filters_of

        self._frame.search.complete_from(filters_of(known, self._shelf.weeks))

    def open_found(self, found: Found) -> None:
        """Open a hit at its place."""
        from weeklydesk_ui.workers.searching import open_found

        open_found(found, self._shelf, self._frame.page)
