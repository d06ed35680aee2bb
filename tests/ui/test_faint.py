"""What stands beside the words on the page is faint, so that nobody takes it for the words."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from tests.ui.stage import Stage
from tests.weekly import item, objective, report
from weeklydesk.model import Role, Section
from weeklydesk.settings.table import THEME
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.look.themes import DARK, LIGHT, Theme

HINTED = Section("其他", 2, Role.OTHER, hint="会议、评审、招聘、分享")


@pytest.fixture
def window(stage: Stage) -> Window:
    sections = (objective(item("a written line"), title="O1 业务"), HINTED)
    with Store.open(stage.store) as store:
        store.save(replace(report(*sections), week=Week(2024, 22)), base=None)
    return stage.open()


def inks(window: Window, area: QRectF) -> set[str]:
    """Return the colours that something was painted in there."""
    page = window.frame.page
    QApplication.processEvents()
    picture = page.viewport().grab(area.toAlignedRect()).toImage()
    size = picture.rect()
    return {
        QColor(picture.pixel(x, y)).name()
        for x in range(size.width())
        for y in range(size.height())
    }


def line(window: Window, row: int) -> QRectF:
    page = window.frame.page
    return page.placed(page.sheet.block(row)).rect


def assert_hint_is_faint(window: Window, theme: Theme) -> None:
    hint = inks(window, line(window, 3))
    assert theme.faint in hint
    assert theme.ink not in hint
    assert theme.ink in inks(window, line(window, 1))


def test_a_hint_is_faint_and_stays_so_when_the_theme_changes(window: Window):
    settings = window.presenter.looks.settings
    assert_hint_is_faint(window, LIGHT)
    settings.put(THEME, "dark")
    assert_hint_is_faint(window, DARK)
    settings.put(THEME, "light")
    assert_hint_is_faint(window, LIGHT)
