"""The packaged program from its start to its first picture, against an empty window.

Nothing in either program takes part: what counts is the first moment at which a line of an
empty screen is no longer black, as the X server's own memory shows it.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.benchmarks.measure import ROOT, SAMPLES, Sample, in_turn, installed, print_table
from tests.xvfb import virtual_screen

PROGRAM = ROOT / "build" / "package" / "folder" / "weeklydesk" / "weeklydesk"
WIDE, HIGH, BYTES = 1280, 800, 4
LONGEST = 30  # seconds
BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTextEdit())
window.resize(1200, 760)
window.show()
application.exec()
"""


@dataclass(frozen=True)
class Screen:
    """An X server's screen: where it is, and the memory in which it draws."""

    display: str
    memory: mmap.mmap

    def is_painted(self) -> bool:
        """Say whether a line of the screen shows anything.

        It lies above the middle, where the pointer is: that is there as soon as a window is, before
        anything is painted.
        """
        begin = len(self.memory) - HIGH * 3 // 4 * WIDE * BYTES
        return any(self.memory[begin : begin + WIDE * BYTES])


def main() -> int:
    """Measure with the three sample weeks in the store."""
    if not PROGRAM.exists() or not shutil.which("Xvfb"):
        print("No packaged program, or no Xvfb: python3 dev.py package builds it.")
        return 0
    with installed() as code, tempfile.TemporaryDirectory() as folder:
        home = {"HOME": folder, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}
        env = code | home | {"QT_QPA_PLATFORM": "xcb"}
        store = Path(folder, "weeklydesk.db")
        fill = [PROGRAM, "--store", store, "import", SAMPLES]
        subprocess.run(fill, env=env, check=True, stdout=subprocess.DEVNULL)
        bare = partial(first_picture, env, [sys.executable, "-c", BARE])
        rows = [
            in_turn("packaged", partial(first_picture, env, [PROGRAM, *on(store)]), bare),
            in_turn("wheel", partial(first_picture, env, [*MODULE, *on(store)]), bare),
        ]
    print_table("Start to the first picture on xcb, 3 weeks", "bare Qt", rows)
    return 0


MODULE = (sys.executable, "-m", "weeklydesk")


def on(store: Path) -> list[str]:
    """Return the arguments that open a store's window."""
    return ["--store", str(store)]


def first_picture(env: dict[str, str], command: Sequence[str | Path]) -> Sample:
    """Start a program on a screen of its own, and end it when it shows something."""
    with empty_screen() as screen:
        begin = time.monotonic()
        env = env | {"DISPLAY": screen.display}
        child = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)
        while not screen.is_painted() and time.monotonic() < begin + LONGEST:
            time.sleep(0.001)
        shown, painted = time.monotonic(), screen.is_painted()
        child.kill()  # with it the server forgets the picture
        _, _, usage = os.wait4(child.pid, 0)
        child.returncode = 0  # the end was ours
        if not painted:
            raise TimeoutError(f"Nothing was shown by {command}.")
    return Sample((shown - begin) * 1000, usage.ru_maxrss / 1024)


@contextlib.contextmanager
def empty_screen() -> Generator[Screen]:
    """Provide a screen that draws into a file."""
    with (
        tempfile.TemporaryDirectory() as folder,
        virtual_screen("-fbdir", folder) as display,
        Path(folder, "Xvfb_screen0").open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as memory,
    ):
        yield Screen(display, memory)


if __name__ == "__main__":
    sys.exit(main())
