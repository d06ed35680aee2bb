"""What a window remembers between sessions: geometry, columns, zoom, caret position."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize

from weeklydesk.edits.lines import Spot
from weeklydesk.settings.kinds import Setting
from weeklydesk.settings.table import PAGE_FONT, PAGE_SIZE, WEEK_NAMES
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.looks import Looks
from weeklydesk_ui.state import (
    BESIDE_SHOWN,
    BESIDE_TAB,
    GEOMETRY,
    LAST_PLACE,
    WEEKS_SHOWN,
    WIDTHS,
    ZOOM,
    WindowState,
)
from weeklydesk_ui.window.columns import Side
from weeklydesk_ui.window.frame import Frame

if TYPE_CHECKING:
    from weeklydesk_ui.workers.shelf import Opened, Shelf

_TITLE_BAR = 40  # pixels that the desktop adds to a window, slightly more than usual
_SHOWN = {Side.WEEKS: WEEKS_SHOWN, Side.BESIDE: BESIDE_SHOWN}


def room(frame: Frame) -> QSize:
    """Return the screen's available size."""
    return frame.screen().availableSize()


class Session(QObject):
    """Restores the window's state at the start and saves it on close."""

    def __init__(self, frame: Frame, state: WindowState, looks: Looks) -> None:
        super().__init__(frame)
        self._frame, self.state, self._looks = frame, state, looks

    def restore(self) -> None:
        """Restore geometry, columns and zoom."""
        frame, get = self._frame, self.state.get
        self.apply_theme(self._looks.theme)
        if not frame.restoreGeometry(get(GEOMETRY)):
            frame.resize(frame.size().boundedTo(room(frame) - QSize(0, _TITLE_BAR)))
        frame.columns.resize(frame.size())  # or columns are folded and unfolded again
        frame.columns.restore(get(WIDTHS))
        for side, kept in _SHOWN.items():
            frame.columns.want(side, get(kept))
            frame.show_fold(side, frame.columns.shows(side))
        Frame.beside.then(frame, lambda beside: beside.show_tab(get(BESIDE_TAB)))
        frame.page.set_zoom(get(ZOOM) / 100)
        frame.name_weeks(self._looks.week_names)

    def follow(self, setting: Setting[Any]) -> None:
        """Apply a changed setting."""
        if setting in (PAGE_FONT, PAGE_SIZE):
            self._frame.page.set_look(self._looks.page)
        elif setting is WEEK_NAMES:
            self._frame.name_weeks(self._looks.week_names)
        self.mark_choices()

    def mark_choices(self) -> None:
        """Check the chosen theme and language in the menu."""
        for kind, name in zip(("theme", "language"), self._looks.chosen, strict=True):
            self._frame.commands[f"{kind}_{name}"].setChecked(True)

    def keep(self) -> None:
        """Save the window's current state."""
        frame, put = self._frame, self.state.put
        put(GEOMETRY, frame.saveGeometry())
        put(WIDTHS, frame.columns.saveState())
        for side, kept in _SHOWN.items():
            put(kept, frame.columns.wants(side))
        Frame.beside.then(frame, lambda beside: put(BESIDE_TAB, beside.tab()))
        put(ZOOM, round(frame.page.zoom * 100))
        self.state.flush()

    def apply_theme(self, theme: Theme) -> None:
        """Apply the theme to window and page."""
        self._frame.set_theme(theme)
        self._frame.page.set_look(self._looks.page)


class LastPlace(QObject):
    """Restores the caret position if the same report is opened again."""

    def __init__(self, frame: Frame, shelf: Shelf, state: WindowState) -> None:
        super().__init__(frame)
        self._frame, self._shelf, self._state = frame, shelf, state
        self._page = frame.page
        frame.close_requested.connect(self._keep)
        shelf.opened.connect(self._go_back)

    def _keep(self) -> None:
        spot = self._page.outliner.caret()
        self._state.put(LAST_PLACE, f"{spot.row} {spot.column} {self._report()}")
        self._state.flush()

    def _go_back(self, _opened: Opened) -> None:
        """Go there once, if it is the same report; lines and words may be missing by now."""
        self._shelf.opened.disconnect(self._go_back)
        row, column, report = (*self._state.get(LAST_PLACE).split(" ", 2), "", "", "")[:3]
        sheet = self._page.sheet
        if report == self._report() and 0 <= int(row) < len(sheet.lines):
            self._page.go_to(Spot(int(row), min(int(column), len(sheet.text(int(row))))))
            self._show_caret()

    def _show_caret(self) -> None:
        """Scroll to the caret; the scroll range is known only once the page is shown."""
        scrolled = self._page.verticalScrollBar().rangeChanged
        scrolled.connect(self._page.centre_caret)
        self._frame.deferred.add(lambda: scrolled.disconnect(self._page.centre_caret))
        self._page.centre_caret()

    def _report(self) -> str:
        """Return the identity of the open report: its week and its store."""
        return f"{self._shelf.week} {self._shelf.path}"
