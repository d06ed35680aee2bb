"""The colour scheme of the desktop portal, on a private bus."""

import shutil
import subprocess
from collections.abc import Generator
from itertools import count
from typing import Any

import pytest
from PySide6.QtCore import ClassInfo, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusVariant
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage
from tests.ui.test_following import lightness
from weeklydesk.settings.table import THEME
from weeklydesk_ui.look.portal import APPEARANCE, INTERFACE, PATH, SCHEME, SERVICE, Portal
from weeklydesk_ui.look.themes import DARK, LIGHT, Theme

NO_PREFERENCE, PREFER_DARK, PREFER_LIGHT = range(3)

pytestmark = pytest.mark.skipif(not shutil.which("dbus-daemon"), reason="needs dbus-daemon")
names = count()
interface: Any = ClassInfo  # PySide's stub is no class decorator


@interface({"D-Bus Interface": INTERFACE})
class Settings(QObject):
    """The part of the portal's settings interface that is used."""

    SettingChanged = Signal(str, str, QDBusVariant)

    def __init__(self) -> None:
        super().__init__()
        self.scheme = NO_PREFERENCE

    @Slot(str, str, result="QDBusVariant")
    def Read(self, group: str, key: str) -> QDBusVariant:
        assert (group, key) == (APPEARANCE, SCHEME)
        return QDBusVariant(QDBusVariant(self.scheme))

    def turn(self, scheme: int) -> None:
        """Change the colour scheme as the user would."""
        self.scheme = scheme
        self.SettingChanged.emit("org.gnome.desktop.interface", "font-name", QDBusVariant("Sans"))
        self.SettingChanged.emit(APPEARANCE, SCHEME, QDBusVariant(scheme))


@pytest.fixture
def address() -> Generator[str]:
    """A private bus."""
    pipe = subprocess.PIPE
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=pipe, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.fixture
def bus(address: str, qtbot: QtBot) -> QDBusConnection:
    return QDBusConnection.connectToBus(address, f"program {next(names)}")


@pytest.fixture
def settings(address: str, qtbot: QtBot) -> Generator[Settings]:
    """The portal on that bus."""
    served = QDBusConnection.connectToBus(address, f"portal {next(names)}")
    settings, options = Settings(), QDBusConnection.RegisterOption
    served.registerObject(PATH, settings, options.ExportAllSlots | options.ExportAllSignals)
    assert served.registerService(SERVICE)
    yield settings
    served.unregisterObject(PATH)


@pytest.mark.parametrize(
    ("scheme", "theme"), [(NO_PREFERENCE, None), (PREFER_DARK, DARK), (PREFER_LIGHT, LIGHT)]
)
def test_what_the_portal_says_at_the_start_is_told(
    settings: Settings, bus: QDBusConnection, qtbot: QtBot, scheme: int, theme: Theme | None
):
    heard: list[Theme | None] = []
    settings.scheme = scheme
    portal = Portal(heard.append, bus)
    portal.ask()
    qtbot.waitUntil(lambda: heard == [theme])


def test_what_it_says_later_is_told_and_other_settings_are_not(
    settings: Settings, bus: QDBusConnection, qtbot: QtBot
):
    heard: list[Theme | None] = []
    portal = Portal(heard.append, bus)
    portal.ask()
    qtbot.waitUntil(lambda: heard == [None])
    settings.turn(PREFER_DARK)
    settings.turn(PREFER_LIGHT)
    qtbot.waitUntil(lambda: heard == [None, DARK, LIGHT])


def test_without_a_portal_nothing_is_told(bus: QDBusConnection, qtbot: QtBot):
    heard: list[Theme | None] = []
    portal = Portal(heard.append, bus)
    portal.ask()
    qtbot.waitUntil(lambda: not portal.findChildren(QObject))  # the answer has arrived
    assert heard == []


def test_the_window_wears_it_and_begins_in_it_next_time(stage: Stage):
    stage.fill("2024-W22")
    stage.settings.put(THEME, "system")
    frame = stage.open().frame
    assert stage.application is not None
    assert lightness(frame.page.viewport()) > 200
    stage.application.looks.follow_portal(DARK)
    assert lightness(frame.page.viewport()) < 60
    stage.strike()
    stage.prepared()
    assert stage.application.looks.theme is DARK


def test_a_chosen_theme_stays_whatever_the_portal_says(stage: Stage):
    stage.fill("2024-W22")
    stage.settings.put(THEME, "light")
    frame = stage.open().frame
    assert stage.application is not None
    stage.application.looks.follow_portal(DARK)
    assert lightness(frame.page.viewport()) > 200
    stage.application.looks.choose_theme("system")
    assert lightness(frame.page.viewport()) < 60
