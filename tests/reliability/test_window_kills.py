"""kill -9 while somebody types in the real window, on a screen of its own."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.reliability.figures import Figures, times
from tests.reliability.program import environment
from tests.store.drafts import W22, draft
from weeklydesk.store import Store

NEEDED = ("Xvfb", "xdotool")
OLDEST = 2.0  # seconds: what was typed before that is there
KEYS = 50  # a second; at several hundred they wait in the screen's queue, unseen by the window
WORDS = 10  # in a line


@pytest.fixture
def screen() -> Generator[dict[str, str]]:
    """The environment of a screen that nobody else uses."""
    if sys.platform != "linux" or not all(map(shutil.which, NEEDED)):
        pytest.skip("Xvfb and xdotool are not here")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, pass_fds=[write], stdout=quiet, stderr=quiet) as server:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield environment() | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        server.terminate()


def press(screen: dict[str, str], *arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], env=screen, check=True, capture_output=True)


def typed_until_killed(store: Path, screen: dict[str, str], start: int, seconds: float) -> int:
    """Type numbers until the window is killed; return the last one that had to be kept."""
    command = [sys.executable, "-m", "weeklydesk", "--store", str(store)]
    typed: list[tuple[float, int]] = []
    with subprocess.Popen(command, env=screen, stderr=subprocess.DEVNULL) as window:
        press(screen, "search", "--sync", "--onlyvisible", "--name", "weeklydesk", "windowfocus")
        press(screen, "key", "ctrl+End")
        number = start + 1
        press(screen, "type", "--delay", "1", f"n{number} ")
        wait_for(number, store, window)  # the keys come in, however long the start took
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            number += 1
            press(screen, "type", "--delay", f"{1000 // KEYS}", f"n{number:05} ")
            typed.append((time.monotonic(), number))
            if number % WORDS == 0:
                press(screen, "key", "Return")
        killed = time.monotonic()
        window.send_signal(signal.SIGKILL)
    return max((number for at, number in typed if killed - at > OLDEST), default=start + 1)


def wait_for(number: int, store: Path, window: subprocess.Popen[bytes]) -> None:
    """Wait until a number is kept; nothing else is known to the outside of a window that types."""
    end = time.monotonic() + 30
    while number not in kept(store):
        assert time.monotonic() < end
        with suppress(subprocess.TimeoutExpired):
            window.wait(0.1)


def kept(store: Path) -> list[int]:
    """Return the numbers that the text holds; the file must be whole."""
    with Store.open(store) as opened:
        assert opened.check(every_revision=True).sound
        report = opened.load(W22).report
    text = " ".join(block.text for part in report.sections for block in part.blocks)
    return [int(number) for number in re.findall(r"n(\d{5})", text)]


def test_no_key_older_than_two_seconds_is_lost(
    tmp_path: Path, screen: dict[str, str], figures: Figures
):
    path, chance, kills = tmp_path / "weeklydesk.db", random.Random(7), times(2, 100)
    with Store.open(path) as store:
        store.save(draft("begin"), base=None)
    last, before = 0, set[int]()
    for _ in range(kills):
        must = typed_until_killed(path, screen, last, chance.uniform(2.2, 3.5))
        numbers = kept(path)
        assert must > last  # or nothing was tried
        assert set(range(last + 1, must + 1)) <= set(numbers)
        assert before <= set(numbers)  # the next start showed them, and saved them again
        last, before = max(numbers), set(numbers)
    figures["kill -9 while typing in the window"] = f"{kills} kills, {last} words, 0 lost"
