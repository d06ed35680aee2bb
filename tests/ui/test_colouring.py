"""Colours of objectives: chosen once, applied in all weeks, on the page and beside it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer, said
from tests.weekly import item, objective, report
from weeklydesk.model import Role, Section
from weeklydesk.objectives import Objective
from weeklydesk.quarters import Period
from weeklydesk.store import Damaged, Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.editor.look import Look
from weeklydesk_ui.look.themes import DARK, LIGHT

SHIFT = Qt.KeyboardModifier.ShiftModifier
W22, W23 = Week(2024, 22), Week(2024, 23)


@pytest.fixture
def window(stage: Stage) -> Window:
    sections = (objective(item("a"), title="O1 业务"), Section("其他", 2, Role.OTHER))
    with Store.open(stage.store) as store:
        for week in (W22, W23):
            store.save(replace(report(*sections), week=week), base=None)
    return stage.open()


def choose(window: Window, label: str) -> None:
    """Choose an entry of the menu at the caret in the objective."""
    window.frame.page.go_to_section(0)
    window.frame.commands["colour"].trigger()
    menu = window.presenter.colour_menu.menu
    assert menu
    next(action for action in menu.actions() if action.text().replace("&", "") == label).trigger()
    menu.close()


def bar(window: Window) -> str:
    """Return the painted colour of the bar beside the caret's heading."""
    window.frame.page.go_to_section(0)
    return hue_at_caret(window)


def hue_at_caret(window: Window) -> str:
    page = window.frame.page
    QApplication.processEvents()
    picture = page.viewport().grab().toImage()
    line = page.cursorRect().center().y()
    row = {QColor(picture.pixel(x, line)).name() for x in range(page.cursorRect().left())}
    (found,) = row & set(LIGHT.objectives)
    return found


def test_an_objective_has_the_colour_of_its_number_until_one_is_chosen(window: Window):
    assert bar(window) == LIGHT.objectives[0]
    choose(window, "Colour 5")
    assert bar(window) == LIGHT.objectives[4]
    assert window.frame.messages.text.text() == "The colour of O1 业务 was changed in all weeks."
    choose(window, "By its number")
    assert bar(window) == LIGHT.objectives[0]


def test_an_objective_has_its_colour_as_soon_as_it_is_typed(window: Window):
    page = window.frame.page
    page.go_to_section(1)
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | SHIFT)
    QTest.keyClicks(page, "O4 next")
    assert hue_at_caret(window) == LIGHT.objectives[3]
    for _ in range(len("4 next")):
        QTest.keyClick(page, Qt.Key.Key_Backspace)
    QTest.keyClicks(page, "3")
    assert hue_at_caret(window) == LIGHT.objectives[2]


def test_an_objective_with_another_number_has_the_colour_of_that(window: Window):
    page = window.frame.page
    page.go_to_section(0)
    QTest.keyClick(page, Qt.Key.Key_Home)
    QTest.keyClick(page, Qt.Key.Key_Delete)
    QTest.keyClick(page, Qt.Key.Key_Delete)
    assert hue_at_caret(window) == LIGHT.objectives[0]
    QTest.keyClicks(page, "O6")
    assert hue_at_caret(window) == LIGHT.objectives[5]
    assert page.report().sections[0].objective == "O6"


def test_it_is_taken_back(window: Window):
    choose(window, "Colour 5")
    QTest.mouseClick(offer(window, "Undo"), Qt.MouseButton.LeftButton)
    assert bar(window) == LIGHT.objectives[0]
    assert window.presenter.shelf.store.objectives.all() == ()


def test_it_holds_in_other_weeks_and_last_week_beside_the_page(qtbot: QtBot, window: Window):
    choose(window, "Colour 5")
    beside = window.frame.beside.last_week
    qtbot.waitUntil(lambda: LIGHT.objectives[4] in beside.toHtml())
    window.presenter.shelf.show_week(W22)
    assert bar(window) == LIGHT.objectives[4]


def test_it_holds_in_the_preview(qtbot: QtBot, window: Window):
    with qtbot.waitSignal(window.presenter.previewing.rendered):
        window.frame.commands["preview"].trigger()
    preview = window.frame.beside.preview
    assert LIGHT.objectives[0] in preview.toHtml()
    choose(window, "Colour 5")
    qtbot.waitUntil(lambda: LIGHT.objectives[4] in preview.toHtml())
    assert LIGHT.objectives[0] not in preview.toHtml()


def test_the_next_objective_of_its_number_has_a_colour_of_its_own(qtbot: QtBot, window: Window):
    window.presenter.shelf.change(
        lambda store: store.objectives.replace(
            [Objective("O1", "旧", Period(W22, W22), 6), Objective("O1", "新", Period(W23), 3)]
        )
    )
    window.presenter.show_colours()
    assert bar(window) == LIGHT.objectives[2]
    beside = window.frame.beside.last_week
    qtbot.waitUntil(lambda: LIGHT.objectives[5] in beside.toHtml())
    window.presenter.shelf.show_week(W22)
    assert bar(window) == LIGHT.objectives[5]


def test_it_stays_when_the_theme_changes(window: Window):
    choose(window, "Colour 5")
    window.frame.commands["theme_dark"].trigger()
    assert window.frame.page.look.hue("O1") == DARK.objectives[4]
    window.frame.commands["theme_light"].trigger()
    assert bar(window) == LIGHT.objectives[4]


def test_the_caret_in_no_objective_says_so(window: Window):
    window.frame.page.go_to_section(1)
    window.frame.commands["colour"].trigger()
    assert window.frame.messages.text.text() == "The cursor is not in an objective."


def test_a_look_and_a_theme_agree():
    for name in ("O1", "O6", "O7", "Ox"):
        assert Look(hues=LIGHT.objectives, line=LIGHT.line).hue(name) == LIGHT.hue(name)
    assert LIGHT.coloured({"O1": 3}).hue("O1") == LIGHT.objectives[2]
    assert LIGHT.coloured({"O1": 3}).hue("O2") == LIGHT.objectives[1]
    assert LIGHT.hue(None) == LIGHT.line


def test_colours_that_cannot_be_read_are_told(window: Window, monkeypatch: pytest.MonkeyPatch):
    store = window.presenter.shelf.store

    def unreadable(_week: Week) -> dict[str, int]:
        raise Damaged(store.path)

    window.frame.page.go_to_section(0)
    monkeypatch.setattr(store.objectives, "colours", unreadable)
    window.frame.commands["colour"].trigger()
    assert window.presenter.colour_menu.menu is None
    assert "damaged" in said(window)
