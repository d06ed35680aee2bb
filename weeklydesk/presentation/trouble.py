"""The diagnostic report, which helps to find a fault and contains nothing that the user wrote.

It has no text, title or week of a report, no name, address or path; only numbers, versions and
settings.
"""

from __future__ import annotations

import os
import platform
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weeklydesk import __version__
from weeklydesk.errors import WeeklydeskError
from weeklydesk.paths import Paths
from weeklydesk.settings import Settings
from weeklydesk.settings.kinds import Choice, Integer, Setting, TimeOfDay, YesNo

if TYPE_CHECKING:
    from weeklydesk.store import Store

_NOT_PRIVATE = (Choice, TimeOfDay, Integer, YesNo)
_VARIABLES = (
    *("LANG", "LC_ALL", "LC_MESSAGES", "XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"),
    *("QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "QT_IM_MODULE", "QT_FONT_DPI", "PYTHONUTF8"),
)
_PLAIN = re.compile(r"[\w.,:;@=+-]{1,40}", re.ASCII)
_LAST = 60  # lines of the log
_OURS = ("weeklydesk", "weeklydesk_ui", "PySide6", "sqlite3")  # paths are shown from these folders
_FRAME = re.compile(r'\s*File "([^"]*)", line (\d+),? in ([\w.<>]+)')
_LINE = re.compile(
    r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d weeklydesk [\w.]+, Python [\w.+]+, [\w ]+ [\w.+-]+"
    r"|then|[A-Za-z_][\w.<>]*(Error|Exception|Warning|Interrupt|Exit)"
    r"|(Fatal Python error|Windows fatal exception): [\w ]+"
    r"|(Current thread|Thread) 0x[0-9a-f]+( \[[\w.-]+\])? \(most recent call first\):",
    re.ASCII,
)


def report(paths: Paths, now: datetime, window: Mapping[str, str] | None = None) -> str:
    """Return the report as lines of text; `window` contains entries from the window."""
    parts = (
        ("weeklydesk", _program(now)),
        ("window", (window or {}).items()),
        ("settings", _settings(Settings(paths.settings))),
        ("history", _history(paths)),
    )
    lines: list[str] = []
    for title, pairs in parts:
        entries = [f"{name}: {value}" for name, value in pairs]
        lines += [f"[{title}]", *entries, ""] if entries else []
    log = tuple(_log(paths.logs))
    lines += ["[log]", *log] if log else []
    return "\n".join(lines).strip() + "\n"


def _program(now: datetime) -> Iterator[tuple[str, str]]:
    yield "version", __version__
    yield "packaged", "yes" if getattr(sys, "frozen", False) else "no"
    yield "python", f"{platform.python_implementation()} {platform.python_version()}"
    yield "system", f"{platform.system()} {platform.release()} {platform.machine()}"
    yield "encoding", sys.getfilesystemencoding()
    yield "date", f"{now:%Y-%m-%d}"
    for name in _VARIABLES:
        value = os.environ.get(name)
        if value:
            yield name, value if _PLAIN.fullmatch(value) else "set"


def _settings(settings: Settings) -> Iterator[tuple[str, str]]:
    from weeklydesk.settings.table import TABLE

    for row in TABLE:
        if settings.is_set(row):
            yield row.key, _value(settings, row)
    if settings.take_problems():
        yield "file", "partly unreadable"


def _value(settings: Settings, row: Setting[Any]) -> str:
    text = row.show(settings.get(row))
    return text if isinstance(row, _NOT_PRIVATE) else "set"


def _history(paths: Paths) -> Iterator[tuple[str, object]]:
    from weeklydesk.store import Store, backups_in
    from weeklydesk.store.connection import SQLITE

    yield "sqlite", SQLITE
    yield "backups", len(backups_in(paths.backups))
    if not paths.store.exists():
        yield "file", "none"
        return
    yield "bytes", paths.store.stat().st_size
    yield "writable", "yes" if os.access(paths.store, os.W_OK) else "no"
    try:
        with Store.open(paths.store, read_only=True) as store:
            yield from _content(store)
    except WeeklydeskError as error:
        yield "cannot be opened", type(error).__name__


def _content(store: Store) -> Iterator[tuple[str, object]]:
    weeks = store.weeks()
    health = store.check()
    yield "reports", len(weeks)
    yield "versions", sum(len(store.revisions(each.week)) for each in weeks)
    yield "in the bin", len(store.deleted_reports())
    yield "sound", "yes" if health.sound else f"no ({len(health.messages)}, {len(health.damaged)})"


def _log(folder: Path) -> Iterator[str]:
    """Yield the last lines of the newest crash log, without any line of unknown form."""
    logs = sorted(folder.glob("*.log"), key=lambda path: path.stat().st_mtime)
    if logs:
        lines = logs[-1].read_text(encoding="utf-8", errors="replace").splitlines()
        known = [words for line in lines if (words := _anonymous(line))]
        yield from known[-_LAST:]


def _anonymous(line: str) -> str:
    """Return a line of a log without the user's folders; empty if its form is not known."""
    frame = _FRAME.fullmatch(line)
    if frame:
        return f"  {_short(frame[1])}:{frame[2]} {frame[3]}"
    return line.strip() if _LINE.fullmatch(line.strip()) else ""


def _short(path: str) -> str:
    """Return a path from the package on, or "(elsewhere)" for code of other packages."""
    parts = re.split(r"[\\/]", path)
    starts = [at for at, part in enumerate(parts) if part in _OURS]
    return "/".join(parts[starts[-1] :]) if starts else "(elsewhere)"
