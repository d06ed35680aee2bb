"""The base class of the fields in the settings dialog."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from weeklydesk.settings.kinds import Setting
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.type import GRID


class Field(QWidget):
    """A field for one setting; emits each input, also values that the setting may refuse."""

    entered = Signal(object)  # the value in its JSON form

    def __init__(
        self, setting: Setting[Any], control: QWidget, around: QWidget | None = None
    ) -> None:
        super().__init__()
        self.setting, self.control = setting, control
        self.setFocusProxy(control)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(around or control)
        self.retranslate()

    def show_value(self, value: object) -> None:
        """Show a value without emitting it."""
        raise NotImplementedError

    def settle(self) -> None:
        """Emit input that still waits for a pause."""

    def retranslate(self) -> None:
        """Name the control in the current language."""
        self.control.setAccessibleName(translate("settings", self.setting.label))
        self.control.setAccessibleDescription(translate("settings", self.setting.help))

    def _tell(self, value: object) -> None:
        self.entered.emit(value)
