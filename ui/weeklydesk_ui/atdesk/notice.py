"""A notification that can be clicked, by the service that the desktop has for it on its bus.

That of QSystemTrayIcon carries no action, and most services tell nobody of a click on such a one.
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
"""The action of a click on the notification itself, by the Desktop Notifications Specification."""

_ICON = ROOT / "icons" / "weeklydesk.svg"
_BEGINNING = 10_000  # milliseconds for a service that the bus has to start first
_ANSWER = 1000  # milliseconds for one that runs; the window waits for it
_OWN_TIME = -1  # how long it is shown is the service's affair


@record
class Notice:
    """What is said: `actions` are the words to click by key, CLICKED among them."""

    program: str
    title: str
    text: str
    actions: Mapping[str, str]


class Notifier(QObject):
    """Shows one notice at a time: a second one takes the place of the first.

    One that the desktop took away, or a person put away, is over: its number may be another's soon.
    """

    taken = Signal(str, str)  # the key of the action; what lets a window come forward, on Wayland
    refused = Signal()  # there is no service, or it did not show the notice

    def __init__(self, bus: QDBusConnection | None = None, parent: QObject | None = None) -> None:
        """Use the session's bus, or another one."""
        super().__init__(parent)
        self._bus = bus or QDBusConnection.sessionBus()
        self._notice: Notice | None = None
        self._service: QDBusInterface | None = None
        self._shown, self._token = 0, ""

    def show(self, notice: Notice) -> None:
        """Show a notice as soon as the service is there."""
        self._notice = notice
        if not self._bus.isConnected():
            self.refused.emit()
            return
        ask = QDBusMessage.createMethodCall(SERVICE, PATH, SERVICE, "GetCapabilities")
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(ask, _BEGINNING), self)
        watcher.finished.connect(self._go_on)

    def end(self) -> None:
        """Take the notice away."""
        self._notice = None
        if self._service and self._shown:
            _call(self._service, "CloseNotification", Q_ARG("uint", self._shown))
        self._shown = 0

    def _go_on(self, watcher: QDBusPendingCallWatcher) -> None:
        watcher.deleteLater()
        if self._notice is None:
            return
        if not watcher.isError():
            self._service = self._service or self._reach()
            can: list[str] = watcher.reply().arguments()[0]
            self._shown = self._send(self._service, self._notice, clickable="actions" in can)
        if watcher.isError() or not self._shown:
            self.refused.emit()

    def _reach(self) -> QDBusInterface:
        _teach(self._bus)
        hear = {
            "ActionInvoked": SLOT("_take(uint,QString)"),
            "ActivationToken": SLOT("_allow(uint,QString)"),
            "NotificationClosed": SLOT("_close(uint,uint)"),
        }
        connect: Any = self._bus.connect  # PySide declares bytes where it takes what SLOT returns
        for signal, slot in hear.items():
            connect(SERVICE, PATH, SERVICE, signal, self, slot)
        end = QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration
        watcher = QDBusServiceWatcher(SERVICE, self._bus, end, self)
        watcher.serviceUnregistered.connect(self._forget)  # the next one counts anew
        service = QDBusInterface(SERVICE, PATH, SERVICE, self._bus, self)
        service.setTimeout(_ANSWER)
        return service

    def _send(self, service: QDBusInterface, notice: Notice, *, clickable: bool) -> int:
        words = [each for action in notice.actions.items() for each in action if clickable]
        told = _call(
            service,
            "Notify",
            Q_RETURN_ARG("uint"),
            Q_ARG("QString", notice.program),
            Q_ARG("uint", self._shown),
            Q_ARG("QString", _ICON.as_uri()),
            Q_ARG("QString", notice.title),
            Q_ARG("QString", notice.text),
            Q_ARG("QStringList", words),
            Q_ARG("QVariantMap", {"desktop-entry": "weeklydesk"}),
            Q_ARG("int", _OWN_TIME),
        )
        return told if isinstance(told, int) else 0

    @Slot("uint", str)
    def _take(self, shown: int, key: str) -> None:
        if shown == self._shown:
            self.end()  # not every service puts away what was clicked
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
    """What the service can be asked, with the types of its specification."""

    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int, result="uint")
    def Notify(self, *_: object) -> int:
        return 0

    @Slot("uint")
    def CloseNotification(self, _: int) -> None: ...


def _teach(bus: QDBusConnection) -> None:
    """Have Qt learn the types of what the service takes from ourselves.

    PySide makes a signed number of each int, and services refuse those. Qt converts them by what it
    has learned of an interface; it asks once, the first object that it meets. Few services say that
    the hints are a QVariantMap, so that Qt could not call those that it asked itself.
    """
    declared, path = _Declared(), "/notifications"
    bus.registerObject(path, SERVICE, declared, QDBusConnection.RegisterOption.ExportAllSlots)
    QDBusInterface(bus.baseService(), path, SERVICE, bus)
    bus.unregisterObject(path)


def _call(service: QDBusInterface, method: str, *arguments: object) -> object:
    invoke: Any = QMetaObject.invokeMethod
    return invoke(service, method, *arguments)
