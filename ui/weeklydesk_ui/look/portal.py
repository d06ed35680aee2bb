"""Whether programs are to be dark, as the desktop's portal says and goes on saying.

Qt 6.11 hears its changes under GNOME's name, but not what it says at the start.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

from weeklydesk_ui.look.themes import DARK, LIGHT, Theme

SERVICE = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
APPEARANCE, SCHEME = "org.freedesktop.appearance", "color-scheme"
_THEMES = {1: DARK, 2: LIGHT}  # 0 is no preference

Hear = Callable[[Theme | None], object]


class Portal(QObject):
    """Tells the theme that the portal names, None where it has no preference."""

    def __init__(
        self, hear: Hear, bus: QDBusConnection | None = None, parent: QObject | None = None
    ) -> None:
        """Use the session's bus, or another one."""
        super().__init__(parent)
        self._hear = hear
        self._bus = bus or QDBusConnection.sessionBus()

    def ask(self) -> None:
        """Ask now, and listen from now on; where no portal runs nothing is told."""
        connect: Any = self._bus.connect  # PySide declares bytes where it takes what SLOT returns
        slot = SLOT("_change(QString,QString,QDBusVariant)")
        connect(SERVICE, PATH, INTERFACE, "SettingChanged", self, slot)
        ask = QDBusMessage.createMethodCall(SERVICE, PATH, INTERFACE, "Read")
        ask.setArguments([APPEARANCE, SCHEME])
        ask.setAutoStartService(False)
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(ask), self)
        watcher.finished.connect(self._answer)

    def _answer(self, watcher: QDBusPendingCallWatcher) -> None:
        watcher.deleteLater()
        if not watcher.isError():
            self._tell(watcher.reply().arguments()[0])

    @Slot(str, str, QDBusVariant)
    def _change(self, group: str, key: str, value: QDBusVariant) -> None:
        if (group, key) == (APPEARANCE, SCHEME):
            self._tell(value)

    def _tell(self, value: object) -> None:
        while isinstance(value, QDBusVariant):  # a variant in a variant, as `Read` has it
            value = value.variant()
        self._hear(_THEMES.get(value) if isinstance(value, int) else None)
