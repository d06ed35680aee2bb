"""Fields for typed settings: a line, several lines, a path; the value is emitted after a pause."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from weeklydesk.errors import InputError
from weeklydesk.settings.kinds import File, Folder, Setting, Text, Texts
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.type import GRID
from weeklydesk_ui.preferences.field import Field
from weeklydesk_ui.questions import Questions

PAUSE = 400
"""Milliseconds without a key until a typed value is emitted."""


class _TypedField(Field):
    """A typed field; emits its value after a pause and when it loses the focus."""

    def __init__(self, setting: Setting[Any], control: QWidget) -> None:
        super().__init__(setting, control)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._take)

    def settle(self) -> None:
        """Emit pending input."""
        if self._pause.isActive():
            self._take()

    def _keeps(self, value: object) -> bool:
        """Return whether the input is unfinished or means the value, as "/tmp/" means "/tmp"."""
        if self._pause.isActive():
            return True
        try:
            meant = self.setting.check(self._value())
        except InputError:
            return False
        return self.setting.dump(meant) == value

    def _value(self) -> object:
        raise NotImplementedError

    def _wait(self) -> None:
        self._pause.start()

    def _take(self) -> None:
        self._pause.stop()
        self._tell(self._value())


class LineField(_TypedField):
    """A line of text."""

    def __init__(self, setting: Setting[Any]) -> None:
        self.line = QLineEdit()
        super().__init__(setting, self.line)
        self.line.textEdited.connect(self._wait)
        self.line.editingFinished.connect(self.settle)

    def show_value(self, value: object) -> None:
        """Show a value, but not while another one is being typed."""
        if not self._keeps(value):
            self.line.setText(str(value))

    def _value(self) -> object:
        return self.line.text()


class PathField(LineField):
    """A path, typed or chosen in a dialog."""

    def __init__(self, setting: Folder | File, questions: Questions) -> None:
        self._questions, self._place = questions, setting
        self.choose = QPushButton()
        super().__init__(setting)
        self.choose.setProperty("act", "second")
        self.choose.clicked.connect(self._ask)
        cast("QHBoxLayout", self.layout()).addWidget(self.choose)

    def show_usual(self, path: Path) -> None:
        """Show the default path as placeholder."""
        self.line.setPlaceholderText(str(path))

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
    """Several lines: one text, or a list."""

    def __init__(self, setting: Text | Texts) -> None:
        self.edit = QPlainTextEdit()
        super().__init__(setting, self.edit)
        self.edit.setTabChangesFocus(True)
        self._lines = setting.lines if isinstance(setting, Text) else 3
        self._is_list = isinstance(setting, Texts)
        self.edit.textChanged.connect(self._wait)

    def show_value(self, value: object) -> None:
        """Show a value, but not while another one is being typed."""
        if self._keeps(value):
            return
        text = "\n".join(cast("list[str]", value)) if self._is_list else str(value)
        self.edit.setPlainText(text)
        self._pause.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Return the height of the expected number of lines (called by Qt)."""
        super().showEvent(event)
        margin = 2 * round(self.edit.document().documentMargin()) + 2 * GRID
        self.edit.setFixedHeight(self._lines * self.edit.fontMetrics().lineSpacing() + margin)

    def _value(self) -> object:
        text = self.edit.toPlainText()
        if not self._is_list:
            return text
        return [line.strip() for line in text.splitlines() if line.strip()]
