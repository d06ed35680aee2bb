"""What is written down when the program fails: where it was in its code, never what it worked on.

A message of an exception may quote a report ("no such objective: …"), so only its kind is kept.
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
_LONGEST = 1_000_000  # bytes; a fault that comes again and again fills no disk


class CrashLog:
    """A file that crashes and unexpected errors are written to while it is open.

    Where it cannot be made the program goes on without one.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self.earlier: Path | None = None  # what the last session left
        self.failed: Callable[[], object] = lambda: None  # called after each unexpected error
        self._file: TextIOWrapper | None = None
        self._hooks = (sys.excepthook, threading.excepthook)

    def begin(self) -> None:
        """Put an earlier log aside, and listen from now on."""
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.earlier = self._put_aside()
            handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            self._file = os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace")
            faulthandler.enable(self._file)
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._note
        threading.excepthook = lambda told: self._note(
            told.exc_type, told.exc_value, told.exc_traceback
        )

    def end(self) -> None:
        """Listen no more; an empty log is taken away."""
        sys.excepthook, threading.excepthook = self._hooks
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        with contextlib.suppress(OSError):
            if self.path.stat().st_size == 0:
                self.path.unlink()

    def _put_aside(self) -> Path | None:
        """Give the log of a session that failed a name of its own; only a few are kept."""
        if not self.path.exists() or self.path.stat().st_size == 0:
            return None
        made = datetime.fromtimestamp(self.path.stat().st_mtime)
        aside = self.path.with_name(f"crash-{made:%Y%m%dT%H%M%S}.log")
        self.path.replace(aside)
        for old in sorted(self.path.parent.glob("crash-*.log"))[:-_KEPT]:
            old.unlink()
        return aside

    def _note(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Write an unexpected error down and tell of it.

        What goes to standard error often ends in a log of the desktop's, so it is told no more
        than the file; all of it only under `python -X dev`.
        """
        told = "".join(_report(kind, error, trace))
        with contextlib.suppress(OSError, ValueError):  # a log that fails must not fail more
            if self._file and self._file.tell() < _LONGEST:
                self._file.write(told)
                self._file.flush()
            sys.stderr.write(told)
        if sys.flags.dev_mode:
            self._hooks[0](kind, error or kind(), trace)
        _let_go(error)
        self.failed()


def _let_go(error: BaseException | None) -> None:
    """Let go of what the code held that failed.

    Python keeps the last error with all of it; a painter that is not let go ends the process.
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
    """Tell an error after what it came from."""
    source = error and (error.__cause__ or (not error.__suppress_context__ and error.__context__))
    if source:
        yield from _chain(type(source), source, source.__traceback__)
        yield "then\n"
    yield from traceback.format_list(traceback.extract_tb(trace))
    yield f"{kind.__module__}.{kind.__qualname__}\n"
