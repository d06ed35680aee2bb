"""What is filled in after the first paint: text first, then all that stands around it.

At the first paint everything has its place and its ground, and there stand: the names of the
menus, the header with the week and how saving stands, the page with its report, the acts at the
bottom. What is filled in then is declared where the parts are connected (`wiring.py`, "What is
filled in"), in that order; others may add to it at any time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal


class Filling(QObject):
    """Takes one step in each turn of the event loop, so that keys and paints come in between.

    A key that may be a shortcut, or a click, finds everything there: what is left is done before.
    """

    filled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: deque[Callable[[], object]] = deque()
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)
        self.is_done = self._watches = False

    def add(self, *steps: Callable[[], object]) -> None:
        """Take these steps after the others; at once where everything is filled in."""
        self._steps.extend(steps)
        if self.is_done:
            self.finish()

    def begin(self) -> None:
        """Begin with what waits: the window was seen."""
        if not self.is_done:
            self._turn.start()

    def watch(self, *parts: QObject) -> None:
        """Hurry where one of these gets a key or a click that may be meant for what is to come.

        A window is told of each key that its parts have no use for.
        """
        if self.is_done or self._watches:
            return
        self._watches = True
        for part in parts:
            part.installEventFilter(self)
            self.filled.connect(partial(part.removeEventFilter, self))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fill in what is left before somebody uses it (called by Qt)."""
        kind = event.type()
        pressed = kind is QEvent.Type.MouseButtonPress
        if pressed or (kind is QEvent.Type.ShortcutOverride and not _is_typed(event)):
            self.finish()
        return False

    def finish(self) -> None:
        """Fill in all that is left, now."""
        while self._steps:
            self._steps.popleft()()
        self._end()

    def _go_on(self) -> None:
        if self._steps:
            self._steps.popleft()()
        else:
            self._end()

    def _end(self) -> None:
        self._turn.stop()
        if not self.is_done:
            self.is_done = True
            self.filled.emit()


def _is_typed(event: QEvent) -> bool:
    """Tell whether a key writes something, and so is for the page whatever else is there."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QKeyEvent

    plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    is_key = isinstance(event, QKeyEvent)
    return is_key and bool(event.text().strip()) and event.modifiers() in plain
