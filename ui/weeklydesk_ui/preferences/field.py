"""What all controls of settings share: they show a value, and tell what is entered."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from weeklydesk.settings.kinds import Setting
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.type import GRID


class Field(QWidget):
    """A control of one setting; it tells each change, also one that the setting may refuse."""

    entered = Signal(object)  # a value as JSON holds it

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
        """Show a value without telling it as a change."""
        raise NotImplementedError

    def settle(self) -> None:
        """Tell a change that still waits for a pause."""

    def retranslate(self) -> None:
        """Name the control in the window's language."""
        self.control.setAccessibleName(translate("settings", self.setting.label))
        self.control.setAccessibleDescription(translate("settings", self.setting.help))

    def _tell(self, value: object) -> None:
        self.entered.emit(value)
