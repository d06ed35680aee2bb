"""Theme and language: what is chosen, and what the system says where nothing is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from weeklydesk.settings.kinds import Setting
from weeklydesk.settings.table import (
    AUTO,
    LANGUAGE,
    PAGE_FONT,
    PAGE_SIZE,
    REPORT_LANGUAGE,
    THEME,
    WEEK_NAMES,
)
from weeklydesk_ui.editor import Look
from weeklydesk_ui.i18n import LANGUAGES, Speech, system_language
from weeklydesk_ui.look.pages import look_of
from weeklydesk_ui.look.style import dress
from weeklydesk_ui.look.themes import DARK, LIGHT, THEMES, Theme
from weeklydesk_ui.settings import WindowSettings
from weeklydesk_ui.state import SCHEME, WindowState


class Looks(QObject):
    """Dresses the application and makes it speak; windows follow `theme_changed`."""

    theme_changed = Signal(object)  # Theme

    def __init__(self, app: QApplication, settings: WindowSettings, state: WindowState) -> None:
        super().__init__()
        self._app, self.settings, self._state = app, settings, state
        self._speech = Speech(app)
        self.theme = LIGHT
        self._of_palette: Theme | None = None  # where it was asked at the start
        self._of_portal: Theme | None = None
        settings.changed.connect(self.follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.dress)

    @property
    def language(self) -> str:
        """The language that is spoken."""
        return self._speech.language

    @property
    def chosen(self) -> tuple[str, str]:
        """The names of the theme and of the language as chosen; "system" where neither is."""
        return self.settings.get(THEME), self.settings.get(LANGUAGE)

    @property
    def page(self) -> Look:
        """How the page looks: the theme, in the chosen font and size."""
        return look_of(self.theme, self.settings.get(PAGE_FONT), self.settings.get(PAGE_SIZE))

    @property
    def week_names(self) -> str:
        """How weeks are called, a choice of the setting."""
        return self.settings.get(WEEK_NAMES)

    def report_language(self) -> str:
        """Return the language that new reports are begun in."""
        chosen = self.settings.get(REPORT_LANGUAGE)
        return self.language if chosen == AUTO else chosen

    def begin(self) -> None:
        """Take up what was chosen in an earlier session."""
        self.speak()
        self._wear(self._system_at_start)

    def learn(self) -> None:
        """Take up the system's scheme once it can be known; begin in it next time.

        Some desktops name it later than they give their colours (docs/decisions/0008).
        """
        scheme = self._of_portal or _system_scheme() if self._of_palette else None
        if scheme is None:
            return
        hidden = "" if scheme is self._of_palette else scheme.name
        if hidden != self._state.get(SCHEME):
            self._state.put(SCHEME, hidden)
        if self.theme is not scheme:
            self.dress()

    def hear(self, theme: Theme | None) -> None:
        """Take up what the desktop's portal names: it goes before what Qt makes of it."""
        self._of_portal = theme
        self.learn()

    def choose_theme(self, name: str) -> None:
        """Choose "light", "dark" or "system"."""
        self.settings.put(THEME, name)

    def choose_language(self, name: str) -> None:
        """Choose a language, or "system"."""
        self.settings.put(LANGUAGE, name)

    def follow(self, setting: Setting[Any]) -> None:
        """Take up a changed setting where it is one of the looks."""
        if setting is THEME:
            self.dress()
        elif setting is LANGUAGE:
            self.speak()

    def speak(self) -> None:
        """Speak the chosen language, else the system's."""
        chosen = self.settings.get(LANGUAGE)
        wanted = chosen if chosen in LANGUAGES else system_language()
        if wanted != self._speech.language:
            self._speech.speak(wanted)

    def dress(self) -> None:
        """Wear the chosen theme, else the system's."""
        self._wear(lambda: self._of_portal or _system_theme())

    def _system_at_start(self) -> Theme:
        self._of_palette = _theme_of_palette()
        return THEMES.get(self._state.get(SCHEME)) or self._of_palette

    def _wear(self, of_system: Callable[[], Theme]) -> None:
        self.theme = THEMES.get(self.settings.get(THEME)) or of_system()
        dress(self._app, self.theme)
        self.theme_changed.emit(self.theme)


def _system_theme() -> Theme:
    return _system_scheme() or LIGHT


def _system_scheme() -> Theme | None:
    """Return what the system names by now, else what GTK's programs wear; None for neither."""
    scheme = QGuiApplication.styleHints().colorScheme()
    named = {QtCore.Qt.ColorScheme.Dark: DARK, QtCore.Qt.ColorScheme.Light: LIGHT}.get(scheme)
    return named or _scheme_of_gtk()


def _scheme_of_gtk() -> Theme | None:
    from weeklydesk_ui.look.gtk import wears_dark

    return {True: DARK, False: LIGHT, None: None}[wears_dark()]


def _theme_of_palette() -> Theme:
    """Return the system's theme as the colours tell it that Qt itself took from the system.

    Asking for the scheme by its name would cost a twelfth of the start (docs/decisions/0008).
    """
    palette = QGuiApplication.palette()
    ground = palette.color(QPalette.ColorRole.Window)
    ink = palette.color(QPalette.ColorRole.WindowText)
    return DARK if ground.lightness() < ink.lightness() else LIGHT
