"""Notices that another program wrote to the history, while the window is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_REST = 200  # milliseconds in which no more is written


class Noticing(QObject):
    """Watches the store's file; also this window's own saves are noticed."""

    noticed = Signal()

    def __init__(self, store: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = str(store)
        self._watcher = QFileSystemWatcher(self)
        self._rest = QTimer(self, interval=_REST, singleShot=True)
        self._watcher.fileChanged.connect(self._rest.start)
        self._rest.timeout.connect(self._tell)

    def begin(self) -> None:
        """Watch from now on, once the file is there."""
        if not self._watcher.files():
            self._watcher.addPath(self._path)

    def _tell(self) -> None:
        self.begin()  # a file that took the place of another is watched anew
        self.noticed.emit()
