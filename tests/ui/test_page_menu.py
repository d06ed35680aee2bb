"""The context menu of the page, opened by the mouse or the menu key."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.trees import draw
from tests.ui.stage import Stage
from tests.weekly import item, objective, report
from weeklydesk.edits.lines import Spot
from weeklydesk.store import Store
from weeklydesk_ui.app import Window
from weeklydesk_ui.editor import Page


@pytest.fixture
def window(stage: Stage) -> Window:
    with Store.open(stage.store) as store:
        store.save(report(objective(item("one"), item("two"), item("three"))), base=None)
    return stage.open()


def open_menu(page: Page, row: int, reason: QContextMenuEvent.Reason) -> QMenu:
    entry = page.placed(page.sheet.block(row))
    point = QPoint(round(entry.left) + 4, round(entry.base) - 4)
    place = page.viewport().mapToGlobal(point)
    QApplication.sendEvent(page.viewport(), QContextMenuEvent(reason, point, place))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, label: str) -> None:
    next(action for action in menu.actions() if action.text() == label).trigger()
    menu.close()


def drawn(window: Window) -> str:
    return draw(window.frame.page.report())


MOUSE, KEY = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard


def test_it_is_about_the_line_under_the_mouse(window: Window):
    page = window.frame.page
    page.go_to(Spot(1))
    menu = open_menu(page, 2, MOUSE)
    assert page.outliner.caret().row == 2
    assert "Cut" not in {action.text() for action in menu.actions()}  # nothing is selected
    choose(menu, "Done")
    assert "[x] two" in drawn(window)


def test_what_is_selected_is_cut_as_lines_and_comes_back(window: Window):
    page = window.frame.page
    before = drawn(window)
    page.go_to(Spot(2, 3), Spot(1))
    choose(open_menu(page, 2, MOUSE), "Cut")
    assert "three" in drawn(window)
    assert "two" not in drawn(window)
    page.undo()
    assert drawn(window) == before


def test_the_menu_key_leaves_the_caret(window: Window):
    page = window.frame.page
    page.go_to(Spot(2, 2))
    open_menu(page, 2, KEY).close()
    assert page.outliner.caret() == Spot(2, 2)


def test_nothing_that_changes_is_offered_where_the_history_is_only_read(window: Window):
    page = window.frame.page
    page.setReadOnly(True)
    page.go_to(Spot(2, 3), Spot(1))
    menu = open_menu(page, 2, MOUSE)
    offered = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    assert offered == ["Copy", "Fold or unfold", "Item story"]
