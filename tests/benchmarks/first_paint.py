"""Open a window, print when it has painted first, and end: `first_paint.py bare`, with the text of
a Markdown file in it `bare FILE`, or `first_paint.py weeklydesk STORE`.

The program itself knows nothing of this: its event loop is entered through a watch on its window.
The clock is the system's, so that the parent can count from before this process began.
"""

from __future__ import annotations

import json
import os
import runpy
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 30_000  # milliseconds; a window that shows nothing by then never will


def main(which: str, *paths: str) -> int:
    """Open the window that is named."""
    given = [Path(path) for path in paths]
    return open_bare(*given) if which == "bare" else open_weeklydesk(*given)


def open_bare(text: Path | None = None) -> int:
    """The least that a text editor with Qt can be."""
    watch_the_event_loop()
    from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

    application = QApplication([])
    window = QMainWindow()
    editor = QTextEdit()
    if text:
        editor.setMarkdown(text.read_text(encoding="utf-8"))
    window.setCentralWidget(editor)
    window.resize(1200, 760)
    window.show()
    return application.exec()


def open_weeklydesk(store: Path) -> int:
    """The program as `python -m weeklydesk --store STORE` starts it."""
    sys.meta_path.insert(0, Before("weeklydesk_ui.app", watch_the_event_loop))
    sys.argv = ["weeklydesk", "--store", str(store)]
    runpy.run_module("weeklydesk", run_name="__main__", alter_sys=True)
    return 0


class Before:
    """Does something right before a module is looked for, and finds none itself.

    Were Qt imported earlier than the program does so, it would look through sources that it does
    not look through otherwise: `weeklydesk_ui.starting`.
    """

    def __init__(self, module: str, act: Callable[[], None]) -> None:
        self._module, self._act = module, act

    def find_spec(self, fullname: str, *_: object, **__: object) -> None:
        """Leave it to the others, whatever is looked for."""
        if fullname == self._module:
            sys.meta_path.remove(self)
            self._act()


def watch_the_event_loop() -> None:
    """Let QApplication.exec begin with a watch on the window that shows."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    enter = QApplication.exec

    class Watch(QObject):
        """Waits for the window's first paint."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            """Report once the event loop is free again, when the picture is on the screen."""
            if event.type() is QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, report)
            return False

    def watched() -> int:
        shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        watch = Watch(shown[0])
        shown[0].installEventFilter(watch)
        QTimer.singleShot(LONGEST, partial(os._exit, 1))
        return enter()

    QApplication.exec = staticmethod(watched)


def report() -> None:
    """Print the time, what has been imported and which kinds of objects were met, and leave."""
    painted = time.monotonic()
    from PySide6 import QtCore
    from PySide6.QtCore import QObject

    try:
        told = {"painted": painted, "modules": sorted(sys.modules), "kinds": kinds(QObject)}
        told["core"] = sorted(vars(QtCore))  # the names that were asked for
        print(json.dumps(told), flush=True)
    finally:
        os._exit(0)


def kinds(of: type) -> list[str]:
    """Return the names of all classes that are known to come from one."""
    known = of.__subclasses__()
    return sorted({each.__name__ for each in known}.union(*map(kinds, known)))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
