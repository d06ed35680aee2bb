"""The colour scheme of GTK's settings file, for desktops that report none."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from configparser import ConfigParser, Error
from pathlib import Path

_FILES = ("gtk-4.0/settings.ini", "gtk-3.0/settings.ini")


def prefers_dark(environment: Mapping[str, str] = os.environ) -> bool | None:
    """Return whether GTK programs use a dark theme, or None if nothing is set.

    A theme is recognized by its name, such as Adwaita-dark or Mint-Y-Dark-Aqua; Arc-Darker is
    light.
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
        return None  # missing, or unreadable to GTK too
    prefers = settings.get("gtk-application-prefer-dark-theme", "").lower()
    name = settings.get("gtk-theme-name", "").lower()
    if not prefers and not name:
        return None
    return prefers in ("1", "true", "yes") or "dark" in re.split("[-_:]", name)
