"""Changes of the history by other programs while the window is open."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer
from weeklydesk import desk
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window

W23 = Week(2024, 23)


@pytest.fixture
def window(stage: Stage, qtbot: QtBot) -> Window:
    stage.fill("2024-W22", "2024-W23")
    window = stage.open()
    qtbot.waitUntil(lambda: window.frame.weeks.year is not None)
    return window


def change(stage: Stage, title: str) -> None:
    with Store.open(stage.store) as store:
        stored = store.load(W23)
        store.save(replace(stored.report, title=title), base=stored.revision)


def test_a_change_from_the_command_line_is_shown_and_told(
    stage: Stage, qtbot: QtBot, window: Window
):
    change(stage, "by another hand")
    qtbot.waitUntil(lambda: "by another hand" in window.frame.page.toPlainText())
    said = window.frame.messages.text.text()
    assert said == "Another program changed 2024-W23; this is the new text."
    offer(window, "Changes").click()
    assert window.frame.stack.currentWidget() is window.frame.versions


def test_a_new_week_appears_in_the_list_without_a_word(stage: Stage, qtbot: QtBot, window: Window):
    with Store.open(stage.store) as store:
        desk.start_week(store, Week(2024, 24), now=stage.now)
    qtbot.waitUntil(lambda: Week(2024, 24) in window.presenter.shelf.weeks)
    assert window.frame.header.week.text() == "2024-W23"
    assert window.frame.messages.message is None


def test_a_week_that_is_deleted_elsewhere_is_told_of(stage: Stage, qtbot: QtBot, window: Window):
    with Store.open(stage.store) as store:
        store.delete(W23)
    qtbot.waitUntil(lambda: window.frame.stack.currentWidget() is window.frame.empty_week)
    assert window.frame.messages.text.text().startswith("2024-W23 was deleted by another program")


def test_what_is_being_typed_is_never_replaced(stage: Stage, qtbot: QtBot, window: Window):
    QTest.keyClicks(window.frame.page, "mine ")
    change(stage, "theirs")
    qtbot.waitUntil(lambda: "Both texts are kept" in window.frame.messages.text.text())
    assert "mine " in window.frame.page.toPlainText()
    offer(window, "Use the other version").click()
    assert "theirs" in window.frame.page.toPlainText()


def test_the_windows_own_saves_are_no_news(stage: Stage, qtbot: QtBot, window: Window):
    QTest.keyClicks(window.frame.page, "mine ")
    with qtbot.waitSignal(window.presenter.autosave.saved):
        pass
    change(stage, "theirs")  # checked after the save
    qtbot.waitUntil(lambda: window.frame.messages.message is not None)
    assert window.frame.messages.text.text().startswith("Another program changed")
