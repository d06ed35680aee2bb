"""Chinese input on Linux: Qt from PyPI supports ibus but not fcitx, which speaks ibus too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

FCITX = "fcitx"


def wanted_module(environ: Mapping[str, str], plugins: Callable[[], Path]) -> str | None:
    """Return the value for QT_IM_MODULE, or None to leave it unchanged.

    If fcitx is configured but Qt's plugin for it is missing, return "ibus", whose protocol fcitx5
    answers. `plugins` returns Qt's plugin folder.
    """
    module = environ.get("QT_IM_MODULE", "")
    asked = module or environ.get("XMODIFIERS", "").removeprefix("@im=")
    if not asked.startswith(FCITX):
        return None
    missing = not any((plugins() / "platforminputcontexts").glob("*fcitx*"))
    return "ibus" if missing else None
