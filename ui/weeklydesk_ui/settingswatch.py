"""Sees what other programs do to the settings' file, such as the command line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from weeklydesk_ui.settings import WindowSettings

SOON = 50  # milliseconds after the last change: a file that is written in two goes is read once


class SettingsWatch(QObject):
    """Has the settings read again whenever their file is written, replaced or taken away.

    The file is watched for who writes into it, its folder for who moves another one into its
    place; where there is no folder yet, the nearest one in which it would be made.
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
        """Watch from now on, also for what came since the settings were read."""
        self._look()

    def _look(self) -> None:
        self._follow_places()
        self._settings.look_again()

    def _follow_places(self) -> None:
        """Watch the places as they are now: a file that was replaced is no longer watched."""
        folder = next(each for each in self._path.parents if each.is_dir())
        wanted = {str(folder)} | ({str(self._path)} if self._path.exists() else set[str]())
        watched = {*self._files.files(), *self._files.directories()}
        for left in watched - wanted:
            self._files.removePath(left)
        for new in wanted - watched:
            self._files.addPath(new)
