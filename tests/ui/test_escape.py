"""Escape leaves every screen and returns the focus to the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from tests.ui.scenes import SCENES
from tests.ui.stage import Stage
from weeklydesk_ui.editor import Page
from weeklydesk_ui.window.frame import Frame

OPENED = (
    *("search", "search_without_hits", "replace", "commands", "places", "move_week"),
    *("review", "versions", "compare_weeks", "backups", "templates", "quarter"),
    *("intake", "export_as"),
    *("guide", "guide_search", "keys", "about", "trouble", "settings_page", "settings_mail"),
)
ENOUGH = 3  # one clears a field, one leaves the field, one leaves the screen


@pytest.mark.parametrize("name", OPENED)
def test_escape_leads_back_to_the_page(stage: Stage, name: str):
    opened = SCENES[name](stage)
    for _ in range(ENOUGH):
        QTest.keyClick(QApplication.focusWidget() or opened, Qt.Key.Key_Escape)
        QApplication.processEvents()
        if isinstance(opened, QDialog) and not opened.isVisible():
            break
    if isinstance(opened, QDialog):
        assert not opened.isVisible()
        return
    assert isinstance(opened, Frame)
    assert isinstance(QApplication.focusWidget(), Page)
    assert opened.page.isVisible()
