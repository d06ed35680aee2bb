"""Times keys from the event to the paint, in the real window and in a bare QTextEdit.

Elapsed time is printed next to the CPU time of the window's thread, which other programs affect
less. Each widget has the focus while it is measured.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSize, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit

from tests.benchmarks.keystrokes.scene import (
    FIRST,
    SIZES,
    USUAL,
    quit_now,
    settle,
    stand,
    window,
)
from tests.benchmarks.keystrokes.table import (
    Clock,
    Goal,
    Took,
    p99,
    print_head,
    print_row,
    row,
    tell,
)
from weeklydesk_ui.app import Window

ROUNDS = 300  # with a hundred, the 99th percentile would be the second slowest key
TURN = 10  # rounds in one widget before the other gets the focus, since activation evicts caches
LONG = 100  # milliseconds without a paint, after which the key had no effect
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
MOST = {"letter": 8, "word": 8, "Enter": 16, "Tab": 16, "Alt+Down": 16, "undo": 16}  # ms
PLAIN = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
Send = Callable[[QTextEdit], None]


class Watch(QObject):
    """Measures the time from a key until the paint of a widget is finished."""

    def __init__(self) -> None:
        super().__init__()
        self._clock = Clock()
        self.took: Took | None = None

    def begin(self) -> None:
        """Start the clock."""
        self.took, self._clock = None, Clock()

    def wait(self) -> Took:
        """Wait for the paint; timers fire after paints, as in the program's own event loop."""
        while self.took is None and self._clock.read().passed < LONG:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.EventLoopExec)
        return self.took or self._clock.read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Post an event that arrives when the paint that starts now is finished (called by Qt)."""
        if event.type() == QEvent.Type.Paint:
            QApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False

    def customEvent(self, _event: QEvent) -> None:
        """Stop the clock (called by Qt right after the paint)."""
        self.took = self.took or self._clock.read()


@dataclass
class Hand:
    """Sends keys to a widget and records what each kind of key took."""

    edit: QTextEdit
    watch: Watch = field(default_factory=Watch)
    taken: dict[str, list[Took]] = field(default_factory=dict[str, list[Took]])

    def __post_init__(self) -> None:
        self.edit.viewport().installEventFilter(self.watch)
        self._start = self.edit.textCursor().position()

    def time(self, name: str, send: Send) -> None:
        """Send an event and wait until its effect is painted."""
        QApplication.processEvents()
        self.watch.begin()
        send(self.edit)
        self.taken.setdefault(name, []).append(self.watch.wait())

    def take_up(self) -> None:
        """Give the widget the focus, which it has while a person types in it."""
        self.edit.activateWindow()
        self.edit.setFocus()
        end = time.perf_counter() + 1
        while not self.edit.hasFocus() and time.perf_counter() < end:
            QApplication.processEvents()
        if not self.edit.hasFocus():
            raise RuntimeError("the measured widget did not get the focus")
        QApplication.processEvents()

    def home(self) -> None:
        """Undo what is left of a round, which also restores the caret."""
        while self.edit.document().isUndoAvailable():
            self.edit.undo()
        if self.edit.textCursor().position() != self._start:
            raise RuntimeError("the caret did not return: each round would begin elsewhere")
        QApplication.processEvents()


def key(code: Key, text: str = "", held: Qt.KeyboardModifier = PLAIN) -> Send:
    """Return a function that presses a key."""

    def send(edit: QTextEdit) -> None:
        QApplication.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, code, held, text))

    return send


def commit(word: str) -> Send:
    """Return a function that commits a word as an input method does."""

    def send(edit: QTextEdit) -> None:
        event = QInputMethodEvent("", [])
        event.setCommitString(word)
        QApplication.sendEvent(edit, event)

    return send


UNDO = key(Key.Key_Z, "\x1a", CONTROL)
LETTER, WORD = ("letter", key(Key.Key_A, "a")), ("word", commit("上线"))
STEPS: tuple[tuple[str, Send], ...] = (  # in runs, as people type
    *([LETTER] * 5),
    *([WORD] * 3),
    *([LETTER] * 3),
    ("Enter", key(Key.Key_Return, "\r")),
    ("undo", UNDO),
    ("Tab", key(Key.Key_Tab, "\t")),
    ("undo", UNDO),
)
OURS = (("Alt+Down", key(Key.Key_Down, "", ALT)), ("undo", UNDO))


def bare(like: QTextEdit) -> QTextEdit:
    """Return a bare text edit with the same text, font, margins, size and caret position.

    It is fully laid out, as the page is.
    """
    widget = QTextEdit()
    widget.setFrameShape(QFrame.Shape.NoFrame)
    widget.setVerticalScrollBarPolicy(like.verticalScrollBarPolicy())
    bar = like.verticalScrollBar().width()
    widget.resize(like.viewport().size() + QSize(bar, 0))
    widget.setFont(like.font())
    widget.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
    widget.setLineWrapColumnOrWidth(like.lineWrapColumnOrWidth())
    widget.setPlainText("\n".join(like.toPlainText().splitlines()))
    widget.document().rootFrame().setFrameFormat(like.document().rootFrame().frameFormat())
    cursor = widget.textCursor()
    cursor.setPosition(like.textCursor().position())
    widget.setTextCursor(cursor)
    widget.document().clearUndoRedoStacks()  # the margin is not part of what is undone
    widget.show()
    widget.document().documentLayout().documentSize()  # completes the layout
    return widget


def middle(edit: QTextEdit) -> None:
    """Scroll the caret to the middle of the viewport, where it usually is while typing."""
    bar = edit.verticalScrollBar()
    bar.setValue(bar.value() + edit.cursorRect().top() - edit.viewport().height() // 2)


def measure(opened: Window, size: int) -> tuple[Hand, Hand]:
    """Send all keys to both widgets, alternately."""
    stand(opened, size)
    page = opened.frame.page
    other = bare(page)
    hands = Hand(page), Hand(other)
    for hand in hands:
        middle(hand.edit)
    settle()
    for turn in range(-1, ROUNDS // TURN):
        if turn == 0:  # the first turn only warms up
            for hand in hands:
                hand.taken.clear()
        for hand in hands:
            hand.take_up()
            for _ in range(TURN):
                for name, send in (*STEPS, *(OURS if hand.edit is page else ())):
                    hand.time(name, send)
                hand.home()
    other.close()
    return hands


def opening(opened: Window, *, during_query: bool) -> list[Took]:
    """Return the times to open another week of the usual size.

    With `during_query` the store's thread is querying the history at the same time.
    """
    watch = Watch()
    opened.frame.page.viewport().installEventFilter(watch)
    taken: list[Took] = []
    for number in range(30):
        settle(0.5)
        if during_query:
            opened.presenter.facts_loader.reload()
        watch.begin()
        opened.presenter.shelf.show_week(FIRST + 7 * number + (3 if during_query else 0))
        taken.append(watch.wait())
    return taken


Taken = dict[tuple[int, str], list[Took]]


def goals(ours: Taken, bare: Taken) -> list[Goal]:
    """Return the goals of typing with the measured values."""
    few, some, many = SIZES
    found = [
        Goal.of(f"{key} in {many} items, p99, ms", most, ours[many, key], p99)
        for key, most in MOST.items()
    ]
    found += [
        Goal.of(f"{key} in {some} items, {name} to the bare one's", 1.5, ours[some, key], at).over(
            bare[some, key], at
        )
        for key in ("letter", "word")
        for name, at in (("p50", median), ("p99", p99))
    ]
    growth = Goal.of(
        f"letter in {many} items, p50 to that in {few}", 4, ours[many, "letter"], median
    )
    return [*found, growth.over(ours[few, "letter"], median)]


def main() -> None:
    """Measure everything on the given store and print the rows."""
    app = QApplication(sys.argv[:1])
    opened = window(app, Path(sys.argv[1]))
    print_head()
    ours, others = Taken(), Taken()
    for size in SIZES:
        page, other = measure(opened, size)
        for name, taken in page.taken.items():
            print_row(row(size, name, taken, other.taken.get(name)))
        ours |= {(size, name): taken for name, taken in page.taken.items()}
        others |= {(size, name): taken for name, taken in other.taken.items()}
    reached = goals(ours, others)
    for during_query, name in ((False, "open a week"), (True, "during a query")):
        taken = opening(opened, during_query=during_query)
        print_row(row(USUAL, name, taken, None))
        reached.append(Goal.of(f"{name}, p50, ms", 50, taken, median))
    tell(reached)
    print("during a query: while the store's thread queries the history", flush=True)
    quit_now(opened)


if __name__ == "__main__":
    main()
