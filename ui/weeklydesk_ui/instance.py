"""One window for each store: a second start hands its files to the first and ends.

The two meet at a socket of this machine and this user. It is named after the store, so that
another store may run beside it. Who comes first is decided by the store's lock, not here; a name
that a crash left behind is taken over by whoever holds the lock.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal

from weeklydesk.windowlock import WindowLock

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

ACTIVATION = "XDG_ACTIVATION_TOKEN"
"""What a Wayland desktop gives a program that was clicked, so that a window may come forward."""

_PATIENCE = 2.0  # seconds for a first window that is still opening
_ANSWER = 1000  # milliseconds for an open one to take what is handed over
_LONGEST = 1 << 20  # bytes that are read from anybody
_TAKEN = b"taken\n"


def name_of(store: Path) -> str:
    """Return where the windows of a store meet: a socket's path, on Windows a pipe's name.

    Empty where there is no folder that is closed to other users: they might wait there for what
    is handed over, so nobody is met.
    """
    from weeklydesk.digests import blake2b

    text = str(store.expanduser().resolve()).encode("utf-8", "surrogateescape")
    name = f"weeklydesk-{blake2b(text, digest_size=8).hexdigest()}"
    if sys.platform == "win32":
        return name
    from weeklydesk.runtime import runtime_folder

    folder = runtime_folder()
    return str(folder / name) if folder else ""


def hand_over(store: Path, files: Sequence[Path]) -> bool:
    """Hand files to the window that has the store open, and have it come forward.

    False where there is none, or none that answers.
    """
    until = monotonic() + _PATIENCE
    while WindowLock(store).is_held():
        if _told(name_of(store), files):
            return True
        if monotonic() > until:
            return False
        sleep(0.05)
    return False


def _told(name: str, files: Sequence[Path]) -> bool:
    import json

    from PySide6.QtNetwork import QLocalSocket

    if not name:
        return False
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_ANSWER):
        return False
    told = {"files": [os.fsdecode(path.absolute()) for path in files]}
    told |= {"token": os.environ.get(ACTIVATION, "")}
    socket.write(json.dumps(told).encode() + b"\n")
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_ANSWER):
            return False
    return socket.readLine().data() == _TAKEN


class Meeting(QObject):
    """Where the window of a store is met by later starts."""

    came = Signal(object, str)  # list[Path], what lets the window come forward

    def __init__(self, store: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name_of(store)
        self._server: QLocalServer | None = None

    def open(self) -> None:
        """Listen from now on; only for the window that holds the store's lock."""
        from PySide6.QtNetwork import QLocalServer

        if not self._name:
            return
        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._take)
        server.listen(self._name)
        self._server = server

    def close(self) -> None:
        """Listen no longer."""
        if self._server:
            self._server.close()
            self._server = None

    def _take(self) -> None:
        server = self._server
        while server and (socket := server.nextPendingConnection()):
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LONGEST:
            socket.abort()
        elif socket.canReadLine():
            told = _understood(bytes(socket.readLine().data()))
            if told is not None:
                socket.write(_TAKEN)
                socket.flush()
                self.came.emit([Path(name) for name in told[0]], told[1])
            socket.disconnectFromServer()


def _understood(line: bytes) -> tuple[list[str], str] | None:
    """Return the files and the token that a line holds; None where it was no start of ours."""
    import json

    try:
        data: Any = json.loads(line)
        names, token = data["files"], data["token"]
    except (ValueError, TypeError, KeyError):
        return None
    if not isinstance(names, list) or not isinstance(token, str):
        return None
    return [name for name in cast("list[Any]", names) if isinstance(name, str)], token
