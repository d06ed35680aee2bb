"""The one module that accesses the clipboard."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QMetaType, QMimeData
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

_LETS_GO = ("xcb", "wayland")
"""Platforms where copied data belongs to the program that copied it and is lost when it ends."""


class Clipboard(Protocol):
    """Access to the clipboard."""

    def put(self, html: str, text: str) -> None:
        """Copy the same content as HTML and as plain text."""
        ...

    def put_text(self, text: str) -> None:
        """Copy plain text."""
        ...

    def content(self) -> QMimeData:
        """Return the current content."""
        ...

    def would_lose(self) -> bool:
        """Whether the copied data would be lost with the program before anybody pasted it."""
        ...


class _Copy(QMimeData):
    """Copied data that remembers whether its best format was requested."""

    def __init__(self, best: str) -> None:
        super().__init__()
        self._best, self.taken = best, False

    def retrieveData(self, kind: str, preferred: QMetaType | QMetaType.Type) -> Any:
        """Return the data in one format (called by Qt on paste)."""
        self.taken = self.taken or kind == self._best
        return super().retrieveData(kind, preferred)


class SystemClipboard:
    """The desktop's clipboard."""

    def __init__(self) -> None:
        self._copy: _Copy | None = None

    def put(self, html: str, text: str) -> None:
        """Copy text/html and text/plain."""
        data = _Copy("text/html")
        data.setHtml(html)
        data.setText(text)
        self._keep(data)

    def put_text(self, text: str) -> None:
        """Copy text/plain."""
        data = _Copy("text/plain")
        data.setText(text)
        self._keep(data)

    def offer(self, data: QMimeData) -> None:
        """Copy the data in all its formats."""
        QGuiApplication.clipboard().setMimeData(data)

    def content(self) -> QMimeData:
        """Return the current content."""
        return QGuiApplication.clipboard().mimeData() or QMimeData()  # None if it is empty

    def would_lose(self) -> bool:
        """Whether the data would be lost with the program before its best format was pasted."""
        return (
            QGuiApplication.platformName() in _LETS_GO
            and self._copy is not None
            and isValid(self._copy)  # Qt deletes it when other data is copied
            and not self._copy.taken
        )

    def _keep(self, data: _Copy) -> None:
        self._copy = data
        QGuiApplication.clipboard().setMimeData(data)
