"""A screen of its own for the real window, and keys that are pressed on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager

import pytest

from tests.reliability.program import environment

NEEDED = ("Xvfb", "xdotool")


@contextmanager
def new_screen() -> Generator[dict[str, str]]:
    """Yield the environment of a screen that nobody else uses; skip the test where none can be."""
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
    """Have xdotool do something on the screen."""
    subprocess.run(["xdotool", *arguments], env=screen, check=True, capture_output=True)
