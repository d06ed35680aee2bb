"""The end that the system brings: a session that ends, a signal; what is typed is saved first."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication

_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")


class ClosableWindow(Protocol):
    """A window that can be asked to save, and to close."""

    def save(self) -> bool:
        """Save everything and wait for it; False where that could not be done."""
        ...

    def leave(self) -> None:
        """Close, where everything is saved."""
        ...


class Manager(Protocol):
    """Who ends the session."""

    def cancel(self) -> None:
        """Ask for the session to go on."""
        ...


class Shutdown(QObject):
    """Saves every window when the session ends, and closes them when the process is told to."""

    def __init__(
        self, app: QGuiApplication, windows: Callable[[], Iterable[ClosableWindow]]
    ) -> None:
        super().__init__(app)
        self._windows = windows
        app.commitDataRequest.connect(self.commit, Qt.ConnectionType.DirectConnection)
        if os.name == "posix":
            self._listen()

    def commit(self, manager: Manager) -> None:
        """Save before the session ends; what cannot be saved asks for it to go on."""
        saved = [window.save() for window in self._windows()]  # each of them, whatever one says
        if not all(saved):
            manager.cancel()

    def _listen(self) -> None:
        """Hear of signals in Qt's loop; Python alone would only when it is next awake."""
        reader, writer = os.pipe()
        for end in (reader, writer):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
        for name in _SIGNALS:
            signal.signal(getattr(signal, name), _do_nothing)
        self._bell = QSocketNotifier(reader, QSocketNotifier.Type.Read, self)
        self._bell.activated.connect(lambda: self._hear(reader))

    def _hear(self, reader: int) -> None:
        os.read(reader, 64)
        for window in list(self._windows()):
            window.leave()


def _do_nothing(_number: int, _frame: object) -> None:
    """Leave it to Qt's loop."""
