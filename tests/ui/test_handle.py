"""The page's scroll bar has a handle if the page is longer than the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.stage import Stage
from weeklydesk_ui.app import Window
from weeklydesk_ui.look.themes import LIGHT


def has_handle(window: Window) -> bool:
    """Return whether the scroll bar shows anything but its background."""
    QApplication.processEvents()
    picture = window.frame.page.verticalScrollBar().grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 20)
    }
    return LIGHT.scroll in colours


@pytest.fixture
def window(stage: Stage) -> Window:
    window = stage.open()
    window.frame.resize(1300, 700)
    window.presenter.own_templates.start_kind("plain")
    assert window.frame.page.isVisible()
    return window


def test_a_short_report_has_none(window: Window):
    assert not has_handle(window)


def test_a_long_one_has_it_until_it_is_short_again(window: Window):
    page = window.frame.page
    for _ in range(40):
        QTest.keyClicks(page, "a")
        QTest.keyClick(page, Qt.Key.Key_Return)
    assert has_handle(window)
    page.selectAll()
    QTest.keyClick(page, Qt.Key.Key_Delete)
    assert not has_handle(window)
