"""Provides a separate screen for the real window, and presses keys on it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager

import pytest

from tests.reliability.program import environment
from tests.xvfb import virtual_screen

NEEDED = ("Xvfb", "xdotool")


@contextmanager
def new_screen() -> Generator[dict[str, str]]:
    """Yield the environment of a separate screen; skip the test if none can be started."""
    if sys.platform != "linux" or not all(map(shutil.which, NEEDED)):
        pytest.skip("Xvfb and xdotool are not here")
    with virtual_screen() as display:
        yield environment() | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


def press(screen: dict[str, str], *arguments: str) -> None:
    """Run xdotool on the screen."""
    subprocess.run(["xdotool", *arguments], env=screen, check=True, capture_output=True)
