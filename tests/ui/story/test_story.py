"""The story of the item at the caret, beside the page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.story.conftest import wait_for_facts
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


def at(window: Window, text: str) -> None:
    page = window.frame.page
    cursor = page.document().find(text)
    cursor.setPosition(cursor.selectionEnd())
    page.setTextCursor(cursor)
    page.setFocus()


def told(window: Window) -> list[str]:
    return window.frame.beside.story.toPlainText().splitlines()


def test_a_key_shows_the_weeks_of_the_item_and_what_changed(window: Window, qtbot: QtBot):
    at(window, "失败的多是余额不足，")
    QTest.keyClicks(window.frame.page, "XYZ")
    QTest.keyClick(window.frame.page, Qt.Key.Key_3, CONTROL)
    window.presenter.save_now()
    story = window.frame.beside.story
    qtbot.waitUntil(lambda: "XYZ" in story.toPlainText())
    lines = told(window)
    assert lines[:2] == ["4 weeks, since 2024-W22", "2024-W22 · 【O1 交易体验】"]
    assert lines[3:6] == ["2024-W23 · unchanged", "2024-W24 · unchanged", "2024-W25"]
    fresh = story.document().find("XYZ").charFormat()
    assert fresh.fontUnderline()
    assert fresh.foreground().color().name() == "#2d6a4f"


def test_many_weeks_without_a_change_are_one_line_with_its_first_and_last(
    window: Window, qtbot: QtBot
):
    at(window, "告警治理")
    QTest.keyClick(window.frame.page, Qt.Key.Key_3, CONTROL)
    qtbot.waitUntil(lambda: len(told(window)) > 3)
    assert told(window)[3:] == ["2024-W23 – 2024-W25 · unchanged for 3 weeks"]
    window.presenter.shelf.show_week(Week(2024, 22))
    wait_for_facts(qtbot, window, Week(2024, 22))  # after which the story is loaded again
    at(window, "告警治理")
    window.presenter.keeper.run(lambda _: None).result()
    QApplication.processEvents()
    assert told(window)[3:] == ["2024-W23 – 2024-W25 · unchanged for 3 weeks"]
    story = window.frame.beside.story
    story.setFocus()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        QTest.keyClick(story, key)
    assert window.presenter.shelf.week == Week(2024, 23)


def test_it_follows_the_caret(window: Window, qtbot: QtBot):
    QTest.keyClick(window.frame.page, Qt.Key.Key_3, CONTROL)
    at(window, "告警治理")
    qtbot.waitUntil(lambda: "告警治理" in "".join(told(window)))
    at(window, "【O1 交易体验】")
    qtbot.waitUntil(lambda: told(window) == ["Place the cursor in an item to see its story."])


def test_a_week_leads_to_its_report_at_the_item(window: Window, qtbot: QtBot):
    at(window, "告警治理")
    QTest.keyClick(window.frame.page, Qt.Key.Key_3, CONTROL)
    qtbot.waitUntil(lambda: "2024-W22" in "".join(told(window)))
    story = window.frame.beside.story
    story.setFocus()
    QTest.keyClick(story, Qt.Key.Key_Tab)
    QTest.keyClick(story, Qt.Key.Key_Return)
    assert window.presenter.shelf.week == Week(2024, 22)
    page = window.frame.page
    assert page.textCursor().block().text().startswith("告警治理")
    assert window.frame.focusWidget() is page


def test_it_speaks_the_language_and_wears_the_theme(window: Window, qtbot: QtBot):
    at(window, "告警治理")
    QTest.keyClick(window.frame.page, Qt.Key.Key_3, CONTROL)
    qtbot.waitUntil(lambda: "2024-W22" in "".join(told(window)))
    window.frame.commands["theme_dark"].trigger()
    window.frame.commands["language_zh_CN"].trigger()
    qtbot.waitUntil(lambda: told(window)[0] == "4 周，自 2024-W22")
    assert window.frame.beside.tabs["story"].text() == "脉络"
