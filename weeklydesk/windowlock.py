"""The lock that prevents a second window from opening a store.

The operating system releases it when the process ends in any way, so a lock file that a crash left
behind never locks anybody out.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path
from typing import Self

from weeklydesk.errors import StoreError

_HELD = {errno.EAGAIN, errno.EACCES, errno.EDEADLK, 0}  # 0: Wine refuses without an error code
_NAME = 200  # bytes of a name, at most
_BYTE = 1 << 20  # after the content of the file, because Windows makes a locked byte unreadable


class InUse(StoreError):
    """Another window has the store open; `holder` names its process, if that is known."""

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(
            "{path} is open in another window ({holder}). Continue there, or close it first.",
            path=path,
            holder=holder,
        )
        self.holder = holder


class Unlockable(StoreError):
    """The lock cannot be created in the folder of the store."""

    def __init__(self, path: Path, reason: object) -> None:
        super().__init__(
            "{path} cannot be locked against a second window: {reason}. Nothing was changed.",
            path=path,
            reason=reason,
        )


class WindowLock:
    """A lock that the window of a store holds from before opening it until after closing it.

    A holder that ended without releasing the lock leaves its name in the file. Every later holder
    sees it until one calls `forget_crash`, so that a command in between does not hide the crash
    from the next window.
    """

    def __init__(self, store: Path) -> None:
        self._store = store
        self._handle: int | None = None
        self._crashed = b""  # the name of an earlier holder that did not release the lock

    @property
    def holder_crashed(self) -> bool:
        """Whether an earlier holder ended without releasing the lock, and nobody forgot it yet."""
        return bool(self._crashed)

    def forget_crash(self) -> None:
        """Do not report the crash to the next holder."""
        self._crashed = b""

    @property
    def file(self) -> Path:
        """The locked file. It is never deleted; a name in it without a lock means a crash."""
        return self._store.with_name(f"{self._store.name}.lock")

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(self, *error: object) -> None:
        self.release()

    def acquire(self) -> None:
        """Take the lock; raise InUse if another window holds it, Unlockable if that fails."""
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
        self._crashed = os.read(handle, _NAME)
        _write_name(handle, f"process {os.getpid()}, {_machine()}\n".encode())

    def is_held(self) -> bool:
        """Return whether any window, this one included, holds the lock; change nothing."""
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
        """Release the lock."""
        if self._handle is not None:
            _write_name(self._handle, self._crashed)
            os.close(self._handle)
            self._handle = None

    def holder(self) -> str:
        """Return the process and machine that wrote into the file last."""
        text = self.file.read_bytes()[:_NAME].decode("utf-8", "replace").strip()
        return text or "unknown"


def _machine() -> str:
    if sys.platform == "win32":
        import socket  # takes 4 ms to import, which other systems save

        return socket.gethostname()
    return os.uname().nodename


def _write_name(handle: int, name: bytes) -> None:
    """Write the name of the holder into the file; an empty name when the lock is released."""
    with contextlib.suppress(OSError):  # on a full disk the lock works too, only without a name
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
