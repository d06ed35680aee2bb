"""What keeps keys from menus while a composition is under way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject


class Hush(QObject):
    """Claims every key for the widget that it filters, before a shortcut takes it.

    It is installed only meanwhile: each key brings a dozen events along, all of which it is asked.
    """

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Claim the key (called by Qt)."""
        claims = event.type() is QEvent.Type.ShortcutOverride
        if claims:
            event.accept()
        return claims
