"""From key event to painted: the page in the real window, and a bare QTextEdit beside it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QTextEdit

from tests.benchmarks.keystrokes.scene import FIRST, SIZES, quit_now, settle, stand, window
from weeklydesk_ui.app import Window

ROUNDS = 150
LONG = 0.1  # seconds without a paint: the key had no effect
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
Send = Callable[[QTextEdit], None]


class Watch(QObject):
    """Tells when a widget has been painted."""

    painted = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint (called by Qt)."""
        if event.type() == QEvent.Type.Paint:
            self.painted = True
        return False


@dataclass
class Hand:
    """Types in a widget and notes the milliseconds that each kind of key took."""

    edit: QTextEdit
    watch: Watch = field(default_factory=Watch)
    taken: dict[str, list[float]] = field(default_factory=dict[str, list[float]])

    def __post_init__(self) -> None:
        self.edit.viewport().installEventFilter(self.watch)

    def time(self, name: str, send: Send) -> None:
        """Send an event and wait until its effect is painted."""
        QApplication.processEvents()
        self.watch.painted = False
        begin = time.perf_counter()
        send(self.edit)
        while not self.watch.painted and time.perf_counter() - begin < LONG:
            QApplication.processEvents()
        self.taken.setdefault(name, []).append((time.perf_counter() - begin) * 1000)

    def take_up(self) -> None:
        """Give the widget the keyboard, as it has while somebody writes in it."""
        self.edit.activateWindow()
        self.edit.setFocus()
        end = time.perf_counter() + 1
        while not self.edit.hasFocus() and time.perf_counter() < end:
            QApplication.processEvents()
        if not self.edit.hasFocus():
            raise RuntimeError("the widget that is measured did not get the keyboard")
        QApplication.processEvents()

    def home(self) -> None:
        """Take back what is left of a round; the caret returns with it."""
        while self.edit.document().isUndoAvailable():
            self.edit.undo()
        QApplication.processEvents()


def key(code: Key, text: str = "", held: Qt.KeyboardModifier = PLAIN) -> Send:
    """Return what presses a key."""

    def send(edit: QTextEdit) -> None:
        QApplication.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, code, held, text))

    return send


def commit(word: str) -> Send:
    """Return what commits a word of an input method."""

    def send(edit: QTextEdit) -> None:
        event = QInputMethodEvent("", [])
        event.setCommitString(word)
        QApplication.sendEvent(edit, event)

    return send


UNDO = key(Key.Key_Z, "\x1a", CONTROL)
STEPS: tuple[tuple[str, Send], ...] = (
    ("letter", key(Key.Key_A, "a")),
    ("word", commit("上线")),
    ("letter", key(Key.Key_A, "a")),
    ("Enter", key(Key.Key_Return, "\r")),
    ("undo", UNDO),
    ("Tab", key(Key.Key_Tab, "\t")),
    ("undo", UNDO),
)
OURS = (("Alt+Down", key(Key.Key_Down, "", ALT)), ("undo", UNDO))


def bare(like: QTextEdit) -> QTextEdit:
    """Return a text field with the same words, width and place of the caret."""
    widget = QTextEdit()
    widget.resize(like.window().size())
    widget.setFont(like.font())
    widget.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
    widget.setLineWrapColumnOrWidth(like.lineWrapColumnOrWidth())
    widget.setPlainText("\n".join(like.toPlainText().splitlines()))
    cursor = widget.textCursor()
    cursor.setPosition(like.textCursor().position())
    widget.setTextCursor(cursor)
    widget.show()
    return widget


def middle(edit: QTextEdit) -> None:
    """Bring the caret to the middle of what is in sight, as it is while somebody writes."""
    bar = edit.verticalScrollBar()
    bar.setValue(bar.value() + edit.cursorRect().top() - edit.viewport().height() // 2)


def measure(opened: Window, size: int) -> tuple[Hand, Hand]:
    """Press all keys on both, in turn."""
    stand(opened, size)
    page = opened.frame.page
    other = bare(page)
    hands = Hand(page), Hand(other)
    for hand in hands:
        middle(hand.edit)
    settle()
    for number in range(-5, ROUNDS):
        if number == 0:  # all before was to warm up
            for hand in hands:
                hand.taken.clear()
        for hand in hands:
            hand.take_up()
            for name, send in (*STEPS, *(OURS if hand.edit is page else ())):
                hand.time(name, send)
            hand.home()
    other.close()
    return hands


def opening(opened: Window) -> list[float]:
    """Return how long it takes to show another week of the usual size, in milliseconds."""
    watch = Watch()
    opened.frame.page.viewport().installEventFilter(watch)
    taken: list[float] = []
    for number in range(60):
        settle(0.1)
        watch.painted = False
        begin = time.perf_counter()
        opened.presenter.shelf.show_week(FIRST + 7 * number)
        while not watch.painted:
            QApplication.processEvents()
        taken.append((time.perf_counter() - begin) * 1000)
    return taken


def p99(times: list[float]) -> float:
    """Return the 99th percentile."""
    return quantiles(times, n=100, method="inclusive")[98]


def row(size: int, name: str, ours: list[float], other: list[float] | None) -> tuple[str, ...]:
    """Return the cells of one line: medians and 99th percentiles, and the ratio of both."""
    cells = [f"{median(ours):.2f}", f"{p99(ours):.2f}"]
    if other:
        pairs = ((median(ours), median(other)), (p99(ours), p99(other)))
        cells += [f"{median(other):.2f}", f"{p99(other):.2f}", *(f"{a / b:.2f}" for a, b in pairs)]
    return (str(size), name, *cells)


def main() -> None:
    """Measure everything on the store that is named, and print the rows."""
    app = QApplication(sys.argv[:1])
    opened = window(app, Path(sys.argv[1]))
    print_row(("items", "key", "p50", "p99", "bare p50", "bare p99", "x p50", "x p99"))
    medians: dict[tuple[int, str], float] = {}
    for size in SIZES:
        ours, other = measure(opened, size)
        for name, times in ours.taken.items():
            print_row(row(size, name, times, other.taken.get(name)))
            medians[size, name] = median(times)
    print_row(row(60, "open a week", opening(opened), None))
    growth = medians[SIZES[-1], "letter"] / medians[SIZES[0], "letter"]
    print(f"A letter in {SIZES[-1]} items costs {growth:.2f} times one in {SIZES[0]} (medians)")
    quit_now(opened)


def print_row(cells: tuple[str, ...]) -> None:
    """Print one line of the table."""
    print("".join(cell.rjust(12) for cell in cells), flush=True)


if __name__ == "__main__":
    main()
