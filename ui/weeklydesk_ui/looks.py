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
from weeklydesk_ui.i18n import LANGUAGES, AppLanguage, system_language
from weeklydesk_ui.look.pages import look_of
from weeklydesk_ui.look.style import apply_theme
from weeklydesk_ui.look.themes import DARK, LIGHT, THEMES, Theme
from weeklydesk_ui.settings import WindowSettings
from weeklydesk_ui.state import SCHEME, WindowState


class Looks(QObject):
    """Applies theme and language to the application; windows listen to `theme_changed`."""

    theme_changed = Signal(object)  # Theme

    def __init__(self, app: QApplication, settings: WindowSettings, state: WindowState) -> None:
        super().__init__()
        self._app, self.settings, self._state = app, settings, state
        self._app_language = AppLanguage(app)
        self.theme = LIGHT
        self._palette_theme: Theme | None = None  # set if it was needed at the start
        self._portal_theme: Theme | None = None
        settings.changed.connect(self.follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.apply_theme)

    @property
    def language(self) -> str:
        """The current language."""
        return self._app_language.language

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
        self.apply_language()
        self._set_theme(self._system_at_start)

    def adopt_system_scheme(self) -> None:
        """Apply the system's colour scheme once it is known, and remember it for the next start.

        Some desktops report it later than their colours (docs/decisions/0008).
        """
        scheme = self._portal_theme or _system_scheme() if self._palette_theme else None
        if scheme is None:
            return
        hidden = "" if scheme is self._palette_theme else scheme.name
        if hidden != self._state.get(SCHEME):
            self._state.put(SCHEME, hidden)
        if self.theme is not scheme:
            self.apply_theme()

    def follow_portal(self, theme: Theme | None) -> None:
        """Apply the scheme that the desktop portal reports; it takes precedence over Qt's."""
        self._portal_theme = theme
        self.adopt_system_scheme()

    def choose_theme(self, name: str) -> None:
        """Choose "light", "dark" or "system"."""
        self.settings.put(THEME, name)

    def choose_language(self, name: str) -> None:
        """Choose a language, or "system"."""
        self.settings.put(LANGUAGE, name)

    def follow(self, setting: Setting[Any]) -> None:
        """Apply a changed setting if it is theme or language."""
        if setting is THEME:
            self.apply_theme()
        elif setting is LANGUAGE:
            self.apply_language()

    def apply_language(self) -> None:
        """Switch to the chosen language, else the system's."""
        chosen = self.settings.get(LANGUAGE)
        wanted = chosen if chosen in LANGUAGES else system_language()
        if wanted != self._app_language.language:
            self._app_language.switch_to(wanted)

    def apply_theme(self) -> None:
        """Apply the chosen theme, else the system's."""
        self._set_theme(lambda: self._portal_theme or _system_theme())

    def _system_at_start(self) -> Theme:
        self._palette_theme = _theme_of_palette()
        return THEMES.get(self._state.get(SCHEME)) or self._palette_theme

    def _set_theme(self, of_system: Callable[[], Theme]) -> None:
        self.theme = THEMES.get(self.settings.get(THEME)) or of_system()
        apply_theme(self._app, self.theme)
        self.theme_changed.emit(self.theme)


def _system_theme() -> Theme:
    return _system_scheme() or LIGHT


def _system_scheme() -> Theme | None:
    """Return the scheme that the system reports, else that of GTK; None if neither is known."""
    scheme = QGuiApplication.styleHints().colorScheme()
    named = {QtCore.Qt.ColorScheme.Dark: DARK, QtCore.Qt.ColorScheme.Light: LIGHT}.get(scheme)
    return named or _scheme_of_gtk()


def _scheme_of_gtk() -> Theme | None:
    from weeklydesk_ui.look.gtk import prefers_dark

    return {True: DARK, False: LIGHT, None: None}[prefers_dark()]


def _theme_of_palette() -> Theme:
    """Derive the system's theme from the palette that Qt read from the system.

    Asking Qt for the colour scheme would cost a twelfth of the start (docs/decisions/0008).
    """
    palette = QGuiApplication.palette()
    ground = palette.color(QPalette.ColorRole.Window)
    ink = palette.color(QPalette.ColorRole.WindowText)
    return DARK if ground.lightness() < ink.lightness() else LIGHT
