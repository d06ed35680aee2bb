"""The colour scheme that the desktop portal reports.

Qt 6.11 listens to its changes under GNOME's name, but does not read the value at the start.
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
    """Emits the portal's theme, None for no preference."""

    def __init__(
        self, hear: Hear, bus: QDBusConnection | None = None, parent: QObject | None = None
    ) -> None:
        """Use the session bus, or `bus` if given."""
        super().__init__(parent)
        self._hear = hear
        self._bus = bus or QDBusConnection.sessionBus()

    def ask(self) -> None:
        """Read the value and listen to changes; without a portal nothing is emitted."""
        connect: Any = self._bus.connect  # PySide's stub wants bytes, SLOT returns str
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
        while isinstance(value, QDBusVariant):  # `Read` returns a variant inside a variant
            value = value.variant()
        self._hear(_THEMES.get(value) if isinstance(value, int) else None)
