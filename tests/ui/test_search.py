"""Search over all weeks, in the box above the list of weeks."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage
from weeklydesk.store.bigrams import fold
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.search.found import Found, marks_in
from weeklydesk_ui.search.model import FOUND, FoundModel

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(stage: Stage) -> Window:
    stage.fill("2024-W21", "2024-W22", "2024-W23")
    return stage.open()


def search(window: Window, text: str, qtbot: QtBot) -> list[Found]:
    box = window.frame.search.box
    QTest.keyClick(window.frame.focusWidget(), Qt.Key.Key_F, CONTROL_SHIFT)
    assert window.frame.focusWidget() is box
    box.insert(text)
    column = window.frame.search
    qtbot.waitUntil(lambda: text in column.hits.words.text() or column.hits.model.rowCount() > 0)
    model = column.hits.model
    rows = range(model.rowCount())
    return [cast("Found", model.data(model.index(row, 0), FOUND)) for row in rows]


def test_hits_come_newest_first_with_section_and_marks(window: Window, qtbot: QtBot):
    hits = search(window, "收银台", qtbot)
    weeks = [hit.week for hit in hits]
    assert weeks == sorted(weeks, reverse=True)
    assert len(set(weeks)) > 1
    for hit in hits:
        assert [hit.text[first:last] for first, last in hit.marks][:1] == ["收银台"]


def test_enter_opens_the_chosen_hit_at_its_words(window: Window, qtbot: QtBot):
    hits = search(window, "收银台", qtbot)
    older = next(row for row, hit in enumerate(hits) if hit.week == Week(2024, 22) and hit.item)
    for _ in range(older):
        QTest.keyClick(window.frame.search.box, Qt.Key.Key_Down)
    QTest.keyClick(window.frame.search.box, Qt.Key.Key_Return)
    page = window.frame.page
    assert window.presenter.shelf.week == Week(2024, 22)
    assert window.frame.focusWidget() is page
    assert page.textCursor().selectedText() == "收银台"
    assert page.sheet.id_at(page.outliner.caret().row) == hits[older].item


def test_escape_goes_back_to_the_page_and_the_weeks(window: Window, qtbot: QtBot):
    search(window, "收银台", qtbot)
    QTest.keyClick(window.frame.search.box, Qt.Key.Key_Escape)
    assert window.frame.focusWidget() is window.frame.page
    assert window.frame.weeks.isVisible()
    assert window.frame.search.box.text() == ""


def test_a_search_without_hits_says_what_was_searched(window: Window, qtbot: QtBot):
    assert search(window, "没有这个词", qtbot) == []
    words = window.frame.search.hits.words.text()
    assert words == "Nothing was found for 没有这个词 in any week."


@pytest.mark.parametrize("typed", ['"没有 这个"', "<b>没有</b>", "没有 & 没有"])
def test_what_was_searched_is_said_as_it_was_typed(window: Window, qtbot: QtBot, typed: str):
    search(window, typed, qtbot)
    words = window.frame.search.hits.words
    assert words.text() == f"Nothing was found for {typed} in any week."
    assert words.textFormat() is Qt.TextFormat.PlainText


def test_the_filters_are_shown_before_anything_is_typed(window: Window):
    QTest.keyClick(window.frame.page, Qt.Key.Key_F, CONTROL_SHIFT)
    assert "objective:O2" in window.frame.search.hits.words.text()
    assert not window.frame.weeks.isVisible()
    window.frame.page.setFocus()
    assert window.frame.weeks.isVisible()


def test_what_was_just_typed_is_found(window: Window, qtbot: QtBot):
    page = window.frame.page
    page.setFocus()
    QTest.keyClicks(page, "zebra")
    (hit,) = search(window, "zebra", qtbot)
    assert hit.week == window.presenter.shelf.week


def test_a_hit_on_a_heading_opens_the_heading(window: Window, qtbot: QtBot):
    title = window.frame.page.report().sections[1].title
    search(window, f"{title} week:2024-W23", qtbot)
    QTest.keyClick(window.frame.search.box, Qt.Key.Key_Return)
    row = window.frame.page.outliner.caret().row
    assert window.frame.page.sheet.text(row) == title


def test_a_folded_column_unfolds_for_the_search(window: Window):
    frame = window.frame
    QTest.keyClick(frame.page, Qt.Key.Key_Backslash, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(frame.page, Qt.Key.Key_F, CONTROL_SHIFT)
    assert frame.search.isVisible()
    assert frame.focusWidget() is frame.search.box


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("自建POS上线", ["pos"], ["POS"]),
        ("自建ＰＯＳ上线", ["pos"], ["ＰＯＳ"]),
        ("一二一二", ["一", "二"], ["一", "二", "一", "二"]),
        ("资金安全", ["资金", "金安"], ["资金"]),
        ("㎏", ["g"], ["㎏"]),
        ("none", ["x", ""], []),
    ],
)
def test_words_are_marked_as_the_store_compares_them(
    text: str, words: list[str], marked: list[str]
):
    assert [text[first:last] for first, last in marks_in(text, words, fold)] == marked


def test_an_excerpt_begins_near_the_first_mark():
    text = "很长的开头" * 20 + "资金"
    found = Found(Week(2024, 22), "", "", text, marks_in(text, ["资金"], fold))
    words, marks = found.excerpt()
    assert words.startswith("…")
    assert [words[first:last] for first, last in marks] == ["资金"]


def test_the_model_keeps_qts_rules(window: Window):
    model = FoundModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show((Found(Week(2024, 22), "A", "", "text"),))
    assert model.index(0, 0).data() == "2024-W22 A: text"
    assert tester.model() is model
