"""A fake notification service, run as a process on a bus of its own.

As a program it serves a bus: each incoming call, with the notifications that are shown after it, is
a line of JSON on stdout; each line on stdin, such as `ActionInvoked 1 default`, is a signal to
send.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from itertools import count
from queue import SimpleQueue
from threading import Thread
from typing import Any

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QSocketNotifier, Signal, Slot
from PySide6.QtDBus import QDBusConnection

from weeklydesk_ui.desktop_integration.notification import PATH, SERVICE

CAN = ("actions", "body")
_FIRST = 7  # the id of the first notification
_ON_SCREEN, _SENT = "on screen", "sent"


@dataclass
class Daemon:
    """A bus and, if running, its notification service."""

    address: str
    service: subprocess.Popen[str] | None = None
    shown: list[int] = field(default_factory=list[int])
    """The ids of the notifications that are shown."""
    _calls: SimpleQueue[list[object]] = field(default_factory=SimpleQueue[list[object]])
    _sent: SimpleQueue[list[str]] = field(default_factory=SimpleQueue[list[str]])

    def next_call(self) -> list[object]:
        """Return the method and arguments of the next call."""
        return self._calls.get(timeout=10)

    def send(self, *words: object) -> None:
        """Make the service send a signal, and wait until it was sent."""
        assert self.service
        assert self.service.stdin
        print(*words, file=self.service.stdin, flush=True)
        assert self._sent.get(timeout=10) == [*map(str, words)]

    @contextmanager
    def serving(self, *can: str) -> Generator[None]:
        """Start a service with these capabilities."""
        pipe = subprocess.PIPE
        command = [sys.executable, "-m", __name__, self.address, *can]
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as service:
            assert service.stdout
            assert json.loads(service.stdout.readline()) == ["ready"]
            self.service, self.shown = service, []
            reader = Thread(target=self._listen, args=(service.stdout,))
            reader.start()
            try:
                yield
            finally:
                service.terminate()
                reader.join()

    def _listen(self, lines: Iterable[str]) -> None:
        for line in lines:
            name, *told = json.loads(line)
            if name == _ON_SCREEN:
                self.shown = told
            elif name == _SENT:
                self._sent.put(told)
            else:
                self._calls.put([name, *told])


@contextmanager
def bus(*, with_service: bool) -> Generator[Daemon]:
    """Provide a private bus inside of this context."""
    pipe = subprocess.PIPE
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=pipe, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout
        daemon = Daemon(process.stdout.readline().strip())
        try:
            with daemon.serving(*CAN) if with_service else nullcontext():
                yield daemon
        finally:
            process.terminate()


interface: Any = ClassInfo  # PySide's stub is no class decorator,
sends: Any = Signal  # and its Signal has no types that Python lacks


@interface({"D-Bus Interface": SERVICE})
class Service(QObject):
    """The part of the Desktop Notifications Specification that is used."""

    ActionInvoked = sends("uint", str)
    ActivationToken = sends("uint", str)
    NotificationClosed = sends("uint", "uint")

    def __init__(self, can: list[str]) -> None:
        super().__init__()
        self._can = can
        self._numbers = count(_FIRST)
        self._shown: list[int] = []

    @Slot(result="QStringList")
    def GetCapabilities(self) -> list[str]:
        return self._can

    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int, result="uint")
    def Notify(self, *told: object) -> int:
        _print("Notify", *told)
        number = next((each for each in self._shown if each == told[1]), 0) or next(self._numbers)
        self._show([*self._shown, number] if number not in self._shown else self._shown)
        return number

    @Slot("uint")
    def CloseNotification(self, number: int) -> None:
        _print("CloseNotification", number)
        self._close(number, 3)

    def send(self) -> None:
        """Send the signals named on stdin."""
        for line in os.read(0, 4096).decode().splitlines():
            name, number, word = line.split()
            if name == "NotificationClosed":
                self._close(int(number), int(word))
            else:
                getattr(self, name).emit(int(number), word)
            _print(_SENT, name, number, word)

    def _close(self, number: int, reason: int) -> None:
        self._show([each for each in self._shown if each != number])
        self.NotificationClosed.emit(number, reason)

    def _show(self, numbers: list[int]) -> None:
        self._shown = numbers
        _print(_ON_SCREEN, *numbers)


def _print(*words: object) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def _serve(address: str, can: list[str]) -> None:
    app = QCoreApplication([])
    connection = QDBusConnection.connectToBus(address, "service")
    service = Service(can)
    options = QDBusConnection.RegisterOption
    exported = options.ExportAllSlots | options.ExportAllSignals
    connection.registerObject(PATH, service, exported)
    connection.registerService(SERVICE)
    lines = QSocketNotifier(0, QSocketNotifier.Type.Read)
    lines.activated.connect(service.send)
    _print("ready")
    app.exec()


if __name__ == "__main__":
    _serve(sys.argv[1], sys.argv[2:])
