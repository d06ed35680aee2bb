"""Keys that a control claims for itself before a command of the window gets them."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def overrides_shortcut(event: QEvent, *wanted: QKeySequence.StandardKey) -> bool:
    """Tell whether Qt asks if a control takes one of these keys, before it is a shortcut."""
    asked = event.type() == QEvent.Type.ShortcutOverride
    return asked and isinstance(event, QKeyEvent) and any(map(event.matches, wanted))
