"""From the click to the file and to the clipboard, in the running window; Word beside pandoc."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import NO_CACHE, ROOT, SAMPLES, process, screen

PROCESSES = 5
CLICKS = 20
SAMPLE = SAMPLES / "2024-W22.md"
ACTS = {"word": "one click for Word", "mail": "copy to e-mail"}

Times = list[float]  # milliseconds of the first click of a process, then of the rest


def main() -> None:
    """Measure on the screen that there is, each time in a new process, pandoc in between."""
    with tempfile.TemporaryDirectory(prefix="weeklydesk-bench-") as name, screen() as display:
        folder = Path(name)
        store = _filled(folder)
        pandoc = shutil.which("pandoc")
        env = {key: each for key, each in (os.environ | display).items() if key != NO_CACHE}
        _clicked("word", store, folder / "compiled", env)
        whole: list[float] = []
        taken: dict[str, list[Times]] = {act: [] for act in ACTS}
        for number in range(PROCESSES):
            if pandoc:
                command = [pandoc, SAMPLE, "-o", folder / "pandoc.docx"]
                whole.append(process(command, env).milliseconds)
            for act, found in taken.items():
                found.append(_clicked(act, store, folder / f"{act}{number}", env))
        _tell(taken, whole)


def _filled(folder: Path) -> Path:
    from weeklydesk import desk
    from weeklydesk.store import Store

    path = folder / "desk" / "weeklydesk.db"
    with Store.open(path) as store:
        desk.import_files(store, [SAMPLE])
    return path


def _clicked(act: str, store: Path, folder: Path, env: dict[str, str]) -> Times:
    """Click in a process of its own, on a copy of the store."""
    copy = folder / "desk" / store.name
    copy.parent.mkdir(parents=True)
    shutil.copy(store, copy)
    command = [sys.executable, "-m", "tests.benchmarks.bench_clicks", act, copy]
    done = subprocess.run(command, env=env, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def _tell(taken: dict[str, list[Times]], whole: list[float]) -> None:
    print(f"\nFrom the click on, ms ({PROCESSES} processes each, {CLICKS} clicks in each)")
    print(f"{'':24}{'first click':>12}{'the rest':>10}{'p95':>8}")
    for act, title in ACTS.items():
        first = median(times[0] for times in taken[act])
        rest = sorted(each for times in taken[act] for each in times[1:])
        print(f"{title:24}{first:12.1f}{median(rest):10.1f}{rest[len(rest) * 95 // 100]:8.1f}")
    if whole:
        pairs = list(zip(taken["word"], whole, strict=True))
        first = median(times[0] / other for times, other in pairs)
        rest = median(median(times[1:]) / other for times, other in pairs)
        print(f"pandoc {SAMPLE.name} -o x.docx, the whole process: {median(whole):.0f} ms")
        print(f"Word as a part of that: first click {first:.2f}, the rest {rest:.2f}")


def click(act: str, store: Path) -> None:
    """Open the window, click, and print how long each click took."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from weeklydesk.paths import Paths
    from weeklydesk.settings.table import EXPORT_FOLDER
    from weeklydesk_ui.app import Application
    from weeklydesk_ui.environment import SystemEnvironment

    def settle(milliseconds: int = 120) -> None:
        """Let what was set off come to its end."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop, loop.quit)
        loop.exec()

    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    desk = Application(app, Paths(store, store.parent), SystemEnvironment())
    desk.settings.put(EXPORT_FOLDER, store.parent)
    window = desk.open_window(store)
    window.frame.show()
    settle(1500)  # what follows the first paint is over by then
    window.presenter.shelf.show_week(window.presenter.shelf.weeks[0])
    settle()
    button, done = {
        "word": (window.frame.bottom.export, partial(_made, store.parent)),
        "mail": (window.frame.bottom.copy, _copied),
    }[act]
    sys.stdout.write(json.dumps(list(_times(button.click, done, settle))))
    window.leave()


def _times(
    act: Callable[[], object], done: Callable[[], bool], settle: Callable[[], object]
) -> Iterable[float]:
    for _ in range(CLICKS):
        begin = time.perf_counter()
        act()
        taken = (time.perf_counter() - begin) * 1000
        if not done():
            raise AssertionError("the click did nothing")
        yield taken
        settle()


def _made(folder: Path) -> bool:
    """Whether the file is there; it is taken away for the next click."""
    paths = list(folder.glob("*.docx"))
    for path in paths:
        path.unlink()
    return len(paths) == 1


def _copied() -> bool:
    """Whether the report is on the clipboard; it is taken away for the next click."""
    from PySide6.QtGui import QGuiApplication

    clipboard = QGuiApplication.clipboard()
    found = "<!--StartFragment-->" in clipboard.mimeData().html()
    clipboard.clear()
    return found


if __name__ == "__main__":
    if len(sys.argv) > 1:
        click(sys.argv[1], Path(sys.argv[2]))
    else:
        main()
