"""Watches the settings file for changes by other programs, such as the command line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from weeklydesk_ui.settings import WindowSettings

SOON = 50  # milliseconds after the last change, so that a file written in two steps is read once


class SettingsWatch(QObject):
    """Rereads the settings whenever their file is written, replaced or removed.

    The file is watched for writes, its folder for replacements; if the folder does not exist, the
    nearest existing parent is watched.
    """

    def __init__(self, settings: WindowSettings, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._settings, self._path = settings, path
        self._files = QFileSystemWatcher(self)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._files.fileChanged.connect(self._soon.start)
        self._files.directoryChanged.connect(self._soon.start)
        self._soon.timeout.connect(self._look)

    def begin(self) -> None:
        """Start watching, and read what has changed since the settings were loaded."""
        self._look()

    def _look(self) -> None:
        self._follow_places()
        self._settings.look_again()

    def _follow_places(self) -> None:
        """Update the watched paths: a replaced file is no longer watched."""
        folder = next(each for each in self._path.parents if each.is_dir())
        wanted = {str(folder)} | ({str(self._path)} if self._path.exists() else set[str]())
        watched = {*self._files.files(), *self._files.directories()}
        for left in watched - wanted:
            self._files.removePath(left)
        for new in wanted - watched:
            self._files.addPath(new)
