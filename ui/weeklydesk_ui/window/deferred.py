"""Setup steps that run after the first paint.

The first paint shows the final layout with the names of the menus, the header with the week and
the save state, the page with its report, and the bottom bar. Everything else is set up after it,
in the order of `wiring.fill`; other parts may add steps at any time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal


class DeferredSteps(QObject):
    """Runs one step per turn of the event loop, so that keys and paints come in between.

    A click, or a key that may be a shortcut, runs all remaining steps first.
    """

    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._run_next)
        self.is_done = self._watches = False

    def add(self, *steps: Callable[[], object]) -> None:
        """Append steps; they run at once if all others are done."""
        self._steps.extend(steps)
        if self.is_done:
            self.finish()

    def begin(self) -> None:
        """Start running the steps, after the first paint."""
        if not self.is_done:
            self._timer.start()

    def watch(self, *parts: QObject) -> None:
        """Run all remaining steps at once when one of `parts` gets a click or a shortcut.

        Watching the window covers the keys that its children do not handle.
        """
        if self.is_done or self._watches:
            return
        self._watches = True
        for part in parts:
            part.installEventFilter(self)
            self.finished.connect(partial(part.removeEventFilter, self))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Run the remaining steps before a click or a shortcut is handled (called by Qt)."""
        kind = event.type()
        pressed = kind is QEvent.Type.MouseButtonPress
        if pressed or (kind is QEvent.Type.ShortcutOverride and not _is_typed(event)):
            self.finish()
        return False

    def finish(self) -> None:
        """Run all remaining steps now."""
        while self._steps:
            self._steps.popleft()()
        self._end()

    def _run_next(self) -> None:
        if self._steps:
            self._steps.popleft()()
        else:
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        if not self.is_done:
            self.is_done = True
            self.finished.emit()


def _is_typed(event: QEvent) -> bool:
    """Return whether a key types text, and so needs nothing but the page."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QKeyEvent

    plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    is_key = isinstance(event, QKeyEvent)
    return is_key and bool(event.text().strip()) and event.modifiers() in plain
