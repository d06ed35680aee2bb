"""A screen of its own for the real window, and keys that are pressed on it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress

import pytest

from tests.reliability.program import ROOT, environment
from tests.xvfb import virtual_screen

NEEDED = ("Xvfb", "xdotool")


@contextmanager
def new_screen() -> Generator[dict[str, str]]:
    """Yield the environment of a screen that nobody else uses; skip the test where none can be."""
    if sys.platform != "linux" or not all(map(shutil.which, NEEDED)):
        pytest.skip("Xvfb and xdotool are not here")
    with virtual_screen() as display:
        yield environment() | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


@contextmanager
def running(
    command: list[str], screen: dict[str, str], pass_fds: Sequence[int] = ()
) -> Generator[subprocess.Popen[bytes]]:
    """Run the window; it ends with the test and all that it began, whatever becomes of that."""
    with subprocess.Popen(
        command, env=screen, cwd=ROOT, pass_fds=pass_fds, start_new_session=True
    ) as window:
        try:
            yield window
        finally:
            with suppress(ProcessLookupError):
                os.killpg(window.pid, signal.SIGKILL)


def press(screen: dict[str, str], *arguments: str) -> None:
    """Have xdotool do something on the screen."""
    subprocess.run(["xdotool", *arguments], env=screen, check=True, capture_output=True)
