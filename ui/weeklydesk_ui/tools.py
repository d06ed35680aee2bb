"""The search box and the palette of commands and places, for one window."""

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
    """Opens the search box and the palette."""

    def __init__(self, frame: Frame, presenter: Presenter) -> None:
        super().__init__(frame)
        self._frame, self._shelf, self._workers = frame, presenter.shelf, presenter

    def list_commands(self) -> None:
        """Show the palette of commands."""
        from weeklydesk_ui import palette_providers

        self._frame.popup.open(palette_providers.commands(self._frame), self.tr("Command…"))

    def list_places(self) -> None:
        """Show the palette of the report's sections and the weeks."""
        from weeklydesk_ui import palette_providers

        frame = self._frame
        entries = palette_providers.places(frame.shown_report(), self._shelf, frame.page)
        frame.popup.open(entries, self.tr("Section, objective or week…"))

    def begin_search(self) -> None:
        """Focus the search box, unfolding its column."""
        if not self._frame.columns.shows(Side.WEEKS):
            self._frame.columns.toggle(Side.WEEKS)
        self._frame.search.begin()

    def learn_filters(self) -> None:
        """Request the values that filters can have."""
        self._workers.searcher.learn()

    def complete_filters(self, known: Vocabulary) -> None:
        """Offer these values for completing filters."""
        from weeklydesk_ui.workers.searching import filters_of

        self._frame.search.complete_from(filters_of(known, self._shelf.weeks))

    def open_found(self, found: Found) -> None:
        """Open the report of a search hit at the hit."""
        from weeklydesk_ui.workers.searching import open_found

        open_found(found, self._shelf, self._frame.page)
