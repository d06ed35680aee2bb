"""What the benchmarks share: paired runs, an installed weeklydesk to measure, a table."""

from __future__ import annotations

import compileall
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.xvfb import virtual_screen

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "resources" / "weeklydesk_resources" / "samples" / "zh"
PAIRS = 15
NO_CACHE = "PYTHONDONTWRITEBYTECODE"  # would double the time of every import


@dataclass(frozen=True, slots=True)
class Sample:
    """One run of one process: how long it took and how much memory it held at most."""

    milliseconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Row:
    """A comparison of one thing with another over several pairs of runs."""

    name: str
    subject: tuple[Sample, ...]
    against: tuple[Sample, ...] = ()

    def cells(self) -> tuple[str, ...]:
        """Return the name, medians of time and memory, the other's, and the ratio of times."""
        times = [sample.milliseconds for sample in self.subject]
        mine = (f"{median(times):.0f} ms", _memory(self.subject))
        if not self.against:
            return (self.name, *mine, "–", "–", "–")
        pairs = zip(self.subject, self.against, strict=True)
        ratio = median(one.milliseconds / other.milliseconds for one, other in pairs)
        others = median(sample.milliseconds for sample in self.against)
        return (self.name, *mine, f"{others:.0f} ms", _memory(self.against), f"{ratio:.2f}")


def _memory(samples: Sequence[Sample]) -> str:
    return f"{median(sample.megabytes for sample in samples):.0f} MB"


def in_turn(
    name: str, subject: Callable[[], Sample], against: Callable[[], Sample] | None = None
) -> Row:
    """Run both once to warm up, then take them in turn; the one that begins changes each time."""
    subject()
    if against is None:
        return Row(name, tuple(subject() for _ in range(PAIRS)))
    against()
    pairs = [_pair(subject, against, swapped=bool(turn % 2)) for turn in range(PAIRS)]
    return Row(name, tuple(one for one, _ in pairs), tuple(other for _, other in pairs))


def _pair(
    subject: Callable[[], Sample], against: Callable[[], Sample], *, swapped: bool
) -> tuple[Sample, Sample]:
    if swapped:
        other = against()
        return subject(), other
    return subject(), against()


def print_table(title: str, against: str, rows: Sequence[Row]) -> None:
    """Print the rows under a title; `against` names what they are compared with."""
    head = ("", "weeklydesk", "memory", against, "memory", "ratio")
    table = [head, *(row.cells() for row in rows)]
    widths = [max(len(cells[column]) for cells in table) for column in range(len(head))]
    print(f"\n{title} (medians of {PAIRS} pairs taken in turn)")
    for first, *others in table:
        cells = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        print("  ".join((first.ljust(widths[0]), *cells)))


def process(command: Sequence[str | Path], env: dict[str, str]) -> Sample:
    """Run a whole process and measure it from before its start until after its end."""
    begin = time.perf_counter()
    _, megabytes = finished(subprocess.Popen(command, env=env))
    return Sample((time.perf_counter() - begin) * 1000, megabytes)


def finished(child: subprocess.Popen[bytes]) -> tuple[bytes, float]:
    """Wait for a child; return its output, where it is piped, and its peak memory in MB."""
    output = child.stdout.read() if child.stdout else b""
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise subprocess.CalledProcessError(child.returncode, child.args, output)
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return output, usage.ru_maxrss / unit


@contextlib.contextmanager
def installed() -> Generator[dict[str, str]]:
    """Build the wheel and unpack it; yield the environment in which Python finds that one first.

    Its modules are compiled beforehand and may be cached, as they are where a user installs it.
    """
    with tempfile.TemporaryDirectory(prefix="weeklydesk-bench-") as folder:
        build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", folder, ROOT]
        subprocess.run(build, check=True)
        place = Path(folder, "site")
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as wheel:
            wheel.extractall(place)
        compileall.compile_dir(place, quiet=2)
        cached = {key: value for key, value in os.environ.items() if key != NO_CACHE}
        yield cached | {"PYTHONPATH": str(place), "PYTHONSAFEPATH": "1"}  # not the checkout's


@contextlib.contextmanager
def screen(*, own: bool = False) -> Generator[dict[str, str]]:
    """Yield the environment of a screen: the one that is there, Xvfb, or none at all.

    With `own` it is an Xvfb in any case, where there is one.
    """
    xvfb = shutil.which("Xvfb")
    if own and xvfb:
        with virtual_screen() as display:
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
    elif os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.name == "nt":
        yield {}
    elif xvfb is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
    else:
        with virtual_screen() as display:
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
