"""The palette: commands and places by a few letters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.ui.stage import Stage
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.palette.entries import Entry, matching
from weeklydesk_ui.palette.pinyin import initials, is_spelled, readings
from weeklydesk_ui.palette.popup import EntryModel

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(stage: Stage) -> Window:
    stage.fill("2024-W21", "2024-W22", "2024-W23")
    return stage.open()


def listed(window: Window) -> list[str]:
    model = window.frame.popup.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def type_into(window: Window, text: str) -> list[str]:
    window.frame.popup.box.insert(text)
    return listed(window)


def test_a_command_is_found_with_its_keys_and_done_with_enter(window: Window):
    frame = window.frame
    QTest.keyClick(frame.page, Qt.Key.Key_P, CONTROL | SHIFT)
    assert frame.focusWidget() is frame.popup.box
    assert type_into(window, "wee")[0] == "Weeks Ctrl+\\"
    QTest.keyClick(frame.popup.box, Qt.Key.Key_Return)
    assert not frame.weeks.isVisible()
    assert not frame.popup.isVisible()
    assert frame.focusWidget() is frame.page


@pytest.mark.parametrize("letters", ["export w", "expword", "ew", "导出", "dc", "dcword"])
def test_a_command_is_found_in_both_languages_and_by_initials(window: Window, letters: str):
    QTest.keyClick(window.frame.page, Qt.Key.Key_P, CONTROL | SHIFT)
    assert "Export Word Ctrl+E" in type_into(window, letters)


def test_the_pages_own_commands_are_listed(window: Window):
    page = window.frame.page
    before = page.report()
    QTest.keyClick(page, Qt.Key.Key_P, CONTROL | SHIFT)
    type_into(window, "new section")
    QTest.keyClick(window.frame.popup.box, Qt.Key.Key_Return)
    assert len(page.report().sections) == len(before.sections) + 1


def test_escape_goes_back_and_arrows_choose(window: Window):
    frame = window.frame
    QTest.keyClick(frame.page, Qt.Key.Key_G, CONTROL)
    QTest.keyClick(frame.popup.box, Qt.Key.Key_Down)
    assert frame.popup.list.currentIndex().row() == 1
    QTest.keyClick(frame.popup.box, Qt.Key.Key_Escape)
    assert frame.popup.isHidden()
    assert frame.focusWidget() is frame.page


@pytest.mark.parametrize("letters", ["w22", "22", "202422", "2024-W22"])
def test_a_week_is_gone_to(window: Window, letters: str):
    QTest.keyClick(window.frame.page, Qt.Key.Key_G, CONTROL)
    type_into(window, letters)
    QTest.keyClick(window.frame.popup.box, Qt.Key.Key_Return)
    assert window.presenter.shelf.week == Week(2024, 22)


@pytest.mark.parametrize("letters", ["o2", "O2"])
def test_an_objective_is_gone_to(window: Window, letters: str):
    page = window.frame.page
    QTest.keyClick(page, Qt.Key.Key_G, CONTROL)
    type_into(window, letters)
    QTest.keyClick(window.frame.popup.box, Qt.Key.Key_Return)
    here = page.report().sections[page.sheet.section_index(page.outliner.caret().row)]
    assert here.objective == "O2"
    assert window.frame.focusWidget() is page


@pytest.mark.parametrize(
    "letters", ["jyty", "jiaoyitiyan", "jiaoyi", "jyi", "tiyan", "o1jy", "jiaoyi ti", "jiaoyit"]
)
def test_a_section_is_found_by_pinyin(window: Window, letters: str):
    page = window.frame.page
    QTest.keyClick(page, Qt.Key.Key_G, CONTROL)
    assert type_into(window, letters)[0].startswith("【O1 交易体验】")


def test_the_popup_goes_when_the_focus_does(window: Window):
    QTest.keyClick(window.frame.page, Qt.Key.Key_G, CONTROL)
    QTest.mouseClick(window.frame.page.viewport(), Qt.MouseButton.LeftButton)
    window.frame.page.setFocus()
    assert window.frame.popup.isHidden()


def test_letters_that_mean_nothing_say_so(window: Window):
    QTest.keyClick(window.frame.page, Qt.Key.Key_G, CONTROL)
    assert type_into(window, "qqqqq") == []
    assert window.frame.popup.none.isVisible()


def test_a_command_that_cannot_be_done_now_is_not_listed(stage: Stage):
    window = stage.open()
    QTest.keyClick(window.frame.focusWidget(), Qt.Key.Key_P, CONTROL | SHIFT)
    assert not [line for line in listed(window) if line.startswith("Export Word")]


def test_the_nearest_comes_first():
    entries = [
        Entry(text, "", list) for text in ("a fold b", "New floor", "Other: folds", "Fold all")
    ]
    assert [each.text for each in matching(entries, "fo")] == [
        "Fold all",
        "a fold b",
        "Other: folds",
        "New floor",
    ]


def test_initials_are_those_of_pinyin():
    assert initials("业务服务 O1 资金安全，店东看账") == "ywfw O1 zjaq，ddkz"


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("周报", "zhoubao"),
        ("周报", "zbao"),
        ("周报", "zhoub"),
        ("周报", "zhb"),
        ("周报", "zhba"),
        ("项目", "xiangmu"),
        ("银行侧", "yinhang"),
        ("重点", "zhongdian"),
        ("重复", "chongfu"),
        ("会计", "kuaiji"),
        ("上线率", "shangxianlv"),
        ("策略", "celue"),
        ("策略", "celve"),
        ("女", "nv"),
        ("【O1 业务·服务】", "o1yewufuwu"),
        ("西安", "xian"),
    ],
)
def test_words_are_spelled(words: str, letters: str):
    assert matching([Entry("别的", "", list), Entry(words, "", list)], letters)[0].text == words


def test_letters_that_are_words_come_before_those_that_are_read(window: Window):
    QTest.keyClick(window.frame.page, Qt.Key.Key_P, CONTROL | SHIFT)
    assert type_into(window, "dar")[0].startswith("Theme – Dark")


@pytest.mark.parametrize("letters", ["zhoubaa", "hou", "baozhou", "zhoubaox", "zhobao", "zhoba"])
def test_what_is_not_so_read_is_not_spelled(letters: str):
    assert not is_spelled([readings(sign) for sign in "周报"], letters)


def test_what_is_read_from_its_beginning_comes_first():
    entries = [Entry(text, "", list) for text in ("我的周报", "周报", "走不")]
    assert [each.text for each in matching(entries, "zhoubao")] == ["周报", "我的周报"]


def test_every_common_character_is_read():
    signs = [
        bytes((row, cell)).decode("gb2312")
        for row in range(0xB0, 0xD7)
        for cell in range(0xA1, 0xFF)
    ]
    assert {
        reading.isascii() and reading.isalpha() for sign in signs for reading in readings(sign)
    } == {True}


def test_the_model_keeps_qts_rules(window: Window):
    model = EntryModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show((Entry("a", "b", list),))
    assert model.index(0, 0).data() == "a b"
    assert tester.model() is model
