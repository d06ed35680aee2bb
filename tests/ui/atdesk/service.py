"""A desktop's service for notifications, as a process of its own on a bus of its own.

Run as a program it serves the session's bus: each call that comes in is a line of JSON on its
output, and each line on its input, such as `ActionInvoked 1 default`, is a signal that it sends.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QSocketNotifier, Signal, Slot
from PySide6.QtDBus import QDBusConnection

from weeklydesk_ui.atdesk.notice import PATH, SERVICE


@dataclass
class Daemon:
    """A bus, and the service on it, where there is one."""

    address: str
    service: subprocess.Popen[str] | None = None

    def next_call(self) -> list[object]:
        """Return the method and the arguments that the service was called with next."""
        assert self.service
        assert self.service.stdout
        return json.loads(self.service.stdout.readline())

    def send(self, *words: object) -> None:
        """Have the service send a signal."""
        assert self.service
        assert self.service.stdin
        print(*words, file=self.service.stdin, flush=True)


@contextmanager
def bus(*, with_service: bool) -> Generator[Daemon]:
    """Provide a bus of its own for as long as the block runs."""
    pipe = subprocess.PIPE
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=pipe, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout
        address = daemon.stdout.readline().strip()
        try:
            if with_service:
                with _serving(address) as service:
                    yield Daemon(address, service)
            else:
                yield Daemon(address)
        finally:
            daemon.terminate()


@contextmanager
def _serving(address: str) -> Generator[subprocess.Popen[str]]:
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", __name__, address]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as service:
        assert service.stdout
        assert json.loads(service.stdout.readline()) == ["ready"]
        try:
            yield service
        finally:
            service.terminate()


interface: Any = ClassInfo  # PySide declares it as nothing that could decorate a class,
sends: Any = Signal  # and no signal of a type that Python has no name for


@interface({"D-Bus Interface": SERVICE})
class Service(QObject):
    """What the Desktop Notifications Specification asks for, as far as it is used."""

    ActionInvoked = sends("uint", str)
    ActivationToken = sends("uint", str)

    @Slot(result="QStringList")
    def GetCapabilities(self) -> list[str]:
        return ["actions", "body"]

    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int, result="uint")
    def Notify(self, *told: object) -> int:
        _print("Notify", *told)
        return 7

    @Slot("uint")
    def CloseNotification(self, shown: int) -> None:
        _print("CloseNotification", shown)

    def send(self) -> None:
        """Send the signals that the lines of the input name."""
        for line in os.read(0, 4096).decode().splitlines():
            name, shown, word = line.split()
            getattr(self, name).emit(int(shown), word)


def _print(*words: object) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def _serve(address: str) -> None:
    app = QCoreApplication([])
    connection = QDBusConnection.connectToBus(address, "service")
    service = Service()
    options = QDBusConnection.RegisterOption
    exported = options.ExportAllSlots | options.ExportAllSignals
    connection.registerObject(PATH, service, exported)
    connection.registerService(SERVICE)
    lines = QSocketNotifier(0, QSocketNotifier.Type.Read)
    lines.activated.connect(service.send)
    _print("ready")
    app.exec()


if __name__ == "__main__":
    _serve(sys.argv[1])
