"""Keys of the window: claimed by a control that handles them itself, and shown to the user."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def overrides_shortcut(event: QEvent, *wanted: QKeySequence.StandardKey) -> bool:
    """Return whether the event is Qt's ShortcutOverride for one of these keys."""
    asked = event.type() == QEvent.Type.ShortcutOverride
    return asked and isinstance(event, QKeyEvent) and any(map(event.matches, wanted))


def native(keys: str) -> str:
    """Return keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
