"""Theme and language: the chosen ones, or those of the system."""

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
    """Applies theme and language to the application; windows listen to `theme_changed`."""

    theme_changed = Signal(object)  # Theme

    def __init__(self, app: QApplication, settings: WindowSettings, state: WindowState) -> None:
        super().__init__()
        self._app, self.settings, self._state = app, settings, state
        self._speech = Speech(app)
        self.theme = LIGHT
        self._of_palette: Theme | None = None  # set if it was needed at the start
        self._of_portal: Theme | None = None
        settings.changed.connect(self.follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.dress)

    @property
    def language(self) -> str:
        """The current language."""
        return self._speech.language

    @property
    def chosen(self) -> tuple[str, str]:
        """The chosen theme and language by name; "system" for none."""
        return self.settings.get(THEME), self.settings.get(LANGUAGE)

    @property
    def page(self) -> Look:
        """How the page looks: theme, font and size."""
        return look_of(self.theme, self.settings.get(PAGE_FONT), self.settings.get(PAGE_SIZE))

    @property
    def week_names(self) -> str:
        """The value of the setting WEEK_NAMES."""
        return self.settings.get(WEEK_NAMES)

    def report_language(self) -> str:
        """Return the language for new reports."""
        chosen = self.settings.get(REPORT_LANGUAGE)
        return self.language if chosen == AUTO else chosen

    def begin(self) -> None:
        """Apply the settings at the start."""
        self.speak()
        self._wear(self._system_at_start)

    def learn(self) -> None:
        """Apply the system's colour scheme once it is known, and remember it for the next start.

        Some desktops report it later than their colours (docs/decisions/0008).
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
        """Apply the scheme that the desktop portal reports; it takes precedence over Qt's."""
        self._of_portal = theme
        self.learn()

    def choose_theme(self, name: str) -> None:
        """Choose "light", "dark" or "system"."""
        self.settings.put(THEME, name)

    def choose_language(self, name: str) -> None:
        """Choose a language, or "system"."""
        self.settings.put(LANGUAGE, name)

    def follow(self, setting: Setting[Any]) -> None:
        """Apply a changed setting if it is theme or language."""
        if setting is THEME:
            self.dress()
        elif setting is LANGUAGE:
            self.speak()

    def speak(self) -> None:
        """Switch to the chosen language, else the system's."""
        chosen = self.settings.get(LANGUAGE)
        wanted = chosen if chosen in LANGUAGES else system_language()
        if wanted != self._speech.language:
            self._speech.speak(wanted)

    def dress(self) -> None:
        """Apply the chosen theme, else the system's."""
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
    """Return the scheme that the system reports, else that of GTK; None if neither is known."""
    scheme = QGuiApplication.styleHints().colorScheme()
    named = {QtCore.Qt.ColorScheme.Dark: DARK, QtCore.Qt.ColorScheme.Light: LIGHT}.get(scheme)
    return named or _scheme_of_gtk()


def _scheme_of_gtk() -> Theme | None:
    from weeklydesk_ui.look.gtk import wears_dark

    return {True: DARK, False: LIGHT, None: None}[wears_dark()]


def _theme_of_palette() -> Theme:
    """Derive the system's theme from the palette that Qt read from the system.

    Asking Qt for the colour scheme would cost a twelfth of the start (docs/decisions/0008).
    """
    palette = QGuiApplication.palette()
    ground = palette.color(QPalette.ColorRole.Window)
    ink = palette.color(QPalette.ColorRole.WindowText)
    return DARK if ground.lightness() < ink.lightness() else LIGHT
