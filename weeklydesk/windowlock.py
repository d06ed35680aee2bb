"""The lock that keeps a second window out of a store.

The system takes it away with the process that holds it, however that ends; so nobody is ever
locked out by a file that a crash left behind.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path
from typing import Self

from weeklydesk.errors import StoreError

_HELD = {errno.EAGAIN, errno.EACCES, errno.EDEADLK, 0}  # 0: Wine refuses and names no reason
_NAME = 200  # bytes of a name, at most
_BYTE = 1 << 20  # behind what is written into the file: Windows lets nobody read a locked byte


class InUse(StoreError):
    """Another window has the store open; `holder` says which, where it can be told."""

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(
            "{path} is open in another window ({holder}). Continue there, or close it first.",
            path=path,
            holder=holder,
        )
        self.holder = holder


class Unlockable(StoreError):
    """The lock cannot be made where the store lies."""

    def __init__(self, path: Path, reason: object) -> None:
        super().__init__(
            "{path} cannot be locked against a second window: {reason}. Nothing was changed.",
            path=path,
            reason=reason,
        )


class WindowLock:
    """Held by the one window of a store, from before it opens it until after it closed it.

    A holder that ended without letting go leaves its name. It stays for the next one to see until
    one of them has told of it, so that a command in between swallows nothing.
    """

    def __init__(self, store: Path) -> None:
        self._store = store
        self._handle: int | None = None
        self._left = b""  # the name of a holder that ended without letting go

    @property
    def holder_crashed(self) -> bool:
        """Whether a holder before this one ended without letting go, which nobody has told yet."""
        return bool(self._left)

    def forget_crash(self) -> None:
        """Leave no word of that for the next holder."""
        self._left = b""

    @property
    def file(self) -> Path:
        """The file that is locked; it stays. A name in it that nobody holds tells of a crash."""
        return self._store.with_name(f"{self._store.name}.lock")

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(self, *error: object) -> None:
        self.release()

    def acquire(self) -> None:
        """Take the lock; InUse where another window holds it, Unlockable where none can be had."""
        try:
            self._store.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self.file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise Unlockable(self._store, error.strerror) from error
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            if error.errno in _HELD:
                raise InUse(self._store, self.holder()) from error
            raise Unlockable(self._store, error.strerror) from error
        self._handle = handle
        self._left = os.read(handle, _NAME)
        _sign(handle, f"process {os.getpid()}, {_machine()}\n".encode())

    def is_held(self) -> bool:
        """Whether a window has it now, this one or another; nothing is changed by asking."""
        try:
            handle = os.open(self.file, os.O_RDWR)
        except OSError:
            return False
        try:
            _lock(handle)
        except OSError as error:
            return error.errno in _HELD
        finally:
            os.close(handle)
        return False

    def release(self) -> None:
        """Let the next window in."""
        if self._handle is not None:
            _sign(self._handle, self._left)
            os.close(self._handle)
            self._handle = None

    def holder(self) -> str:
        """Return who wrote into the file last: a process and its machine."""
        text = self.file.read_bytes()[:_NAME].decode("utf-8", "replace").strip()
        return text or "unknown"


def _machine() -> str:
    if sys.platform == "win32":
        import socket  # 4 ms that the others need not wait

        return socket.gethostname()
    return os.uname().nodename


def _sign(handle: int, name: bytes) -> None:
    """Say who holds the lock; nobody, when it is let go."""
    with contextlib.suppress(OSError):  # it is held on a full disk too; the name is for a message
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, name)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
