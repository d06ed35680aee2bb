"""The fonts of the program."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from weeklydesk_ui.look.style import apply_theme
from weeklydesk_ui.look.themes import DARK, LIGHT

font_of: Any = QApplication.font  # the stub wants bytes, the function takes a str


@pytest.mark.parametrize("kind", ["QMenu", "QMenuBar", "QAbstractItemView", "QToolTip"])
def test_no_kind_of_widget_keeps_the_system_s_own_font(qapp: QApplication, qtbot: QtBot, kind: str):
    shown = QWidget()
    qtbot.addWidget(shown)
    for theme in (LIGHT, DARK, LIGHT):
        apply_theme(qapp, theme)
        worn, own = font_of(kind), QApplication.font()
        assert (worn.families(), worn.pixelSize()) == (own.families(), own.pixelSize())
