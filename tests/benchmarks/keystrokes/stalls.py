"""Measures what else runs on the window's thread while keys come in, such as saving."""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.keystrokes.keys import Key, Send, commit, key
from tests.benchmarks.keystrokes.scene import SIZES, quit_now, stand, window
from tests.benchmarks.keystrokes.table import Clock, Took, p99, passed, worked
from weeklydesk_ui.app import Window

MOST = 4.0  # milliseconds that anything but a key and its paint may take
SECONDS = 12.0
EVERY = 0.06  # seconds between two keys: a very fast typist
REST = 0.7  # seconds of an occasional pause, in which the page is saved
_OWN = {
    QEvent.Type.KeyPress,
    QEvent.Type.InputMethod,
    QEvent.Type.Paint,
    QEvent.Type.UpdateRequest,
}


class Clocked(QApplication):
    """Times every event that the event loop delivers."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._depth = 0
        self.taken: dict[str, list[Took]] = defaultdict(list)
        self.keys: list[Took] = []

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Time events that are not delivered during another one (called by Qt)."""
        if self._depth:
            return super().notify(receiver, event)
        name = f"{_named(receiver)} {event.type().name}"
        times = self.keys if event.type() in _OWN else self.taken[name]
        self._depth += 1
        clock = Clock()
        try:
            return super().notify(receiver, event)
        finally:
            times.append(clock.read())
            self._depth -= 1


def _named(receiver: QObject) -> str:
    """Return the receiver's class, and the class of a timer's parent."""
    owner = f" of {type(receiver.parent()).__name__}" if isinstance(receiver, QTimer) else ""
    return f"{receiver.metaObject().className()}{owner}"


WORDS: tuple[Send, ...] = (
    *(key(Key.Key_A, "a"), key(Key.Key_B, "b"), commit("上线"), key(Key.Key_Space, " ")),
    *(commit("对账提醒"), key(Key.Key_Return, "\r"), key(Key.Key_Backspace)),
)


def type_on(app: Clocked, opened: Window) -> None:
    """Type at the pace of a fast typist, with pauses."""
    page = opened.frame.page
    end = time.monotonic() + SECONDS
    number = 0
    while time.monotonic() < end:
        WORDS[number % len(WORDS)](page)
        number += 1
        until = time.monotonic() + (REST if number % 40 == 0 else EVERY)
        while time.monotonic() < until:
            app.processEvents()
            time.sleep(0.001)


def main() -> None:
    """Type in the reports of the given store and print what took longest."""
    app = Clocked(sys.argv[:1])
    opened = window(app, Path(sys.argv[1]))
    for size in SIZES:
        stand(opened, size)
        app.taken.clear()
        app.keys.clear()
        type_on(app, opened)
        tell(size, app)
    quit_now(opened)


def tell(size: int, app: Clocked) -> None:
    """Print what took longest apart from keys, and how much exceeded the limit."""
    kinds = app.taken.items()
    others = sorted(((max(worked(taken)), name, taken) for name, taken in kinds), reverse=True)
    all_taken = [each for _, taken in kinds for each in taken]
    late, long = (sum(time > MOST for time in of(all_taken)) for of in (passed, worked))
    print(f"{size} items, {len(all_taken)} things done beside keys:", end=" ")
    print(
        f"{late} took longer than {MOST:.0f} ms, {long} worked for longer; keys and paints", end=" "
    )
    print(f"worked p50 {median(worked(app.keys)):.2f}, p99 {p99(worked(app.keys)):.2f}")
    print(f"{'count':>10}{'p50':>8}{'longest':>9}{'worked':>8}{'longest':>9}")
    for _, name, taken in others[:5]:
        times = (passed(taken), worked(taken))
        cells = "".join(f"{median(each):8.2f}{max(each):9.2f}" for each in times)
        print(f"{len(taken):>10}{cells}  {name}", flush=True)


if __name__ == "__main__":
    main()
