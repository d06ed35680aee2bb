"""The one place that touches the clipboard."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


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


class SystemClipboard:
    """The desktop's clipboard."""

    def put(self, html: str, text: str) -> None:
        """Put text/html and text/plain on it."""
        data = QMimeData()
        data.setHtml(html)
        data.setText(text)
        QGuiApplication.clipboard().setMimeData(data)

    def put_text(self, text: str) -> None:
        """Put text/plain on it."""
        QGuiApplication.clipboard().setText(text)

    def offer(self, data: QMimeData) -> None:
        """Put the content on it in all its forms."""
        QGuiApplication.clipboard().setMimeData(data)

    def content(self) -> QMimeData:
        """Return what is on it."""
        return QGuiApplication.clipboard().mimeData() or QMimeData()  # None while it is empty
