"""The button that shows and sets the readers of exports."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from weeklydesk_ui.translated import Translated

AUDIENCES = ("all", "manager", "me")


class ReadersButton(Translated, QPushButton):
    """Shows whom the next export is for, with a menu to change it."""

    chosen = Signal(str)  # one of AUDIENCES

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("act", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._audience = "all"
        menu = QMenu(self)
        group = QActionGroup(self)
        self.choices = {name: menu.addAction("") for name in AUDIENCES}
        for name, action in self.choices.items():
            action.setCheckable(True)
            action.triggered.connect(lambda _ticked=False, name=name: self.chosen.emit(name))
            group.addAction(action)
        self.setMenu(menu)
        self.retranslate()

    def show_audience(self, audience: str) -> None:
        """Show the audience."""
        self._audience = audience
        self.choices[audience].setChecked(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        words = {
            "all": self.tr("For everyone"),
            "manager": self.tr("For my manager"),
            "me": self.tr("For me"),
        }
        for name, action in self.choices.items():
            action.setText(words[name])
        self.setText(words[self._audience])
        self.setToolTip(
            self.tr("Who your exports are for; lines marked for fewer readers are left out")
        )
        self.setAccessibleName(words[self._audience])
