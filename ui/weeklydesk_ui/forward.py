"""Bringing a window to the front."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from weeklydesk_ui.instance import ACTIVATION


def bring_forward(window: QWidget, token: str = "") -> None:
    """Show a window in front of the others; `token` is Wayland's activation token."""
    if token:
        os.environ[ACTIVATION] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
