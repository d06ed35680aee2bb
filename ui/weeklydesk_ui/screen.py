"""Check for a display before Qt is loaded, which aborts without one."""

from __future__ import annotations

from collections.abc import Mapping

from weeklydesk.errors import WeeklydeskError

_NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")


class NoScreen(WeeklydeskError):
    """The session has no display for windows."""


def require_screen(platform: str, environ: Mapping[str, str]) -> None:
    """Raise NoScreen if the environment names neither a display nor a Qt platform."""
    if platform in ("win32", "darwin") or any(environ.get(name) for name in _NAMES):
        return
    raise NoScreen(
        "There is no display to open a window on. The commands work without one: weeklydesk --help."
    )
