"""From key event to painted, in reports of three sizes, against a bare QTextEdit."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import quantiles

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from tests.benchmarks.measure import screen
from weeklydesk.edits.lines import Spot
from weeklydesk.model import Item, Marker, Report, Role, Section
from weeklydesk.weeks import Week
from weeklydesk_ui.editor import Page

SIZES = (20, 200, 2_000)
SECTIONS = 20
LONG = 0.1  # seconds without a paint: the key had no effect
TIMES = 60
WORDS = "对账提醒上线两城，投诉量较上月下降 12.4%，剩余城市按计划切换"
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


class Watch(QObject):
    """Tells when a widget has been painted."""

    painted = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint (called by Qt)."""
        if event.type() == QEvent.Type.Paint:
            self.painted = True
        return False


@dataclass
class Desk:
    """A widget under measurement, and the milliseconds that each kind of key took."""

    edit: QTextEdit
    watch: Watch = field(default_factory=Watch)
    taken: dict[str, list[float]] = field(default_factory=dict[str, list[float]])

    def __post_init__(self) -> None:
        self.edit.viewport().installEventFilter(self.watch)

    def time(self, name: str, send: Callable[[QTextEdit], None]) -> None:
        """Send an event and wait until its effect is painted."""
        QApplication.processEvents()
        self.watch.painted = False
        begin = time.perf_counter()
        send(self.edit)
        while not self.watch.painted and time.perf_counter() - begin < LONG:
            QApplication.processEvents()
        self.taken.setdefault(name, []).append((time.perf_counter() - begin) * 1000)


def key(
    code: Key, text: str = "", held: Qt.KeyboardModifier = PLAIN
) -> Callable[[QTextEdit], None]:
    """Return what presses a key."""

    def send(edit: QTextEdit) -> None:
        QApplication.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, code, held, text))

    return send


def commit(word: str) -> Callable[[QTextEdit], None]:
    """Return what commits a word of an input method."""

    def send(edit: QTextEdit) -> None:
        event = QInputMethodEvent("", [])
        event.setCommitString(word)
        QApplication.sendEvent(edit, event)

    return send


STEPS: tuple[tuple[str, Callable[[QTextEdit], None]], ...] = (
    ("letter", key(Key.Key_A, "a")),
    ("word", commit("上线")),
    ("letter", key(Key.Key_A, "a")),
    ("Enter", key(Key.Key_Return, "\r")),
    ("Tab", key(Key.Key_Tab, "\t")),
    ("undo", key(Key.Key_Z, "\x1a", CONTROL)),
    ("undo", key(Key.Key_Z, "\x1a", CONTROL)),
)
OURS = (
    ("Alt+Down", key(Key.Key_Down, "", ALT)),
    ("undo", key(Key.Key_Z, "\x1a", CONTROL)),
)


def sample(size: int) -> Report:
    """Return a report with so many items."""
    count = min(SECTIONS, size // 10)
    each = size // count
    items = tuple(
        Item(f"{WORDS} {n}", Marker.NUMBER, str(n + 1), id=f"id{n}", lineage=f"id{n}")
        for n in range(each)
    )
    heads = (f"【O{n + 1} 目标】" for n in range(count))
    sections = tuple(Section(head, 2, Role.OBJECTIVE, "O1", items) for head in heads)
    return Report(Week(2024, 22), "2024-W22", sections=sections)


def page(size: int) -> Desk:
    """Return the page with the caret in the middle of a section in the middle."""
    widget = Page()
    widget.resize(1000, 800)
    widget.show()
    widget.open(sample(size))
    row = len(widget.sheet.lines) // 2 + size // min(SECTIONS, size // 10) // 2
    widget.go_to(Spot(row, 3))
    return Desk(widget)


def bare(size: int) -> Desk:
    """Return a bare text field with the same words and the caret in the same place."""
    widget = QTextEdit()
    widget.resize(1000, 800)
    widget.show()
    other = page(size).edit
    widget.setFont(other.font())
    widget.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
    widget.setLineWrapColumnOrWidth(other.lineWrapColumnOrWidth())
    widget.setPlainText("\n".join(other.toPlainText().splitlines()))
    cursor = widget.textCursor()
    cursor.setPosition(other.textCursor().position())
    widget.setTextCursor(cursor)
    other.close()
    return Desk(widget)


def measure(size: int) -> tuple[Desk, Desk]:
    """Press all keys on both, in turn."""
    desks = page(size), bare(size)
    for desk in desks:
        settle(desk)
    for _ in range(TIMES):
        for desk in desks:
            for name, send in (*STEPS, *(OURS if desk is desks[0] else ())):
                desk.time(name, send)
            desk.edit.undo()
            home(desk)
    for desk in desks:
        desk.edit.close()
    return desks


def settle(desk: Desk) -> None:
    """Wait until everything is laid out, and warm up."""
    QApplication.processEvents()
    for name, send in STEPS:
        desk.time(name, send)
    desk.taken.clear()


def home(desk: Desk) -> None:
    """Take back what is left of a round."""
    while desk.edit.document().isUndoAvailable():
        desk.edit.document().undo()
    cursor = desk.edit.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    desk.edit.setTextCursor(cursor)


def opening(size: int) -> list[float]:
    """Return how long it takes to show another report, in milliseconds."""
    widget = Page()
    widget.resize(1000, 800)
    widget.show()
    watch = Watch()
    widget.viewport().installEventFilter(watch)
    taken: list[float] = []
    for number in range(1, 31):
        report = sample(size)
        week = Week(2023, number)
        QApplication.processEvents()
        watch.painted = False
        begin = time.perf_counter()
        widget.open(Report(week, str(week), sections=report.sections))
        while not watch.painted:
            QApplication.processEvents()
        taken.append((time.perf_counter() - begin) * 1000)
    widget.close()
    return taken


def p50_p99(times: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 99th percentile."""
    cuts = quantiles(times, n=100, method="inclusive")
    return cuts[49], cuts[98]


def run() -> list[tuple[str, ...]]:
    """Measure everything and return rows of text: items, key, p50, p99, the bare field's."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    gc.freeze()
    rows: list[tuple[str, ...]] = []
    for size in SIZES:
        ours, other = measure(size)
        for name, times in ours.taken.items():
            cells = [f"{value:.2f}" for value in p50_p99(times)]
            against = other.taken.get(name)
            cells += [f"{value:.2f}" for value in p50_p99(against)] if against else ["–", "–"]
            rows.append((str(size), name, *cells))
        p50, p99 = p50_p99(opening(size))
        rows.append((str(size), "open a week", f"{p50:.1f}", f"{p99:.1f}", "–", "–"))
    del application
    return rows


def main() -> None:
    """Print the rows."""
    with screen() as display:
        os.environ.update(display)
        rows = run()
    platform = display.get("QT_QPA_PLATFORM", "the desktop's platform")
    print(f"\nKey to paint on {platform}, ms")
    head = ("items", "key", "p50", "p99", "bare p50", "bare p99")
    for row in (head, *rows):
        print("".join(cell.rjust(12) for cell in row))


if __name__ == "__main__":
    main()
