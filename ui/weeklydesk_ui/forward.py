"""A window that comes forward when it is called."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from weeklydesk_ui.instance import ACTIVATION


def bring_forward(window: QWidget, token: str = "") -> None:
    """Show a window before all others; `token` is the desktop's leave to do so, on Wayland."""
    if token:
        os.environ[ACTIVATION] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
