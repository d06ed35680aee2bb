"""Files that the system asks to open by an event, as macOS does for a double click or the Dock."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class OpeningApplication(QApplication):
    """Says which files it was asked to open; several at once come as an event each."""

    asked = Signal(list)  # list[Path]

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._files: list[Path] = []

    def event(self, event: QEvent) -> bool:
        """Gather files until the events of one act are through (called by Qt)."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().event(event)
        if not self._files:
            QTimer.singleShot(0, self._tell)
        self._files.append(Path(event.file()))
        return True

    def _tell(self) -> None:
        files, self._files = self._files, []
        self.asked.emit(files)
