"""Starting with the computer: one file in the place where each system looks for such files.

Linux desktops read `~/.config/autostart`, macOS `~/Library/LaunchAgents`, Windows the Startup
folder of the Start menu. A file can be seen and deleted by the person; nothing else is written.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from weeklydesk import files
from weeklydesk.errors import FileError

ARGUMENTS = ("open", "--background")
_MAC_NAME = "io.github.weeklydesk.plist"

_DESKTOP = """[Desktop Entry]
Type=Application
Name=weeklydesk
Comment=Waits in the tray
Exec={command}
Icon=weeklydesk
Terminal=false
X-GNOME-Autostart-enabled=true
"""
_PLIST = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
    <key>Label</key>
    <string>io.github.weeklydesk</string>
    <key>ProgramArguments</key>
    <array>
{arguments}
    </array>
    <key>RunAtLoad</key>
    <true/>
</dict>
</plist>
"""


def command() -> tuple[str, ...]:
    """Return what starts this program in the background."""
    if getattr(sys, "frozen", False):
        own = Path(sys.executable)
        silent = own.with_name("weeklydeskw.exe")  # the one of the two that opens no console
        return (str(silent if silent.exists() else own), *ARGUMENTS)
    installed = shutil.which("weeklydesk")
    own = (installed,) if installed else (sys.executable, "-m", "weeklydesk")
    return (*own, *ARGUMENTS)


def place(system: str, home: Path, environ: Mapping[str, str]) -> Path:
    """Return the file of a system ("linux", "darwin", "win32"); it need not be there."""
    if system == "darwin":
        return home / "Library" / "LaunchAgents" / _MAC_NAME
    if system == "win32":
        roaming = Path(environ.get("APPDATA") or home / "AppData" / "Roaming")
        folder = roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "Startup"
        return folder / "weeklydesk.cmd"
    config = environ.get("XDG_CONFIG_HOME") or ""
    folder = Path(config) if Path(config).is_absolute() else home / ".config"
    return folder / "autostart" / "weeklydesk.desktop"


def content(system: str, words: Sequence[str]) -> str:
    """Return what stands in the file so that a system runs the words."""
    if system == "darwin":
        lines = (f"        <string>{escape(word)}</string>" for word in words)
        return _PLIST.format(arguments="\n".join(lines))
    if system == "win32":
        told = " ".join(f'"{word}"' for word in words).replace("%", "%%")
        return f'@chcp 65001 >nul\r\n@start "" {told}\r\n'
    return _DESKTOP.format(command=" ".join(map(_quoted, words)))


def switch(
    on: bool, *, system: str, home: Path, environ: Mapping[str, str], words: Sequence[str]
) -> Path:
    """Write the file, or delete it, and return its path; FileError where that cannot be done."""
    path = place(system, home, environ)
    try:
        if on:
            path.parent.mkdir(parents=True, exist_ok=True)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise FileError(
            "Starting at login could not be changed at {path}: {reason}.",
            path=path,
            reason=error.strerror or error,
        ) from error
    if on:
        files.write_bytes(path, content(system, words).encode())
    return path


def switch_here(on: bool) -> Path:
    """Write or delete the file of this program, system and person, as `switch` does."""
    words = command()
    return switch(on, system=sys.platform, home=Path.home(), environ=os.environ, words=words)


def _quoted(word: str) -> str:
    """Return a word as the Desktop Entry Specification quotes it."""
    if word.isascii() and all(sign.isalnum() or sign in "/._-+:=@" for sign in word):
        return word
    for sign in ("\\", '"', "`", "$"):
        word = word.replace(sign, f"\\{sign}")
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'
