"""The main job in the program's real window, done by keys alone as a person would do it.

Two weeks are imported (one by the dialog, one by a second start that hands it over), the next is
begun and written to, the Word file and the e-mail are made, a line is searched for, the help is
opened, the window is closed. Where there is strace the program may have opened no socket but local
ones. The packages are tried so, and the tests try the sources so.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from trial import LONGEST, expect, output, screen, started, until

TYPED = "typed by a stranger"
SHOWS_SOCKETS = ("strace", "-f", "-qq", "-e", "trace=socket")
PICTURES = "pictures"  # a folder that is left in the given one: what there was to be seen
HELP = {  # what is typed to find a command → the window that opens
    "Guide": "Guide",
    "All keys": "Guide",
    "Report a problem": "Report a problem",
    "About weeklydesk": "About weeklydesk",
}


class Hands:
    """Keys for the windows of a program, in the environment of its screen."""

    def __init__(self, settings: dict[str, str]) -> None:
        self._settings = settings

    def turn_to(self, *window: str) -> None:
        """Wait for the window that xdotool finds by these words, and give it the keys."""
        focus = ["search", "--onlyvisible", *window, "windowfocus", "--sync", "%1"]
        until(lambda: _works(["xdotool", *focus], self._settings), f"no window {window[-1]}")

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self._do("key", *keys)

    def type(self, words: str) -> None:
        """Type words as a keyboard would."""
        self._do("type", words)

    def until(self, holds: Callable[[], bool], otherwise: str, *keys: str) -> None:
        """Press keys again and again until something holds."""

        def now() -> bool:
            if holds():
                return True
            self.press(*keys)
            return False

        until(now, otherwise)

    def _do(self, *arguments: str) -> str:
        return output("xdotool", self._settings, *arguments)


def do(program: Path, folder: Path, settings: dict[str, str], weeks: Sequence[Path]) -> str:
    """Do it with an empty history and two reports, of weeks that follow each other; say what."""
    trace, told = folder / "sockets.txt", folder / "told.txt"
    seen = [*SHOWS_SOCKETS, "-o", str(trace)] if can_trace() else []
    with screen() as display, told.open("wb") as errors:
        settings = settings | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        with started([*seen, str(program)], env=settings, stderr=errors) as window:
            hands = Hands(settings)
            try:
                work(program, folder, settings, hands, weeks)
            except SystemExit as failure:
                raise SystemExit(f"{failure}{_fate(window.poll(), told)}") from failure
            hands.until(lambda: window.poll() is not None, "the window was not closed", "ctrl+q")
    expect(window.returncode == 0, f"the window ended with status {window.returncode}")
    expect(told.read_bytes() == b"", f"it complained: {told.read_text(encoding='utf-8')}")
    done = "window: import, hand over, next week, typing, Word, e-mail, search, help, closing"
    return f"{done}; {judge_sockets(trace)}" if seen else f"{done} (no strace: sockets not judged)"


def _fate(status: int | None, told: Path) -> str:
    """Say what else is known of a program with which something went wrong."""
    ended = "" if status is None else f" It has ended with status {status}."
    said = told.read_text(encoding="utf-8", errors="replace").strip()
    return f"{ended} It said: {said}" if said else ended


def work(
    program: Path, folder: Path, settings: dict[str, str], hands: Hands, weeks: Sequence[Path]
) -> None:
    """Do the main job in the window that comes up."""

    def held(week: str) -> bool:
        return week in output(program, settings, "list")

    hands.turn_to("--class", "weeklydesk")
    first, second = weeks
    hands.press("ctrl+o")
    hands.turn_to("--name", "Import reports")
    hands.type(str(first))
    hands.press("Return")
    hands.turn_to("--name", "weeklydesk")
    hands.until(lambda: held(first.stem), "a report was not imported", "Return")
    output(program, settings, "open", str(second))
    hands.until(lambda: held(second.stem), "a file was not handed over", "Return")
    hands.press("ctrl+n")
    week = f"{second.stem[:-2]}{int(second.stem[-2:]) + 1:02}"
    until(lambda: held(week), "the next week was not begun")
    hands.turn_to("--name", week)
    write(program, settings, hands, week)
    send(program, folder, settings, hands, week)
    look(settings, folder / PICTURES, hands, week)


def write(program: Path, settings: dict[str, str], hands: Hands, week: str) -> None:
    """Type a line into the week and wait until it is kept."""
    hands.press("ctrl+End", "Return")
    hands.type(TYPED)
    until(lambda: TYPED in output(program, settings, "show", week), "the line was not kept")


def send(program: Path, folder: Path, settings: dict[str, str], hands: Hands, week: str) -> None:
    """Make the Word file and the e-mail, and read both."""
    hands.press("ctrl+e")
    until(lambda: any(folder.rglob(f"{week}.docx")), "no Word file was written")
    written, back = next(folder.rglob(f"{week}.docx")), folder / "written.md"
    output(program, settings, "convert", str(written), str(back))
    expect(TYPED in back.read_text(encoding="utf-8"), "the line is not in the Word file")
    hands.press("ctrl+shift+c")
    if shutil.which("xclip"):
        paste = ["xclip", "-selection", "clipboard", "-o", "-t", "text/html"]
        until(lambda: TYPED in _said(paste, settings), "the e-mail is not on the clipboard")


def look(settings: dict[str, str], folder: Path, hands: Hands, week: str) -> None:
    """Search for the line and open each part of the help; leave a picture of each."""
    folder.mkdir()
    take_a_picture(settings, folder / "window.png")
    hands.press("ctrl+shift+f")
    hands.type(TYPED)
    take_a_picture(settings, folder / "search.png")
    hands.press("Escape", "Escape")
    for wish, window in HELP.items():
        hands.turn_to("--name", week)
        hands.press("ctrl+shift+p")
        hands.type(wish)
        hands.press("Return")
        hands.turn_to("--name", window)
        take_a_picture(settings, folder / f"{wish.lower().replace(' ', '-')}.png")
        hands.press("Escape")
    hands.turn_to("--name", week)


def take_a_picture(settings: dict[str, str], target: Path) -> None:
    """Take a picture of the whole screen, when it rests, where ImageMagick is."""
    taken = [b""]

    def rests() -> bool:
        output("import", settings, "-window", "root", str(target))
        taken.append(target.read_bytes())
        return taken[-1] == taken[-2]

    if shutil.which("import"):
        until(rests, "the screen did not come to rest")


def can_trace() -> bool:
    """Say whether this machine lets strace look at a program."""
    return bool(shutil.which("strace")) and _works(["strace", "-o", "/dev/null", "true"])


def judge_sockets(trace: Path) -> str:
    """Say what sockets were opened; SystemExit where one reaches out of the machine."""
    lines = [line for line in trace.read_text(encoding="utf-8").splitlines() if "socket(" in line]
    expect(bool(lines), "strace saw no socket, not even that of the screen")
    out = [line for line in lines if "AF_INET" in line]
    expect(not out, f"a socket to the network was opened: {out}")
    return f"{len(lines)} sockets, all of them local"


def _works(command: Sequence[str], settings: dict[str, str] | None = None) -> bool:
    done = subprocess.run(command, env=settings, check=False, capture_output=True, timeout=LONGEST)
    return done.returncode == 0


def _said(command: Sequence[str], settings: dict[str, str]) -> str:
    done = subprocess.run(command, env=settings, check=False, capture_output=True)
    return done.stdout.decode("utf-8", "replace")
