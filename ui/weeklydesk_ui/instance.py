"""One window per store: a second start passes its files to the first one and ends.

They communicate over a local socket of this user, named after the store, so that windows of other
stores can run at the same time. The store's lock decides who is first, not the socket; the holder
of the lock replaces a socket that a crash left behind.
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
"""Wayland's activation token: it allows a program that was clicked to raise a window."""

_PATIENCE = 2.0  # seconds to wait for a first window that is still opening
_ANSWER = 1000  # milliseconds to wait for an answer
_LONGEST = 1 << 20  # bytes accepted from a client
_TAKEN = b"taken\n"


def socket_name(store: Path) -> str:
    """Return the path of the store's socket, on Windows the name of a pipe.

    Return "" if there is no folder closed to other users: they could listen there for what is
    handed over, so no instance is contacted.
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
    """Pass files to the window that has the store open, and raise it.

    Return False if there is no such window or it does not answer.
    """
    until = monotonic() + _PATIENCE
    while WindowLock(store).is_held():
        if _sent(socket_name(store), files):
            return True
        if monotonic() > until:
            return False
        sleep(0.05)
    return False


def _sent(name: str, files: Sequence[Path]) -> bool:
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


class InstanceServer(QObject):
    """Accepts later starts on the window's store."""

    started_again = Signal(object, str)  # list[Path], activation token

    def __init__(self, store: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = socket_name(store)
        self._server: QLocalServer | None = None

    def open(self) -> None:
        """Start listening; only for the window that holds the store's lock."""
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
        """Stop listening."""
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
            told = _parsed(bytes(socket.readLine().data()))
            if told is not None:
                socket.write(_TAKEN)
                socket.flush()
                self.started_again.emit([Path(name) for name in told[0]], told[1])
            socket.disconnectFromServer()


def _parsed(line: bytes) -> tuple[list[str], str] | None:
    """Return the files and the token of a request, or None if it is not one of ours."""
    import json

    try:
        data: Any = json.loads(line)
        names, token = data["files"], data["token"]
    except (ValueError, TypeError, KeyError):
        return None
    if not isinstance(names, list) or not isinstance(token, str):
        return None
    return [name for name in cast("list[Any]", names) if isinstance(name, str)], token
