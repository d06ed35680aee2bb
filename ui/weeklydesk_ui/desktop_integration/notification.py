"""Clickable notifications through the desktop's D-Bus notification service.

QSystemTrayIcon's notifications carry no action, so most services do not report clicks on them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, SLOT, QMetaObject, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusInterface,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusServiceWatcher,
)

from weeklydesk.records import record
from weeklydesk_resources import ROOT

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
CLICKED = "default"
"""Key of the action for a click on the notification itself, as the specification names it."""

_ICON = ROOT / "icons" / "weeklydesk.svg"
_BEGINNING = 10_000  # milliseconds; the bus may have to start the service first
_ANSWER = 1000  # milliseconds for a running service; the window waits for the answer
_OWN_TIME = -1  # the service decides how long it is shown


@record
class Notification:
    """Title, text and actions; `actions` maps keys to labels and may contain CLICKED."""

    program: str
    title: str
    text: str
    actions: Mapping[str, str]


class Notifier(QObject):
    """Shows one notification at a time; a second one replaces the first.

    A notification that was closed is forgotten at once: the service may reuse its id.
    """

    taken = Signal(str, str)  # key of the action; activation token for Wayland
    refused = Signal()  # no service, or it did not show the notification

    def __init__(self, bus: QDBusConnection | None = None, parent: QObject | None = None) -> None:
        """Use the session bus, or `bus` if given."""
        super().__init__(parent)
        self._bus = bus or QDBusConnection.sessionBus()
        self._notification: Notification | None = None
        self._service: QDBusInterface | None = None
        self._shown, self._token = 0, ""

    def show(self, notification: Notification) -> None:
        """Show a notification as soon as the service answers."""
        self._notification = notification
        if not self._bus.isConnected():
            self.refused.emit()
            return
        ask = QDBusMessage.createMethodCall(SERVICE, PATH, SERVICE, "GetCapabilities")
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(ask, _BEGINNING), self)
        watcher.finished.connect(self._go_on)

    def end(self) -> None:
        """Close the notification."""
        self._notification = None
        if self._service and self._shown:
            _call(self._service, "CloseNotification", Q_ARG("uint", self._shown))
        self._shown = 0

    def _go_on(self, watcher: QDBusPendingCallWatcher) -> None:
        watcher.deleteLater()
        if self._notification is None:
            return
        if not watcher.isError():
            self._service = self._service or self._reach()
            can: list[str] = watcher.reply().arguments()[0]
            self._shown = self._send(self._service, self._notification, clickable="actions" in can)
        if watcher.isError() or not self._shown:
            self.refused.emit()

    def _reach(self) -> QDBusInterface:
        _teach(self._bus)
        hear = {
            "ActionInvoked": SLOT("_take(uint,QString)"),
            "ActivationToken": SLOT("_allow(uint,QString)"),
            "NotificationClosed": SLOT("_close(uint,uint)"),
        }
        connect: Any = self._bus.connect  # PySide's stub wants bytes, SLOT returns str
        for signal, slot in hear.items():
            connect(SERVICE, PATH, SERVICE, signal, self, slot)
        end = QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration
        watcher = QDBusServiceWatcher(SERVICE, self._bus, end, self)
        watcher.serviceUnregistered.connect(self._forget)  # ids of the next service start anew
        service = QDBusInterface(SERVICE, PATH, SERVICE, self._bus, self)
        service.setTimeout(_ANSWER)
        return service

    def _send(self, service: QDBusInterface, notification: Notification, *, clickable: bool) -> int:
        words = [each for action in notification.actions.items() for each in action if clickable]
        told = _call(
            service,
            "Notify",
            Q_RETURN_ARG("uint"),
            Q_ARG("QString", notification.program),
            Q_ARG("uint", self._shown),
            Q_ARG("QString", _ICON.as_uri()),
            Q_ARG("QString", notification.title),
            Q_ARG("QString", notification.text),
            Q_ARG("QStringList", words),
            Q_ARG("QVariantMap", {"desktop-entry": "weeklydesk"}),
            Q_ARG("int", _OWN_TIME),
        )
        return told if isinstance(told, int) else 0

    @Slot("uint", str)
    def _take(self, shown: int, key: str) -> None:
        if shown == self._shown:
            self.end()  # not every service closes a clicked notification
            self.taken.emit(key, self._token)

    @Slot("uint", str)
    def _allow(self, shown: int, token: str) -> None:
        if shown == self._shown:
            self._token = token

    @Slot("uint", "uint")
    def _close(self, shown: int, _: int) -> None:
        if shown == self._shown:
            self._forget()

    def _forget(self) -> None:
        self._shown, self._token = 0, ""


class _Declared(QObject):
    """The service's methods with the types of the specification."""

    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int, result="uint")
    def Notify(self, *_: object) -> int:
        return 0

    @Slot("uint")
    def CloseNotification(self, _: int) -> None: ...


def _teach(bus: QDBusConnection) -> None:
    """Register the signatures of the service's methods with Qt, from an object of our own.

    PySide sends each int as a signed number, which services refuse. Qt converts arguments by the
    signatures that it has cached for an interface, and it reads them from the first object that it
    meets. Few services declare the hints as QVariantMap, so their own signatures would not do.
    """
    declared, path = _Declared(), "/notifications"
    bus.registerObject(path, SERVICE, declared, QDBusConnection.RegisterOption.ExportAllSlots)
    QDBusInterface(bus.baseService(), path, SERVICE, bus)
    bus.unregisterObject(path)


def _call(service: QDBusInterface, method: str, *arguments: object) -> object:
    invoke: Any = QMetaObject.invokeMethod
    return invoke(service, method, *arguments)
