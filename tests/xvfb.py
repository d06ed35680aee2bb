"""A virtual screen for tests that show windows."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def virtual_screen(*options: str) -> Generator[str]:
    """Provide the name of an Xvfb screen for the duration of the block."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    command.append("-noreset")  # else a client that connects while the last one leaves is refused
    quiet = subprocess.DEVNULL
    server = subprocess.Popen([*command, *options], pass_fds=[writer], stdout=quiet, stderr=quiet)
    os.close(writer)
    try:
        with os.fdopen(reader, encoding="ascii") as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
