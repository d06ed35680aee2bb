"""Find and replace in the open report."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.trees import draw
from tests.ui.stage import Stage
from weeklydesk.model import Item, Section
from weeklydesk.records import replace
from weeklydesk_ui.app import Window
from weeklydesk_ui.find.bar import WHOLE
from weeklydesk_ui.look.themes import DARK, LIGHT
from weeklydesk_ui.shortcuts import native

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(stage: Stage) -> Window:
    stage.fill("2024-W22")
    return stage.open()


def find(window: Window, word: str, key: Qt.Key = Qt.Key.Key_F) -> int:
    frame = window.frame
    QTest.keyClick(frame.page, key, CONTROL)
    assert frame.focusWidget() is frame.find_bar.word
    frame.find_bar.word.insert(word)
    return drawn(window).count(word)


def drawn(window: Window) -> str:
    return draw(window.frame.page.report())


def test_all_places_are_marked_and_counted_and_the_first_is_selected(window: Window):
    count = find(window, "退款")
    page = window.frame.page
    assert count > 1
    assert len(page.extraSelections()) == count
    assert window.frame.find_bar.count.text() == f"1 of {count}"
    assert page.textCursor().selectedText() == "退款"


def test_enter_goes_on_and_shift_enter_back_around_the_end(window: Window):
    count = find(window, "退款")
    word, label = window.frame.find_bar.word, window.frame.find_bar.count
    QTest.keyClick(word, Qt.Key.Key_Return)
    assert label.text() == f"2 of {count}"
    for shown in (1, count):
        QTest.keyClick(word, Qt.Key.Key_Return, SHIFT)
        assert label.text() == f"{shown} of {count}"
    QTest.keyClick(word, Qt.Key.Key_F3)
    assert label.text() == f"1 of {count}"


def test_the_chosen_place_stands_out_until_the_bar_is_closed(window: Window):
    page = window.frame.page
    plain = page.palette().color(QPalette.ColorRole.Highlight).name()
    find(window, "退款")
    assert page.palette().color(QPalette.ColorRole.Highlight).name() == LIGHT.accent
    window.frame.commands["theme_dark"].trigger()
    assert page.palette().color(QPalette.ColorRole.Highlight).name() == DARK.accent
    window.frame.commands["theme_light"].trigger()
    QTest.keyClick(window.frame.find_bar.word, Qt.Key.Key_Escape)
    assert page.palette().color(QPalette.ColorRole.Highlight).name() == plain


def test_a_place_out_of_sight_comes_to_the_middle(window: Window):
    page = window.frame.page
    window.frame.resize(900, 420)
    find(window, "退款")
    places = int(window.frame.find_bar.count.text().rpartition(" ")[2])
    middle, scrolled = page.viewport().height() // 2, set[int]()
    for _ in range(places):
        before = page.verticalScrollBar().value()
        QTest.keyClick(window.frame.find_bar.word, Qt.Key.Key_Return)
        bar = page.verticalScrollBar()
        assert page.viewport().rect().contains(page.cursorRect())
        if bar.value() != before and 0 < bar.value() < bar.maximum():
            assert abs(page.cursorRect().center().y() - middle) <= 2
            scrolled.add(bar.value())
    assert scrolled


def test_case_and_width_make_no_difference(window: Window):
    assert find(window, "zzz") == 0
    assert window.frame.find_bar.count.text() == "Not in this report"
    page = window.frame.page
    page.setFocus()
    QTest.keyClicks(page, "Zebra")
    QTest.keyClick(page, Qt.Key.Key_F, CONTROL)
    window.frame.find_bar.word.setText("ＺＥＢＲＡ")
    assert window.frame.find_bar.count.text() == "1 of 1"


def test_what_is_not_in_the_section_is_said_to_be_missing_there(window: Window):
    bar = window.frame.find_bar
    assert find(window, "退款") > 0
    window.frame.page.go_to_section(len(window.frame.page.report().sections) - 1)
    bar.whole.click()
    assert bar.count.text() == "Not in this section"
    bar.whole.click()
    assert bar.count.text() != "Not in this report"


def test_replace_all_is_one_step_of_undo(window: Window):
    before = drawn(window)
    find(window, "退款", Qt.Key.Key_H)
    window.frame.find_bar.other.insert("退钱")
    QTest.mouseClick(window.frame.find_bar.replace_all, Qt.MouseButton.LeftButton)
    assert drawn(window) == before.replace("退款", "退钱")
    window.frame.page.undo()
    assert drawn(window) == before


def test_all_is_replaced_by_keys_alone(window: Window):
    before = drawn(window)
    count = find(window, "退款", Qt.Key.Key_H)
    bar = window.frame.find_bar
    for stop in (bar.other, bar.replace, bar.replace_all):
        QTest.keyClick(window.frame.focusWidget(), Qt.Key.Key_Tab)
        assert window.frame.focusWidget() is stop
    bar.other.insert("退钱")
    QTest.keyClick(bar.replace_all, Qt.Key.Key_Return)
    assert drawn(window) == before.replace("退款", "退钱")
    assert not any(timer.isActive() for timer in bar.findChildren(QTimer))  # no search is pending
    assert bar.count.text() == f"{count} replaced"
    QTest.keyClick(bar.replace_all, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert window.frame.focusWidget() is window.frame.page


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_all_is_replaced_from_either_line_and_from_the_page(window: Window, key: Qt.Key):
    before, bar = drawn(window), window.frame.find_bar
    find(window, "退款", Qt.Key.Key_H)
    bar.other.setText("退钱")
    for widget in (bar.word, bar.other, window.frame.page):
        widget.setFocus()
        QTest.keyClick(widget, key, CONTROL | ALT)
        assert drawn(window) == before.replace("退款", "退钱")
        window.frame.page.undo()


def test_nothing_is_replaced_while_a_word_is_only_looked_for(window: Window):
    before = drawn(window)
    find(window, "退款")
    QTest.keyClick(window.frame.find_bar.word, Qt.Key.Key_Return, CONTROL | ALT)
    assert drawn(window) == before


def test_one_section_alone_is_chosen_by_a_key(window: Window):
    bar = window.frame.find_bar
    find(window, "退款")
    for whole in (False, True):
        QTest.keyClick(bar.word, Qt.Key.Key_L, ALT)
        assert bar.whole.isChecked() is whole


def test_the_buttons_say_their_keys(window: Window):
    bar = window.frame.find_bar
    assert bar.replace_all.toolTip() == native("Ctrl+Alt+Enter")
    assert native(WHOLE[0]) in bar.whole.toolTip()


def test_replace_all_may_lengthen_and_hold_the_word_itself(window: Window):
    before = drawn(window)
    find(window, "退款", Qt.Key.Key_H)
    window.frame.find_bar.other.insert("退款退款😀")
    QTest.mouseClick(window.frame.find_bar.replace_all, Qt.MouseButton.LeftButton)
    assert drawn(window) == before.replace("退款", "退款退款😀")


def test_replace_takes_one_and_goes_to_the_next(window: Window):
    before = drawn(window)
    count = find(window, "退款", Qt.Key.Key_H)
    other = window.frame.find_bar.other
    other.setFocus()
    QTest.keyClicks(other, "x")
    QTest.keyClick(other, Qt.Key.Key_Return)
    assert drawn(window) == before.replace("退款", "x", 1)
    assert window.frame.find_bar.count.text() == f"1 of {count - 1}"


def test_one_section_alone_can_be_searched(window: Window):
    page = window.frame.page
    page.go_to_section(1)
    section = page.report().sections[1]
    count = find(window, "退款")
    QTest.mouseClick(window.frame.find_bar.whole, Qt.MouseButton.LeftButton)
    inside = draw(page.report()).split(section.title)[1].split("【")[0].count("退款")
    assert 0 < inside < count
    assert window.frame.find_bar.count.text().endswith(f"of {inside}")


def test_escape_takes_the_marks_away_and_keeps_the_place(window: Window):
    find(window, "退款")
    QTest.keyClick(window.frame.find_bar.word, Qt.Key.Key_Escape)
    page = window.frame.page
    assert window.frame.find_bar.isHidden()
    assert window.frame.focusWidget() is page
    assert page.extraSelections() == []
    assert page.textCursor().selectedText() == "退款"


def test_the_marks_follow_what_is_typed(window: Window, qtbot: QtBot):
    assert find(window, "zebra") == 0
    page = window.frame.page
    page.setFocus()
    QTest.keyClicks(page, "zebra")
    qtbot.waitUntil(lambda: len(page.extraSelections()) == 1)


def test_the_selected_word_is_looked_for(window: Window):
    find(window, "退款")
    QTest.keyClick(window.frame.find_bar.word, Qt.Key.Key_Escape)
    window.frame.find_bar.word.clear()
    QTest.keyClick(window.frame.page, Qt.Key.Key_F, CONTROL)
    assert window.frame.find_bar.word.text() == "退款"


def folded_titles(window: Window) -> list[str]:
    page = window.frame.page
    return [
        page.sheet.text(row) for row in range(len(page.sheet.lines)) if page.folds.is_folded(row)
    ]


@pytest.fixture
def folded(window: Window) -> Window:
    """Return a report of three folded sections: all contain "p", two "po", the last "pos"."""
    parts = (("A", "up"), ("B", "pot"), ("C", "post"))
    sections = tuple(Section(name, 2, blocks=(Item(text),)) for name, text in parts)
    page = window.frame.page
    page.apply(replace(page.report(), sections=sections))
    page.folds.set_all(True)
    return window


def test_sections_that_find_only_passed_are_folded_again(folded: Window):
    find(folded, "p")
    assert folded_titles(folded) == ["B", "C"]
    folded.frame.find_bar.word.insert("o")
    assert folded_titles(folded) == ["A", "C"]
    folded.frame.find_bar.word.insert("s")
    assert folded_titles(folded) == ["A", "B"]
    QTest.keyClick(folded.frame.find_bar.word, Qt.Key.Key_Escape)
    assert folded_titles(folded) == ["A", "B"]
    assert folded.frame.page.textCursor().selectedText() == "pos"


def test_what_was_unfolded_is_folded_again_where_the_caret_went_elsewhere(folded: Window):
    find(folded, "po")
    page = folded.frame.page
    page.go_to_section(0)
    QTest.keyClick(folded.frame.find_bar.word, Qt.Key.Key_Escape)
    assert folded_titles(folded) == ["A", "B", "C"]


def test_a_section_in_which_one_wrote_while_finding_stays_open(folded: Window):
    find(folded, "p")
    page = folded.frame.page
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_End)
    QTest.keyClicks(page, "x")
    folded.frame.find_bar.word.setFocus()
    QTest.keyClick(folded.frame.find_bar.word, Qt.Key.Key_F3)
    assert page.textCursor().block().text() == "pot"
    assert folded_titles(folded) == ["C"]


def test_a_section_that_was_open_stays_open(folded: Window):
    page = folded.frame.page
    page.folds.set(0, False)
    find(folded, "po")
    assert folded_titles(folded) == ["C"]
