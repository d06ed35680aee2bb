"""The window follows the desktop while it is open, and opens where it can be seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tests.ui.stage import Stage
from weeklydesk.settings.table import THEME
from weeklydesk_ui import looks
from weeklydesk_ui.app import STATE
from weeklydesk_ui.look.gtk import prefers_dark
from weeklydesk_ui.look.themes import DARK, LIGHT
from weeklydesk_ui.state import GEOMETRY, SCHEME, WindowState


def turn(monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme) -> None:
    """Make the desktop change its colour scheme."""
    theme = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    monkeypatch.setattr(looks, "_system_theme", lambda: theme)
    QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)


def lightness(widget: QWidget) -> int:
    return widget.grab().toImage().pixelColor(2, 2).lightness()


def test_the_window_turns_dark_with_the_desktop_and_light_again(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
):
    stage.fill("2024-W22")
    stage.settings.put(THEME, "system")
    frame = stage.open().frame
    parts = (frame.page.viewport(), frame.header, frame.bottom, frame.weeks)
    turn(monkeypatch, Qt.ColorScheme.Dark)
    assert all(lightness(part) < 60 for part in parts)
    turn(monkeypatch, Qt.ColorScheme.Light)
    assert all(lightness(part) > 200 for part in parts)


def test_a_chosen_theme_stays_whatever_the_desktop_does(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
):
    stage.fill("2024-W22")
    frame = stage.open().frame
    turn(monkeypatch, Qt.ColorScheme.Dark)
    assert lightness(frame.page.viewport()) > 200


@pytest.mark.parametrize(
    ("place", "scheme", "theme"),
    [("dark", Qt.ColorScheme.Dark, DARK), ("light", Qt.ColorScheme.Light, LIGHT)],
)
def test_the_theme_is_the_desktops(
    monkeypatch: pytest.MonkeyPatch, place: str, scheme: Qt.ColorScheme, theme: object
):
    class Hints:
        def colorScheme(self) -> Qt.ColorScheme:
            return scheme

    monkeypatch.setattr(QGuiApplication, "styleHints", Hints)
    assert looks._system_theme() is theme  # pyright: ignore[reportPrivateUsage]


def name_late(monkeypatch: pytest.MonkeyPatch, theme: object) -> None:
    """Make the desktop announce its scheme after the window opens; colours are light before."""
    monkeypatch.setattr(looks, "_system_scheme", lambda: theme)


def first_theme(stage: Stage) -> str:
    stage.settings.put(THEME, "system")
    stage.prepared()
    assert stage.application is not None
    return stage.application.looks.theme.name


def test_a_scheme_that_is_named_late_is_worn_and_begun_with_next_time(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
):
    stage.fill("2024-W22")
    assert first_theme(stage) == "light"
    stage.strike()
    name_late(monkeypatch, DARK)
    frame = stage.open().frame
    assert lightness(frame.page.viewport()) < 60
    stage.strike()
    name_late(monkeypatch, None)
    assert first_theme(stage) == "dark"


def test_a_remembered_scheme_gives_way_to_what_the_desktop_names_now(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
):
    stage.fill("2024-W22")
    remember(stage, "dark")
    stage.settings.put(THEME, "system")
    name_late(monkeypatch, LIGHT)
    frame = stage.open().frame
    assert lightness(frame.page.viewport()) > 200
    stage.strike()
    assert first_theme(stage) == "light"


def test_a_chosen_theme_is_begun_with_whatever_is_remembered(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
):
    stage.fill("2024-W22")
    remember(stage, "dark")
    name_late(monkeypatch, DARK)
    frame = stage.open().frame
    assert lightness(frame.page.viewport()) > 200


def remember(stage: Stage, scheme: str) -> None:
    state = WindowState(stage.paths.config / STATE)
    state.put(SCHEME, scheme)
    state.flush()


def gtk_wears(folder: Path, version: str, *lines: str) -> dict[str, str]:
    """Write GTK's settings; return the environment in which they are found."""
    file = folder / f"gtk-{version}" / "settings.ini"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(["[Settings]", *lines]), "utf-8")
    return {"XDG_CONFIG_HOME": str(folder)}


@pytest.mark.parametrize(
    ("lines", "dark"),
    [
        (["gtk-theme-name=Adwaita-dark"], True),
        (["gtk-theme-name=Mint-Y-Dark-Aqua"], True),
        (["gtk-theme-name=Adwaita:dark"], True),
        (["gtk-theme-name=Adwaita", "gtk-application-prefer-dark-theme=1"], True),
        (["gtk-application-prefer-dark-theme = true"], True),
        (["gtk-theme-name=Arc-Darker", "gtk-application-prefer-dark-theme=0"], False),
        (["gtk-theme-name=Adwaita"], False),
        (["gtk-font-name=Sans 11"], None),
        (["a line without a value", "="], None),
    ],
)
def test_what_gtk_wears_is_read_from_its_settings(tmp_path: Path, lines: list[str], dark: object):
    assert prefers_dark(gtk_wears(tmp_path, "3.0", *lines)) is dark


def test_without_settings_of_gtk_nothing_is_known(tmp_path: Path):
    assert prefers_dark({"XDG_CONFIG_HOME": str(tmp_path)}) is None
    gtk_wears(tmp_path, "3.0", "gtk-theme-name=Adwaita-dark")
    assert prefers_dark(gtk_wears(tmp_path, "4.0", "gtk-theme-name=Adwaita")) is False


def test_where_no_desktop_names_a_scheme_the_window_wears_what_gtk_does(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
):
    found = gtk_wears(stage.folder / "gtk", "3.0", "gtk-theme-name=Adwaita-dark")
    monkeypatch.setenv("XDG_CONFIG_HOME", found["XDG_CONFIG_HOME"])
    stage.fill("2024-W22")
    assert first_theme(stage) == "light"
    stage.strike()
    frame = stage.open().frame
    assert lightness(frame.page.viewport()) < 60
    stage.strike()
    assert first_theme(stage) == "dark"


def left_at(place: QRect, maximised: bool = False) -> QByteArray:
    """Return the saved geometry of a window, perhaps on a screen that is gone."""
    window = QWidget()
    window.setGeometry(place)
    if maximised:
        window.setWindowState(Qt.WindowState.WindowMaximized)
    kept = window.saveGeometry()
    window.deleteLater()
    return kept


@pytest.mark.parametrize(
    "place",
    [
        QRect(5000, 3000, 600, 500),
        QRect(-3000, 200, 600, 500),
        QRect(300, -900, 600, 500),
        QRect(100, 100, 5000, 4000),
    ],
    ids=["right of all", "left of all", "above all", "larger than all"],
)
def test_a_window_that_was_left_on_a_screen_that_is_gone_can_be_seen(stage: Stage, place: QRect):
    state = WindowState(stage.paths.config / STATE)
    state.put(GEOMETRY, left_at(place))
    state.flush()
    frame = stage.open().frame
    room = frame.screen().availableGeometry()
    assert room.contains(frame.geometry().topLeft() + QPoint(20, 0))
    assert room.intersected(frame.geometry()).width() >= 500
    assert frame.width() <= room.width()
    assert frame.height() <= room.height()
