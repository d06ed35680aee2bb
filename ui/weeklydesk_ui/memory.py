"""What a window keeps from one session to the next: place, columns, zoom."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QSize

from weeklydesk.settings.kinds import Setting
from weeklydesk.settings.table import PAGE_FONT, PAGE_SIZE, WEEK_NAMES
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.looks import Looks
from weeklydesk_ui.state import (
    BESIDE_SHOWN,
    BESIDE_TAB,
    GEOMETRY,
    WEEKS_SHOWN,
    WIDTHS,
    ZOOM,
    WindowState,
)
from weeklydesk_ui.window.columns import Side
from weeklydesk_ui.window.frame import Frame

_TITLE_BAR = 40  # pixels that the desktop puts on top of a window, a little more than most do
_SHOWN = {Side.WEEKS: WEEKS_SHOWN, Side.BESIDE: BESIDE_SHOWN}


def room(frame: Frame) -> QSize:
    """Return how much of the screen is free for windows."""
    return frame.screen().availableSize()


class Memory(QObject):
    """Restores a window as it was left, and keeps how it is left."""

    def __init__(self, frame: Frame, state: WindowState, looks: Looks) -> None:
        super().__init__(frame)
        self._frame, self._state, self._looks = frame, state, looks

    def restore(self) -> None:
        """Put the window where and as it was."""
        frame, get = self._frame, self._state.get
        self.wear(self._looks.theme)
        if not frame.restoreGeometry(get(GEOMETRY)):
            frame.resize(frame.size().boundedTo(room(frame) - QSize(0, _TITLE_BAR)))
        frame.columns.resize(frame.size())  # else what has room is folded and unfolded again
        frame.columns.restore(get(WIDTHS))
        for side, kept in _SHOWN.items():
            frame.columns.want(side, get(kept))
            frame.show_fold(side, frame.columns.shows(side))
        Frame.beside.then(frame, lambda beside: beside.show_tab(get(BESIDE_TAB)))
        frame.page.set_zoom(get(ZOOM) / 100)
        frame.name_weeks(self._looks.week_names)

    def follow(self, setting: Setting[Any]) -> None:
        """Take up a changed setting."""
        if setting in (PAGE_FONT, PAGE_SIZE):
            self._frame.page.set_look(self._looks.page)
        elif setting is WEEK_NAMES:
            self._frame.name_weeks(self._looks.week_names)
        self.mark_choices()

    def mark_choices(self) -> None:
        """Mark the chosen theme and language in the menu."""
        for kind, name in zip(("theme", "language"), self._looks.chosen, strict=True):
            self._frame.commands[f"{kind}_{name}"].setChecked(True)

    def keep(self) -> None:
        """Keep how the window is now."""
        frame, put = self._frame, self._state.put
        put(GEOMETRY, frame.saveGeometry())
        put(WIDTHS, frame.columns.saveState())
        for side, kept in _SHOWN.items():
            put(kept, frame.columns.wants(side))
        Frame.beside.then(frame, lambda beside: put(BESIDE_TAB, beside.tab()))
        put(ZOOM, round(frame.page.zoom * 100))
        self._state.flush()

    def wear(self, theme: Theme) -> None:
        """Show window and page in that theme."""
        self._frame.set_theme(theme)
        self._frame.page.set_look(self._looks.page)
