"""The numbers used in place of Qt's enums have the right values."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from weeklydesk_ui.quick_qt import ALWAYS, NEVER, focus_by_tab, scroll

_Bar = Qt.ScrollBarPolicy


@pytest.mark.parametrize(
    ("number", "name"), [(NEVER, _Bar.ScrollBarAlwaysOff), (ALWAYS, _Bar.ScrollBarAlwaysOn)]
)
def test_scroll_bars_show_when_they_are_told_to(qtbot: QtBot, number: int, name: _Bar):
    text = QTextEdit()
    qtbot.addWidget(text)
    scroll(text, across=number, down=number)
    assert text.horizontalScrollBarPolicy() == name
    assert text.verticalScrollBarPolicy() == name


def test_the_focus_comes_by_tab_alone(qtbot: QtBot):
    button = QPushButton()
    qtbot.addWidget(button)
    focus_by_tab(button)
    assert Qt.FocusPolicy(button.focusPolicy()) == Qt.FocusPolicy.TabFocus
