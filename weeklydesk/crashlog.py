"""The crash log: where in the code the program failed, without any content of the reports.

The message of an exception may quote a report ("no such objective: …"), so only its type is logged.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

from weeklydesk import __version__

NAME = "crash.log"
_KEPT = 5  # logs of earlier crashes
_LONGEST = 1_000_000  # bytes, so that a repeated error cannot fill the disk


class CrashLog:
    """Writes crashes and unexpected errors to a file while it is open.

    If the file cannot be created, the program runs without it.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self.earlier: Path | None = None  # the log of the previous session, if that failed
        self.failed: Callable[[], object] = lambda: None  # called after each unexpected error
        self._file: TextIOWrapper | None = None
        self._hooks = (sys.excepthook, threading.excepthook)

    def begin(self) -> None:
        """Rename an earlier log and install the exception hooks."""
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.earlier = self._rotate()
            handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            self._file = os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace")
            faulthandler.enable(self._file)
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._log
        threading.excepthook = lambda args: self._log(
            args.exc_type, args.exc_value, args.exc_traceback
        )

    def end(self) -> None:
        """Remove the exception hooks, and the log if it is empty."""
        sys.excepthook, threading.excepthook = self._hooks
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        with contextlib.suppress(OSError):
            if self.path.stat().st_size == 0:
                self.path.unlink()

    def _rotate(self) -> Path | None:
        """Rename a non-empty log by its date and delete all but the newest few."""
        if not self.path.exists() or self.path.stat().st_size == 0:
            return None
        made = datetime.fromtimestamp(self.path.stat().st_mtime)
        dated = self.path.with_name(f"crash-{made:%Y%m%dT%H%M%S}.log")
        self.path.replace(dated)
        for old in sorted(self.path.parent.glob("crash-*.log"))[:-_KEPT]:
            old.unlink()
        return dated

    def _log(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Log an unexpected error and call `failed`.

        Standard error often goes to a log of the desktop, so it gets no more than the file; the
        full traceback with its message is printed only under `python -X dev`.
        """
        text = "".join(_report(kind, error, trace))
        with contextlib.suppress(OSError, ValueError):  # logging must not raise another error
            if self._file and self._file.tell() < _LONGEST:
                self._file.write(text)
                self._file.flush()
            sys.stderr.write(text)
        if sys.flags.dev_mode:
            self._hooks[0](kind, error or kind(), trace)
        _clear_frames(error)
        self.failed()


def _clear_frames(error: BaseException | None) -> None:
    """Release the local variables of the code that failed.

    Python keeps the last exception with its frames; a QPainter that stays alive in one of them
    aborts the process.
    """
    while error is not None:
        traceback.clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def _report(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> Iterator[str]:
    import platform

    yield f"{datetime.now():%Y-%m-%d %H:%M:%S} weeklydesk {__version__}"
    yield f", Python {platform.python_version()}, {platform.system()} {platform.release()}\n"
    yield from _chain(kind, error, trace)
    yield "\n"


def _chain(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> Iterator[str]:
    """Yield the lines of an error, after those of its causes."""
    source = error and (error.__cause__ or (not error.__suppress_context__ and error.__context__))
    if source:
        yield from _chain(type(source), source, source.__traceback__)
        yield "then\n"
    yield from traceback.format_list(traceback.extract_tb(trace))
    yield f"{kind.__module__}.{kind.__qualname__}\n"
