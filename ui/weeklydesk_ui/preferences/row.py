"""A row of the settings dialog: label, field, help, and the reset button."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from weeklydesk.errors import InputError, WeeklydeskError
from weeklydesk.settings.kinds import Setting
from weeklydesk_ui.i18n import error_text, translate
from weeklydesk_ui.look.type import GRID, small_font
from weeklydesk_ui.preferences.field import Field
from weeklydesk_ui.preferences.fields import Choices, TickField, field_for
from weeklydesk_ui.questions import Questions
from weeklydesk_ui.settings import WindowSettings

Doubts = Callable[[Setting[Any], Any], WeeklydeskError | None]
"""Why a setting's value may not work."""


class Row(QWidget):
    """Writes input to the settings and shows their value."""

    def __init__(
        self,
        setting: Setting[Any],
        settings: WindowSettings,
        questions: Questions,
        templates: Choices,
        doubts: Doubts,
    ) -> None:
        super().__init__()
        self.setting, self._settings, self._doubts = setting, settings, doubts
        self.reset = QPushButton(
            self
        )  # over the field in z-order, so that Tab goes from field to field
        self.field: Field = field_for(setting, questions, templates)
        self.field.setParent(self)
        self._label, self._help, self.problem = QLabel(self), QLabel(self), QLabel(self)
        self._dress()
        self._lay_out()
        self.field.entered.connect(self._take)
        self.reset.clicked.connect(self._go_back)
        self.retranslate()
        self.follow()

    def follow(self) -> None:
        """Show a changed value, and drop the message about a refused one."""
        self.refresh()
        self._judge()

    def refresh(self) -> None:
        """Show the current value."""
        setting = self.setting
        self.field.show_value(setting.dump(self._settings.get(setting)))
        changed = self._settings.get(setting) != setting.default
        if self.reset.hasFocus() and not changed:
            self.field.setFocus()
        self.reset.setVisible(changed)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        label = translate("settings", self.setting.label)
        self.field.retranslate()
        self._label.setText(label)
        self._help.setText(translate("settings", self.setting.help))
        self.reset.setText(translate("Row", "Reset"))
        self.reset.setAccessibleName(translate("Row", "Reset: {name}").format(name=label))

    def _take(self, entered: object) -> None:
        try:
            value = self.setting.check(entered)
        except InputError as error:
            label = translate("settings", self.setting.label)
            self._say(error_text(InputError(error.message, **{**error.fields, "key": label})))
            return
        self._settings.put(self.setting, value)
        self._judge()

    def _go_back(self) -> None:
        self._settings.unset(self.setting)
        self._judge()

    def _judge(self) -> None:
        """Show why the current value may not work."""
        doubted = self._doubts(self.setting, self._settings.get(self.setting))
        self._say(error_text(doubted) if doubted else "")

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _dress(self) -> None:
        self.reset.setProperty("act", "link")
        kept = self.reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(kept)
        self._label.setBuddy(self.field.control)
        self._label.setHidden(isinstance(self.field, TickField))
        for label, tone in ((self._help, "faint"), (self.problem, "danger")):
            label.setFont(small_font())
            label.setProperty("tone", tone)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._label)
        if isinstance(self.field, TickField):
            head.addWidget(self.field)
        head.addStretch(1)
        head.addWidget(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        if not isinstance(self.field, TickField):
            layout.addWidget(self.field)
        layout.addWidget(self.problem)
        layout.addWidget(self._help)
        if isinstance(self.field, TickField):
            self._help.setContentsMargins(self.field.box.indent(), 0, 0, 0)
