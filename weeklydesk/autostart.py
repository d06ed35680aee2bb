"""Starting the program at login, through one file in the folder that the system reads.

Linux desktops read `~/.config/autostart`, macOS `~/Library/LaunchAgents`, Windows the Startup
folder of the Start menu. The user can see and delete a file there; nothing else is written.
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
    """Return the command line that starts this program in the background."""
    if getattr(sys, "frozen", False):
        own = Path(sys.executable)
        silent = own.with_name("weeklydeskw.exe")  # the executable that opens no console
        return (str(silent if silent.exists() else own), *ARGUMENTS)
    installed = shutil.which("weeklydesk")
    own = (installed,) if installed else (sys.executable, "-m", "weeklydesk")
    return (*own, *ARGUMENTS)


def place(system: str, home: Path, environ: Mapping[str, str]) -> Path:
    """Return the path of the autostart file on a system ("linux", "darwin", "win32").

    The file need not exist.
    """
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
    """Return the content of the autostart file that makes a system run a command line."""
    if system == "darwin":
        lines = (f"        <string>{escape(word)}</string>" for word in words)
        return _PLIST.format(arguments="\n".join(lines))
    if system == "win32":
        quoted = " ".join(f'"{word}"' for word in words).replace("%", "%%")
        return f'@chcp 65001 >nul\r\n@start "" {quoted}\r\n'
    return _DESKTOP.format(command=" ".join(map(_quoted, words)))


def switch(
    on: bool, *, system: str, home: Path, environ: Mapping[str, str], words: Sequence[str]
) -> Path:
    """Write or delete the autostart file and return its path; raise FileError on failure."""
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
    """Write or delete the autostart file of this program for the current system and user."""
    words = command()
    return switch(on, system=sys.platform, home=Path.home(), environ=os.environ, words=words)


def _quoted(word: str) -> str:
    """Quote a word by the rules of the Desktop Entry Specification."""
    if word.isascii() and all(char.isalnum() or char in "/._-+:=@" for char in word):
        return word
    for char in ("\\", '"', "`", "$"):
        word = word.replace(char, f"\\{char}")
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'
