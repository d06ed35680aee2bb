"""Adds weeks to the store: starts one from the report before it, or imports files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from weeklydesk import desk
from weeklydesk.desk.next_week import next_week
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk.desk.findings import Taken
    from weeklydesk.templates import Template
    from weeklydesk_ui.workers.shelf import Shelf


class NewWeeks(QObject):
    """Saves the page first, and opens the new week last."""

    imported = Signal(object)  # list[Taken]
    started = Signal(object)  # Started

    def __init__(
        self,
        shelf: Shelf,
        clock: Callable[[], datetime],
        language: Callable[[], str],
        default_template: Callable[[], Template | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shelf, self._clock, self._language = shelf, clock, language
        self._default_template = default_template

    def start_next(self) -> None:
        """Start the week after the open one; open it if it has a report already."""
        shelf = self._shelf
        if shelf.week:
            newest, away = shelf.weeks[:1] == (shelf.week,), shelf.today - shelf.week
            comes_back = newest and away > 0
            self.start(next_week(shelf.week, shelf.today) if comes_back else shelf.week + 1)

    def start(self, week: Week, template: Template | None = None) -> None:
        """Start a week with the open items of the one before, in a template's sections if given."""
        if not self._shelf.save_page():
            return
        chosen = template or self._default_template() or ""
        with self._shelf.reporting_errors():
            now, language = self._clock(), self._language()
            started = self._shelf.change(
                lambda store: desk.start_week(
                    store, week, now=now, template=chosen, language=language
                )
            )
            self._shelf.refresh()
            self._shelf.open(week)
            self.started.emit(started)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import files and folders, and open the newest imported report."""
        if not self._shelf.save_page():
            return
        with self._shelf.reporting_errors():
            self.open_imported(self._shelf.change(lambda store: desk.import_files(store, paths)))

    def open_imported(self, taken: list[Taken], *, show: bool = True) -> None:
        """List the imported weeks, and open the newest of them unless `show` is False."""
        with self._shelf.reporting_errors():
            self._shelf.refresh()
            weeks = [each.week for each in taken if each.week and each.error is None]
            if weeks and show:
                self._shelf.open(max(weeks))
            self.imported.emit(taken)
