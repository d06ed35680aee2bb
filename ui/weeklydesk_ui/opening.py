"""Files that macOS asks to open by events, for a double click or a drop on the Dock."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class OpeningApplication(QApplication):
    """Emits the files that it is files_requested to open; Qt sends one event per file."""

    files_requested = Signal(list)  # list[Path]

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._files: list[Path] = []

    def event(self, event: QEvent) -> bool:
        """Collect the files of consecutive events (called by Qt)."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().event(event)
        if not self._files:
            QTimer.singleShot(0, self._tell)
        self._files.append(Path(event.file()))
        return True

    def _tell(self) -> None:
        files, self._files = self._files, []
        self.files_requested.emit(files)
