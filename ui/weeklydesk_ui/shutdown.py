"""Saves before the session ends or a signal terminates the program."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QObject, QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication

_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")


class ClosableWindow(Protocol):
    """A window that can be saved and closed."""

    def save(self) -> bool:
        """Save everything and wait for it; return False if that failed."""
        ...

    def leave(self) -> None:
        """Close the window if everything can be saved."""
        ...


class Manager(Protocol):
    """Qt's session manager."""

    def cancel(self) -> None:
        """Ask the desktop not to end the session."""
        ...


class Shutdown(QObject):
    """Saves every window when the session ends; on a signal, also closes them."""

    def __init__(
        self, app: QGuiApplication, windows: Callable[[], Iterable[ClosableWindow]]
    ) -> None:
        super().__init__(app)
        self._windows = windows
        app.commitDataRequest.connect(self.commit, Qt.ConnectionType.DirectConnection)
        if os.name == "posix":
            self._listen()

    def commit(self, manager: Manager) -> None:
        """Save before the session ends; cancel its end if that failed."""
        saved = [window.save() for window in self._windows()]  # every window, even after a failure
        if not all(saved):
            manager.cancel()

    def _listen(self) -> None:
        """Handle signals in Qt's event loop; Python's handlers would wait for it to wake up."""
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
    """Do nothing; the wakeup file descriptor notifies Qt."""
