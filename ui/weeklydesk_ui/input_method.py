"""Chinese input on Linux: Qt from PyPI knows ibus but not fcitx, which speaks ibus too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

FCITX = "fcitx"


def wanted_module(environ: Mapping[str, str], plugins: Callable[[], Path]) -> str | None:
    """Return what QT_IM_MODULE is to be set to; None where it is right as it is.

    `plugins` returns the folder of Qt's plugins. With fcitx asked for and its plugin missing it is
    ibus, whose protocol fcitx5 answers.
    """
    module = environ.get("QT_IM_MODULE", "")
    asked = module or environ.get("XMODIFIERS", "").removeprefix("@im=")
    if not asked.startswith(FCITX):
        return None
    missing = not any((plugins() / "platforminputcontexts").glob("*fcitx*"))
    return "ibus" if missing else None
