"""Opens the real window on the current screen, clicks “Copy to e-mail” and stays open.

`python -m tests.reception.copier STORE` prints "copied" once the report is on the clipboard.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from weeklydesk.paths import Paths
from weeklydesk_ui.app import Application
from weeklydesk_ui.environment import SystemEnvironment


def main(store: Path) -> int:
    """Open the window, click, and run until the process is ended."""
    app = QApplication(sys.argv[:1])
    window = Application(app, Paths(store, store.parent), SystemEnvironment()).open_window(store)

    def click() -> None:
        window.presenter.shelf.show_week(window.presenter.shelf.weeks[0])
        QTest.mouseClick(window.frame.bottom.copy, Qt.MouseButton.LeftButton)
        sys.stdout.write("copied\n")
        sys.stdout.flush()

    window.frame.deferred.finished.connect(click)
    window.frame.show()
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
