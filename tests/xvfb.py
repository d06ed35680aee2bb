"""A screen of its own, for what is shown where nobody looks."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def virtual_screen(*options: str) -> Generator[str]:
    """Provide the name of a screen of Xvfb, for as long as the block runs."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    command.append("-noreset")  # else who comes while the last client leaves is turned away
    quiet = subprocess.DEVNULL
    server = subprocess.Popen([*command, *options], pass_fds=[writer], stdout=quiet, stderr=quiet)
    os.close(writer)
    try:
        with os.fdopen(reader, encoding="ascii") as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
