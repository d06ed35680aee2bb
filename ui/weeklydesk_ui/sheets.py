"""The windows beside the window, each built when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.world import Around


class Sheets(QObject):
    """Opens the settings; a sheet that is open already comes to the front."""

    def __init__(self, frame: Frame, around: Around) -> None:
        super().__init__(frame)
        self._frame, self._around = frame, around
        self._open: dict[str, QDialog] = {}

    def settings(self) -> None:
        """Show the settings."""
        from weeklydesk_ui.preferences.dialog import SettingsDialog

        around = self._around
        if "settings" not in self._open:
            self._open["settings"] = SettingsDialog(around.settings, around.questions, self._frame)
        self._show("settings")

    def _show(self, name: str) -> None:
        sheet = self._open[name]
        sheet.show()
        sheet.raise_()
        sheet.activateWindow()
