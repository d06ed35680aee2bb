"""Comparing two weeks, and moving a report that was written in the wrong week."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer
from weeklydesk.model import items_of
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.history.comparison import ComparisonPane

W22, W23, W24, W25 = (Week(2024, number) for number in (22, 23, 24, 25))


@pytest.fixture
def window(stage: Stage) -> Window:
    stage.fill("2024-W21", "2024-W22", "2024-W23")
    return stage.open()


def compared(window: Window, qtbot: QtBot) -> ComparisonPane:
    window.frame.commands["compare_weeks"].trigger()
    pane = window.frame.comparison
    qtbot.waitUntil(lambda: window.frame.stack.currentWidget() is pane)
    return pane


def test_the_open_week_is_read_beside_the_one_before_it(window: Window, qtbot: QtBot):
    pane = compared(window, qtbot)
    assert (pane.older.currentData(), pane.newer.currentData()) == (W22, W23)
    assert "+ new" in pane.sentence.text()
    assert "− gone" in pane.sentence.text()
    text = pane.reader.toPlainText()
    assert "O1" in text
    assert "轮换签名服务主密钥" in text


def test_the_place_is_shown_with_what_it_tells(window: Window, qtbot: QtBot):
    told: list[str] = []

    def note(_index: int) -> None:
        told.append(window.frame.comparison.reader.toPlainText())

    window.frame.stack.currentChanged.connect(note)
    compared(window, qtbot)
    assert len(told) == 1
    assert "O1" in told[0]


def test_words_that_changed_stand_on_both_sides(stage: Stage, window: Window, qtbot: QtBot):
    stage.now = stage.now.replace(day=10)
    window.presenter.new_weeks.start(W24)
    frame = window.frame
    frame.page.go_to_section(1)
    QTest.keyClick(frame.page, Qt.Key.Key_Down)
    QTest.keyClick(frame.page, Qt.Key.Key_End)
    QTest.keyClicks(frame.page, "ZZZ")
    pane = compared(window, qtbot)
    assert (pane.older.currentData(), pane.newer.currentData()) == (W23, W24)
    assert "~ changed 1" in pane.sentence.text()
    assert "text-decoration: underline" in pane.reader.toHtml().partition("ZZZ")[0][-200:]


def test_other_weeks_are_chosen_and_turned_round(window: Window, qtbot: QtBot):
    pane = compared(window, qtbot)
    before = pane.sentence.text()
    pane.older.setCurrentIndex(2)
    qtbot.waitUntil(lambda: pane.sentence.text() != before)
    assert pane.older.currentData() == Week(2024, 21)
    forth = pane.sentence.text()
    QTest.mouseClick(pane.swap, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.sentence.text() != forth)
    assert (pane.older.currentData(), pane.newer.currentData()) == (W23, Week(2024, 21))


def test_a_week_beside_itself_differs_in_nothing(window: Window, qtbot: QtBot):
    pane = compared(window, qtbot)
    pane.older.setCurrentIndex(0)
    qtbot.waitUntil(lambda: pane.sentence.text() == "Nothing differs.")


def test_escape_goes_back(window: Window, qtbot: QtBot):
    pane = compared(window, qtbot)
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert window.frame.stack.currentWidget() is window.frame.page


def test_one_report_is_too_few(stage: Stage):
    stage.fill("2024-W23")
    window = stage.open()
    window.frame.commands["compare_weeks"].trigger()
    assert window.frame.messages.text.text() == "There is only one report so far."


def test_a_report_goes_to_another_week_and_what_was_carried_from_it_follows(
    stage: Stage, window: Window, qtbot: QtBot
):
    window.presenter.new_weeks.start(W24)
    window.presenter.shelf.show_week(W23)
    window.frame.commands["move_week"].trigger()
    popup = window.frame.popup
    assert popup.isVisible()
    QTest.keyClicks(popup.box, "2024-W25")
    QTest.keyClick(popup.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.frame.header.week.text() == "2024-W25")
    assert window.presenter.shelf.weeks == (W25, W24, W22, Week(2024, 21))
    with Store.open(stage.store, read_only=True) as store:
        origins = {item.carried_from for _, item in items_of(store.load(W24).report)}
    assert W25 in origins
    assert W23 not in origins
    offer(window, "Undo").click()
    qtbot.waitUntil(lambda: window.frame.header.week.text() == "2024-W23")


def test_what_is_typed_after_the_move_is_in_the_new_week(stage: Stage, window: Window):
    window.presenter.week_comparison.move(W23, W25)
    QTest.keyClicks(window.frame.page, "typed at once ")
    assert window.presenter.autosave.flush()
    assert "typed at once" in stage.stored("2024-W25")
    assert W23 not in window.presenter.shelf.store.report_weeks()


def test_weeks_that_have_a_report_are_not_offered(window: Window):
    window.frame.commands["move_week"].trigger()
    popup = window.frame.popup
    QTest.keyClicks(popup.box, "2024-W22")
    assert popup.model.rowCount() == 0
