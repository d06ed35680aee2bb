"""What trying a program needs: a home and a screen of its own, and patience with it."""

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
NO_BUS = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}  # else a daemon is begun that does not end


def home(folder: Path) -> dict[str, str]:
    """Return an environment whose home is that folder, without this Python's own settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    places = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    tongue = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
    return kept | places | tongue | NO_BUS | {"WEEKLYDESK_STORE": str(folder / "reports.db")}


def output(program: Path | str, settings: dict[str, str], *arguments: str) -> str:
    """Run a command and return what it prints; CalledProcessError where it fails."""
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
    """End with a line where something that must hold does not."""
    if not holds:
        raise SystemExit(f"The program does not work: {otherwise}.")


def until(holds: Callable[[], bool], otherwise: str) -> None:
    """Wait until something holds; end with a line where it takes too long."""
    last = time.monotonic() + LONGEST
    while not holds():
        expect(time.monotonic() < last, otherwise)
        time.sleep(0.2)


@contextmanager
def screen() -> Generator[str]:
    """Provide a screen of our own for as long as the block runs.

    Without `-noreset` it begins anew when its last client leaves, and turns away who comes then:
    of a program that starts while xdotool looks for its window, a few in a hundred starts.
    """
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    command.append("-noreset")
    with started(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        number = server.stdout.readline().decode("ascii").strip()
        expect(number != "", "no display could be had")
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
    """Provide a process that is ended with the block and all that it began, whatever happens."""
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
