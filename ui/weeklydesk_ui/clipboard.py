"""The one place that touches the clipboard."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QMetaType, QMimeData
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

_LETS_GO = ("xcb", "wayland")
"""Platforms where what is copied lies with the program that copied it, and ends with it."""


class Clipboard(Protocol):
    """Where copies go."""

    def put(self, html: str, text: str) -> None:
        """Offer the same content as rich and as plain text."""
        ...

    def put_text(self, text: str) -> None:
        """Put plain text on it."""
        ...

    def content(self) -> QMimeData:
        """Return what is on it."""
        ...

    def would_lose(self) -> bool:
        """Whether what was put there would end with the program, and nobody has taken it."""
        ...


class _Copy(QMimeData):
    """Content that remembers whether somebody has asked for it in its best form."""

    def __init__(self, best: str) -> None:
        super().__init__()
        self._best, self.taken = best, False

    def retrieveData(self, kind: str, preferred: QMetaType | QMetaType.Type) -> Any:
        """Hand it out (called by Qt where it is pasted)."""
        self.taken = self.taken or kind == self._best
        return super().retrieveData(kind, preferred)


class SystemClipboard:
    """The desktop's clipboard."""

    def __init__(self) -> None:
        self._copy: _Copy | None = None

    def put(self, html: str, text: str) -> None:
        """Put text/html and text/plain on it."""
        data = _Copy("text/html")
        data.setHtml(html)
        data.setText(text)
        self._keep(data)

    def put_text(self, text: str) -> None:
        """Put text/plain on it."""
        data = _Copy("text/plain")
        data.setText(text)
        self._keep(data)

    def offer(self, data: QMimeData) -> None:
        """Put the content on it in all its forms."""
        QGuiApplication.clipboard().setMimeData(data)

    def content(self) -> QMimeData:
        """Return what is on it."""
        return QGuiApplication.clipboard().mimeData() or QMimeData()  # None while it is empty

    def would_lose(self) -> bool:
        """Whether it would end with the program, and nobody has taken it in its best form."""
        return (
            QGuiApplication.platformName() in _LETS_GO
            and self._copy is not None
            and isValid(self._copy)  # Qt deletes what something else took the place of
            and not self._copy.taken
        )

    def _keep(self, data: _Copy) -> None:
        self._copy = data
        QGuiApplication.clipboard().setMimeData(data)
