"""The fields for each kind of setting; their values have the JSON form."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout

from weeklydesk.settings.kinds import (
    Choice,
    File,
    Folder,
    Font,
    Integer,
    Setting,
    TemplateName,
    Text,
    Texts,
    TimeOfDay,
    YesNo,
)
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.type import GRID
from weeklydesk_ui.preferences.controls import Chooser, Clock, Stepper, Tick
from weeklydesk_ui.preferences.field import Field
from weeklydesk_ui.preferences.typed import LineField, LinesField, PathField
from weeklydesk_ui.questions import Questions

Choices = Callable[[], dict[str, str]]
"""The current values to choose from, with their labels."""

_SYMBOLS = QFontDatabase.WritingSystem.Symbol
_BARE = {_SYMBOLS, QFontDatabase.WritingSystem.Latin}
_FOUNDRY = re.compile(r" \[[^]]*\]$")  # the foundry, which Qt adds to ambiguous names


class TickField(Field):
    """A check box, which shows the setting's label itself."""

    def __init__(self, setting: Setting[Any]) -> None:
        self.box = Tick()
        super().__init__(setting, self.box)
        self.box.clicked.connect(self._tell)

    def retranslate(self) -> None:
        """Set the label."""
        super().retranslate()
        self.box.setText(translate("settings", self.setting.label))

    def show_value(self, value: object) -> None:
        """Show a value."""
        self.box.setChecked(bool(value))


class NumberField(Field):
    """A whole number within limits."""

    def __init__(self, setting: Integer) -> None:
        self.stepper = Stepper()
        super().__init__(setting, self.stepper.number, self.stepper)
        self._low, self._high = setting.low, setting.high
        self.stepper.number.setRange(0, 10 * setting.high)  # also takes what is out of bounds
        self.stepper.number.setSuffix(f" {setting.unit}" if setting.unit else "")
        widest = f"{setting.high} {setting.unit}"
        wide = self.stepper.number.fontMetrics().horizontalAdvance(widest) + 8 * GRID
        self.stepper.number.setMinimumWidth(wide)
        self.stepper.number.valueChanged.connect(self._take)

    def _take(self, number: int) -> None:
        """Take the nearest number within the bounds."""
        nearest = min(max(number, self._low), self._high)
        self.show_value(nearest)
        self._tell(nearest)

    def retranslate(self) -> None:
        """Name the buttons too."""
        super().retranslate()
        self.stepper.name(translate("settings", self.setting.label))

    def show_value(self, value: object) -> None:
        """Show a value."""
        self.stepper.number.blockSignals(True)
        self.stepper.number.setValue(cast("int", value))
        self.stepper.number.blockSignals(False)


class ChoiceField(Field):
    """One of several values."""

    def __init__(self, setting: Setting[Any], choices: Choices) -> None:
        self.box = Chooser()
        self._choices = choices
        super().__init__(setting, self.box)
        cast("QHBoxLayout", self.layout()).addStretch(1)
        self.box.activated.connect(lambda: self._tell(self.box.currentData()))
        self.box.about_to_open.connect(self._list)

    def retranslate(self) -> None:
        """Set the labels in the current language."""
        super().retranslate()
        self._list()

    def _list(self) -> None:
        chosen = self.box.currentData()
        self.box.clear()
        for value, label in self._choices().items():
            self.box.addItem(label, value)
        self.show_value(chosen)

    def show_value(self, value: object) -> None:
        """Show a value, even one not among the choices, such as an uninstalled font."""
        at = self.box.findData(value)
        if at < 0 and value is not None:
            self.box.addItem(str(value), value)
            at = self.box.count() - 1
        self.box.setCurrentIndex(at)


class TimeField(Field):
    """Hour and minute."""

    def __init__(self, setting: Setting[Any]) -> None:
        self.edit = Clock()
        super().__init__(setting, self.edit)
        self.edit.setDisplayFormat("HH:mm")
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit.setMinimumWidth(self.edit.fontMetrics().horizontalAdvance("00:00") + 8 * GRID)
        cast("QHBoxLayout", self.layout()).addStretch(1)
        self.edit.timeChanged.connect(self._on_time)

    def show_value(self, value: object) -> None:
        """Show a value."""
        self.edit.blockSignals(True)
        self.edit.setTime(QTime.fromString(str(value), "HH:mm"))
        self.edit.blockSignals(False)

    def _on_time(self, at: QTime) -> None:
        self._tell(at.toString("HH:mm"))


def field_for(setting: Setting[Any], questions: Questions, templates: Choices) -> Field:
    """Return the field for a setting; `templates` returns template names with their labels."""
    if isinstance(setting, Folder | File):
        return PathField(setting, questions)
    if isinstance(setting, TemplateName):
        return ChoiceField(setting, lambda: {"": _last_week(), **templates()})
    return _FIELDS[type(setting)](setting)


def _choice_field(setting: Choice) -> Field:
    labels = setting.choices
    return ChoiceField(
        setting, lambda: {key: translate("settings", label) for key, label in labels.items()}
    )


def _text_field(setting: Text) -> Field:
    return LinesField(setting) if setting.lines > 1 else LineField(setting)


def _last_week() -> str:
    return translate("Fields", "Last week's sections")


def _fonts() -> dict[str, str]:
    usual = translate("Fields", "System default")
    families = (name for name in QFontDatabase.families() if _has_letters(name))
    plain = dict.fromkeys(_FOUNDRY.sub("", name) for name in families)
    return {"": usual} | {name: name for name in plain}


def _has_letters(family: str) -> bool:
    """Return whether a font contains letters and not only symbols."""
    scripts = set(QFontDatabase.writingSystems(family))
    return not QFontDatabase.isPrivateFamily(family) and not (_SYMBOLS in scripts <= _BARE)


_FIELDS: dict[type[Setting[Any]], Callable[[Any], Field]] = {
    Choice: _choice_field,
    Font: lambda setting: ChoiceField(setting, _fonts),
    Text: _text_field,
    Texts: LinesField,
    TimeOfDay: TimeField,
    Integer: NumberField,
    YesNo: TickField,
}
