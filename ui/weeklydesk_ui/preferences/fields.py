"""What a setting is changed with, by its kind. Fields speak of values as JSON holds them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import Qt, QTime, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTimeEdit,
    QWidget,
)

from weeklydesk.settings.kinds import (
    Choice,
    File,
    Folder,
    Font,
    Setting,
    TemplateName,
    Text,
    Texts,
    TimeOfDay,
    Whole,
    YesNo,
)
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.type import GRID
from weeklydesk_ui.preferences.controls import Chooser, Stepper, Tick
from weeklydesk_ui.questions import Questions

Choices = Callable[[], dict[str, str]]
"""What there is to choose from just now: values and their labels."""

PAUSE = 400
"""Milliseconds without a key after which a typed value is taken."""


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


class _TypedField(Field):
    """A field that is typed in; it tells what stands there after a pause, and when it is left."""

    def __init__(self, setting: Setting[Any], control: QWidget) -> None:
        super().__init__(setting, control)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._take)

    def settle(self) -> None:
        """Tell what was typed last."""
        if self._pause.isActive():
            self._take()

    def _value(self) -> object:
        raise NotImplementedError

    def _wait(self) -> None:
        self._pause.start()

    def _take(self) -> None:
        self._pause.stop()
        self._tell(self._value())


class LineField(_TypedField):
    """One line of text."""

    def __init__(self, setting: Setting[Any]) -> None:
        self.line = QLineEdit()
        super().__init__(setting, self.line)
        self.line.textEdited.connect(self._wait)
        self.line.editingFinished.connect(self.settle)

    def show_value(self, value: object) -> None:
        """Show a value, but not over what is being typed."""
        if not self._pause.isActive() and self.line.text() != value:
            self.line.setText(str(value))

    def _value(self) -> object:
        return self.line.text()


class PathField(LineField):
    """A path that is typed, or chosen with a dialog."""

    def __init__(self, setting: Folder | File, questions: Questions) -> None:
        self._questions, self._place = questions, setting
        self.choose = QPushButton()
        super().__init__(setting)
        self.choose.setProperty("act", "second")
        self.choose.clicked.connect(self._ask)
        cast("QHBoxLayout", self.layout()).addWidget(self.choose)

    def retranslate(self) -> None:
        """Name the button too."""
        super().retranslate()
        self.choose.setText(translate("PathField", "Choose…"))
        label = translate("settings", self.setting.label)
        self.choose.setAccessibleName(translate("PathField", "Choose: {name}").format(name=label))

    def _ask(self) -> None:
        label = translate("settings", self.setting.label)
        typed = Path(self.line.text() or "~").expanduser()
        if isinstance(self._place, File):
            self._questions.file(label, typed, self._place.endings, self._chosen)
        else:
            self._questions.folder(label, typed, self._chosen)

    def _chosen(self, path: Path) -> None:
        self.line.setText(str(path))
        self._take()


class LinesField(_TypedField):
    """Several lines: one text, or a list of them."""

    def __init__(self, setting: Text | Texts) -> None:
        self.edit = QPlainTextEdit()
        super().__init__(setting, self.edit)
        self.edit.setTabChangesFocus(True)
        self._lines = setting.lines if isinstance(setting, Text) else 3
        self._is_list = isinstance(setting, Texts)
        self.edit.textChanged.connect(self._wait)

    def show_value(self, value: object) -> None:
        """Show a value, but not over what is being typed."""
        if self._pause.isActive() or self._value() == value:
            return
        text = "\n".join(cast("list[str]", value)) if self._is_list else str(value)
        self.edit.setPlainText(text)
        self._pause.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the lines that it is for (called by Qt)."""
        super().showEvent(event)
        margin = 2 * round(self.edit.document().documentMargin()) + 2 * GRID
        self.edit.setFixedHeight(self._lines * self.edit.fontMetrics().lineSpacing() + margin)

    def _value(self) -> object:
        text = self.edit.toPlainText()
        if not self._is_list:
            return text
        return [line.strip() for line in text.splitlines() if line.strip()]


class TickField(Field):
    """A box to tick; it carries the setting's label itself."""

    def __init__(self, setting: Setting[Any]) -> None:
        self.box = Tick()
        super().__init__(setting, self.box)
        self.box.clicked.connect(self._tell)

    def retranslate(self) -> None:
        """Label the box."""
        super().retranslate()
        self.box.setText(translate("settings", self.setting.label))

    def show_value(self, value: object) -> None:
        """Show a value."""
        self.box.setChecked(bool(value))


class NumberField(Field):
    """A whole number within its bounds."""

    def __init__(self, setting: Whole) -> None:
        self.stepper = Stepper()
        super().__init__(setting, self.stepper.number, self.stepper)
        self.stepper.number.setRange(setting.low, setting.high)
        self.stepper.number.setSuffix(f" {setting.unit}" if setting.unit else "")
        widest = f"{setting.high} {setting.unit}"
        wide = self.stepper.number.fontMetrics().horizontalAdvance(widest) + 8 * GRID
        self.stepper.number.setMinimumWidth(wide)
        self.stepper.number.valueChanged.connect(self._tell)

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
    """One of several."""

    def __init__(self, setting: Setting[Any], choices: Choices) -> None:
        self.box = Chooser()
        self._choices = choices
        super().__init__(setting, self.box)
        cast("QHBoxLayout", self.layout()).addStretch(1)
        self.box.activated.connect(lambda: self._tell(self.box.currentData()))
        self.box.about_to_open.connect(self._list)

    def retranslate(self) -> None:
        """Name the choices in the window's language."""
        super().retranslate()
        self._list()

    def _list(self) -> None:
        chosen = self.box.currentData()
        self.box.clear()
        for value, label in self._choices().items():
            self.box.addItem(label, value)
        self.show_value(chosen)

    def show_value(self, value: object) -> None:
        """Show a value, also one that is not among the choices, such as a font that is gone."""
        at = self.box.findData(value)
        if at < 0 and value is not None:
            self.box.addItem(str(value), value)
            at = self.box.count() - 1
        self.box.setCurrentIndex(at)


class TimeField(Field):
    """An hour and minute."""

    def __init__(self, setting: Setting[Any]) -> None:
        self.edit = QTimeEdit()
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
    """Return what the setting is changed with; `templates` tells the labels by their names."""
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
    return translate("Fields", "The sections of last week")


def _fonts() -> dict[str, str]:
    usual = translate("Fields", "Like the system")
    families = [
        name for name in QFontDatabase.families() if not QFontDatabase.isPrivateFamily(name)
    ]
    return {"": usual} | {name: name for name in families}


_FIELDS: dict[type[Setting[Any]], Callable[[Any], Field]] = {
    Choice: _choice_field,
    Font: lambda setting: ChoiceField(setting, _fonts),
    Text: _text_field,
    Texts: LinesField,
    TimeOfDay: TimeField,
    Whole: NumberField,
    YesNo: TickField,
}
