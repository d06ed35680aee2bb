"""Run the main workflow in the program's real window, with keys only.

It imports two weeks (one with the dialog, one with a second start), starts and edits the next one,
creates the Word file and the e-mail, searches for a line, opens the help and closes the window.
Under strace, if available, the program may open only local sockets. It is used for the packages
and, by the tests, for the sources.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from harness import LONGEST, expect, output, screen, started, until

TYPED = "typed by a stranger"
SHOWS_SOCKETS = ("strace", "-f", "-qq", "-e", "trace=socket")
PICTURES = "pictures"  # the subfolder with the screenshots
HELP = {  # text typed to find a command → the window that opens
    "Guide": "Guide",
    "All keys": "Guide",
    "Report a problem": "Report a problem",
    "About weeklydesk": "About weeklydesk",
}


class Keyboard:
    """Sends keys to the windows of a program, in the environment of its screen."""

    def __init__(self, settings: dict[str, str]) -> None:
        self._settings = settings

    def focus(self, *window: str) -> None:
        """Wait for the window that xdotool finds by these arguments, and focus it."""
        focus = ["search", "--onlyvisible", *window, "windowfocus", "--sync", "%1"]
        until(lambda: _works(["xdotool", *focus], self._settings), f"no window {window[-1]}")

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        self._do("key", *keys)

    def type(self, words: str) -> None:
        """Type text."""
        self._do("type", words)

    def until(self, holds: Callable[[], bool], otherwise: str, *keys: str) -> None:
        """Press keys repeatedly until a condition holds."""

        def now() -> bool:
            if holds():
                return True
            self.press(*keys)
            return False

        until(now, otherwise)

    def _do(self, *arguments: str) -> str:
        return output("xdotool", self._settings, *arguments)


def run(program: Path, folder: Path, settings: dict[str, str], weeks: Sequence[Path]) -> str:
    """Start with an empty history, import two reports of adjacent weeks; return a summary."""
    trace, told = folder / "sockets.txt", folder / "told.txt"
    seen = [*SHOWS_SOCKETS, "-o", str(trace)] if can_trace() else []
    with screen() as display, told.open("wb") as errors:
        settings = settings | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        with started([*seen, str(program)], env=settings, stderr=errors) as window:
            keyboard = Keyboard(settings)
            try:
                work(program, folder, settings, keyboard, weeks)
            except SystemExit as failure:
                raise SystemExit(f"{failure}{_fate(window.poll(), told)}") from failure
            keyboard.until(lambda: window.poll() is not None, "the window was not closed", "ctrl+q")
    expect(window.returncode == 0, f"the window ended with status {window.returncode}")
    expect(told.read_bytes() == b"", f"it printed errors: {told.read_text(encoding='utf-8')}")
    done = "window: import, second start, next week, typing, Word, e-mail, search, help, closing"
    return f"{done}; {check_sockets(trace)}" if seen else f"{done} (no strace: sockets not checked)"


def _fate(status: int | None, told: Path) -> str:
    """Return the exit status and output of a program that failed."""
    ended = "" if status is None else f" It has ended with status {status}."
    said = told.read_text(encoding="utf-8", errors="replace").strip()
    return f"{ended} It said: {said}" if said else ended


def work(
    program: Path, folder: Path, settings: dict[str, str], keyboard: Keyboard, weeks: Sequence[Path]
) -> None:
    """Do everything in the window except closing it."""

    def held(week: str) -> bool:
        return week in output(program, settings, "list")

    keyboard.focus("--class", "weeklydesk")
    first, second = weeks
    keyboard.press("ctrl+o")
    keyboard.focus("--name", "Import reports")
    keyboard.type(str(first))
    keyboard.press("Return")
    keyboard.focus("--name", "weeklydesk")
    keyboard.until(lambda: held(first.stem), "a report was not imported", "Return")
    output(program, settings, "open", str(second))
    keyboard.until(lambda: held(second.stem), "a second start did not pass its file on", "Return")
    keyboard.press("ctrl+n")
    week = f"{second.stem[:-2]}{int(second.stem[-2:]) + 1:02}"
    until(lambda: held(week), "the next week was not started")
    keyboard.focus("--name", week)
    write(program, settings, keyboard, week)
    send(program, folder, settings, keyboard, week)
    look(settings, folder / PICTURES, keyboard, week)


def write(program: Path, settings: dict[str, str], keyboard: Keyboard, week: str) -> None:
    """Type a line into the week and wait until it is saved."""
    keyboard.press("ctrl+End", "Return")
    keyboard.type(TYPED)
    until(lambda: TYPED in output(program, settings, "show", week), "the line was not saved")


def send(
    program: Path, folder: Path, settings: dict[str, str], keyboard: Keyboard, week: str
) -> None:
    """Create the Word file and the e-mail, and read both."""
    keyboard.press("ctrl+e")
    until(lambda: any(folder.rglob(f"{week}.docx")), "no Word file was written")
    written, back = next(folder.rglob(f"{week}.docx")), folder / "written.md"
    output(program, settings, "convert", str(written), str(back))
    expect(TYPED in back.read_text(encoding="utf-8"), "the line is not in the Word file")
    keyboard.press("ctrl+shift+c")
    if shutil.which("xclip"):
        paste = ["xclip", "-selection", "clipboard", "-o", "-t", "text/html"]
        until(lambda: TYPED in _said(paste, settings), "the e-mail is not on the clipboard")


def look(settings: dict[str, str], folder: Path, keyboard: Keyboard, week: str) -> None:
    """Search for the line and open each part of the help; take a screenshot of each."""
    folder.mkdir()
    take_a_picture(settings, folder / "window.png")
    keyboard.press("ctrl+shift+f")
    keyboard.type(TYPED)
    take_a_picture(settings, folder / "search.png")
    keyboard.press("Escape", "Escape")
    for wish, window in HELP.items():
        keyboard.focus("--name", week)
        keyboard.press("ctrl+shift+p")
        keyboard.type(wish)
        keyboard.press("Return")
        keyboard.focus("--name", window)
        take_a_picture(settings, folder / f"{wish.lower().replace(' ', '-')}.png")
        keyboard.press("Escape")
    keyboard.focus("--name", week)


def take_a_picture(settings: dict[str, str], target: Path) -> None:
    """Take a screenshot when the screen no longer changes, if ImageMagick is installed."""
    taken = [b""]

    def is_stable() -> bool:
        output("import", settings, "-window", "root", str(target))
        taken.append(target.read_bytes())
        return taken[-1] == taken[-2]

    if shutil.which("import"):
        until(is_stable, "the screen kept changing")


def can_trace() -> bool:
    """Return whether strace is installed and allowed to trace."""
    return bool(shutil.which("strace")) and _works(["strace", "-o", "/dev/null", "true"])


def check_sockets(trace: Path) -> str:
    """Return a summary of the sockets opened; SystemExit if one is a network socket."""
    lines = [line for line in trace.read_text(encoding="utf-8").splitlines() if "socket(" in line]
    expect(bool(lines), "strace saw no socket, not even the screen's")
    out = [line for line in lines if "AF_INET" in line]
    expect(not out, f"a network socket was opened: {out}")
    return f"{len(lines)} sockets, all of them local"


def _works(command: Sequence[str], settings: dict[str, str] | None = None) -> bool:
    done = subprocess.run(command, env=settings, check=False, capture_output=True, timeout=LONGEST)
    return done.returncode == 0


def _said(command: Sequence[str], settings: dict[str, str]) -> str:
    done = subprocess.run(command, env=settings, check=False, capture_output=True)
    return done.stdout.decode("utf-8", "replace")
