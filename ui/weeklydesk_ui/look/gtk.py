"""What GTK programs of this user wear: their settings' file says it where no desktop does."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from configparser import ConfigParser, Error
from pathlib import Path

_FILES = ("gtk-4.0/settings.ini", "gtk-3.0/settings.ini")


def wears_dark(environment: Mapping[str, str] = os.environ) -> bool | None:
    """Say whether GTK programs are to be dark; None where nothing was written down about it.

    A theme is told by its name, as in Adwaita-dark or Mint-Y-Dark-Aqua; Arc-Darker is a light one.
    """
    home = environment.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    for name in _FILES:
        said = _said(Path(home, name))
        if said is not None:
            return said
    return None


def _said(path: Path) -> bool | None:
    parser = ConfigParser(interpolation=None, strict=False)
    try:
        parser.read_string(path.read_text("utf-8"))
        settings = parser["Settings"]
    except (OSError, UnicodeError, Error, KeyError):
        return None  # it is not there, or GTK does not read it either
    prefers = settings.get("gtk-application-prefer-dark-theme", "").lower()
    name = settings.get("gtk-theme-name", "").lower()
    if not prefers and not name:
        return None
    return prefers in ("1", "true", "yes") or "dark" in re.split("[-_:]", name)
