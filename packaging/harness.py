"""Test a program in its own home folder and on its own screen, waiting for results."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

LONGEST = 60  # seconds
NO_BUS = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}  # otherwise a daemon is started that never exits


def home(folder: Path) -> dict[str, str]:
    """Return an environment with that home folder and without this Python's settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    places = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    language = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
    return kept | places | language | NO_BUS | {"WEEKLYDESK_STORE": str(folder / "reports.db")}


def output(program: Path | str, settings: dict[str, str], *arguments: str) -> str:
    """Run a command and return its output; CalledProcessError if it fails."""
    done = subprocess.run(
        [str(program), *arguments],
        env=settings,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=LONGEST,
    )
    return done.stdout


def expect(holds: bool, otherwise: str) -> None:
    """Exit with a message if a condition does not hold."""
    if not holds:
        raise SystemExit(f"The program does not work: {otherwise}.")


def until(holds: Callable[[], bool], otherwise: str) -> None:
    """Wait until a condition holds; exit with a message after `LONGEST` seconds."""
    last = time.monotonic() + LONGEST
    while not holds():
        expect(time.monotonic() < last, otherwise)
        time.sleep(0.2)


@contextmanager
def screen() -> Generator[str]:
    """Run an X server for the duration of the block and yield its display name.

    Without `-noreset` it resets when its last client disconnects and refuses clients meanwhile,
    which hit a few in a hundred starts while xdotool polled for the window.
    """
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    command.append("-noreset")
    with started(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        number = server.stdout.readline().decode("ascii").strip()
        expect(number != "", "Xvfb did not start")
        yield f":{number}"


@contextmanager
def started(
    command: list[str],
    env: dict[str, str] | None = None,
    *,
    stdout: int | None = None,
    stderr: int | BinaryIO | None = None,
    cwd: Path | None = None,
    pass_fds: Sequence[int] = (),
) -> Generator[subprocess.Popen[bytes]]:
    """Run a process for the duration of the block, then kill it with its children."""
    with subprocess.Popen(
        command,
        env=env,
        stdout=stdout,
        stderr=stderr,
        cwd=cwd,
        pass_fds=pass_fds,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
