"""Imports: files per second, the cost of a file in a growing store, and with a growing file.

The cost of a file must not grow with the number of reports in the store, nor worse than linearly
with the file's own size.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import SAMPLES
from weeklydesk.desk import import_files
from weeklydesk.exporters import Options, render
from weeklydesk.importers import read_bytes
from weeklydesk.store import Store
from weeklydesk.weeks import Week

FILES = 1000
SIZES = (0, 500, 2000)
BATCH = 25
TURNS = 7
FIRST = Week(1990, 1)


def main() -> None:
    """Measure and print."""
    sample = (SAMPLES / "2024-W22.md").read_text(encoding="utf-8").replace("2024-W22", "{week}")
    with tempfile.TemporaryDirectory(prefix="weeklydesk-bench-") as name:
        root = Path(name)
        _print("import of a folder", _folder(root, sample))
        _print("a file in a store that grows", _growing_store(root, sample))
    _print("a file that grows", [*_growing_file(sample), *_growing_word(sample)])


def _print(title: str, rows: Sequence[tuple[str, str]]) -> None:
    sys.stdout.write(f"\n{title}\n")
    for name, value in rows:
        sys.stdout.write(f"{name:<34}{value:>24}\n")


def _timed(job: Callable[[], object]) -> float:
    begin = time.perf_counter()
    job()
    return time.perf_counter() - begin


def _files(folder: Path, sample: str, first: Week, count: int) -> Path:
    folder.mkdir(parents=True)
    for offset in range(count):
        week = first + offset
        (folder / f"{week}.md").write_text(sample.replace("{week}", str(week)), encoding="utf-8")
    return folder


def _folder(root: Path, sample: str) -> list[tuple[str, str]]:
    folder = _files(root / "thousand", sample, FIRST, FILES)
    with Store.open(root / "thousand.db") as store:
        new = _timed(lambda: import_files(store, [folder]))
        again = _timed(lambda: import_files(store, [folder]))
    size = len(sample.encode())
    return [
        (f"{FILES} new files of {size} bytes", f"{FILES / new:.0f} files a second"),
        ("the same again", f"{FILES / again:.0f} files a second"),
    ]


def _growing_store(root: Path, sample: str) -> list[tuple[str, str]]:
    """Import a batch into copies of stores of several sizes, in turn."""
    batch = _files(root / "batch", sample, FIRST + max(SIZES), BATCH)
    for size in SIZES:
        with Store.open(root / f"{size}.db") as store:
            if size:
                import_files(store, [_files(root / f"of {size}", sample, FIRST, size)])
    times: dict[int, list[float]] = {size: [] for size in SIZES}
    for _ in range(TURNS):
        for size in SIZES:
            times[size].append(_batch(root, size, batch))
    return [(f"{size} reports", f"{median(times[size]):.2f} ms a file") for size in SIZES]


def _batch(root: Path, size: int, batch: Path) -> float:
    copy = root / "copy.db"
    shutil.copy(root / f"{size}.db", copy)
    with Store.open(copy) as store:
        return _timed(lambda: import_files(store, [batch])) * 1000 / BATCH


def _growing_file(sample: str) -> list[tuple[str, str]]:
    body = sample.replace("{week}", "2024-W22")
    return [
        _reading(
            f"text of {times * len(body.encode()) // 1000} KB", "w.md", (body * times).encode()
        )
        for times in (1, 10, 100)
    ]


def _growing_word(sample: str) -> list[tuple[str, str]]:
    body = sample.replace("{week}", "2024-W22")
    rows: list[tuple[str, str]] = []
    for times in (1, 10, 100):
        report = read_bytes("w.md", (body * times).encode()).report
        data = render(report, ".docx", Options())
        rows.append(_reading(f"Word file of {len(data) // 1000} KB", "w.docx", data))
    return rows


def _reading(name: str, file: str, data: bytes) -> tuple[str, str]:
    spent = median(_timed(lambda: read_bytes(file, data)) for _ in range(TURNS)) * 1000
    lines = read_bytes(file, data).lines_in
    return name, f"{spent:.1f} ms, {spent * 1000 / lines:.0f} µs a line"


if __name__ == "__main__":
    main()
