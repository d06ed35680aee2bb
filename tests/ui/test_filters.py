"""Completion of search filters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage
from weeklydesk.store.query import NAMES, STATES
from weeklydesk.weeks import Week
from weeklydesk_resources import ROOT
from weeklydesk_ui.app import Window
from weeklydesk_ui.i18n import read_ts
from weeklydesk_ui.search.hints import Filters, Hint, hints, word_at

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
FILTERS = Filters(
    (
        ("周", "week", "one week, or from..to"),
        ("目标", "objective", ""),
        ("section", "section", ""),
        ("state", "state", ""),
    ),
    (Hint("open"), Hint("done"), Hint("dropped")),
    (Hint("O2", "能力升级"), Hint("O1", "业务服务")),
    ("生产事件", "two words"),
    (Week(2024, 23), Week(2024, 22), Week(2023, 51)),
)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("", []),
        ("押金", []),
        ("s", ["section:", "state:"]),
        ("obj", ["目标:"]),
        ("目", ["目标:"]),
        ("state:", ["state:open", "state:done", "state:dropped"]),
        ("state：d", ["state:done", "state:dropped"]),
        ("state:open", []),
        ("目标:升级", ["目标:O2"]),
        ("section:two", ['section:"two words"']),
        ('section:"two', ['section:"two words"']),
        ("周:2024-W2", ["周:2024-W22..W23", "周:2024-W23", "周:2024-W22"]),
        ("周:2023", ["周:2023-W51..W51", "周:2023-W51"]),
        ("http:", []),
    ],
)
def test_what_a_word_can_become(word: str, expected: list[str]):
    assert [hint.text for hint in hints(word, FILTERS)] == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [("a b|c", "b"), ('x section:"two w|', 'section:"two w'), ("a |", ""), ("|a", "")],
)
def test_the_word_that_ends_at_the_caret(text: str, word: str):
    assert word_at(text.replace("|", ""), text.index("|")) == word


def test_the_core_knows_the_names_that_the_window_offers():
    said = read_ts(ROOT / "translations" / "zh_CN.ts")
    chinese = {source: text for (context, source, _), text in said.items() if context == "Filters"}
    for name in ("week", "objective", "section", "state"):
        assert NAMES[chinese[name]] == name
    for state in ("open", "done", "dropped"):
        assert STATES[chinese[state]] == state


@pytest.fixture
def window(stage: Stage, qtbot: QtBot) -> Window:
    stage.fill("2024-W22", "2024-W23")
    window = stage.open()
    QTest.keyClick(window.frame.page, Qt.Key.Key_F, CONTROL_SHIFT)
    searcher = window.presenter.searcher
    with qtbot.waitSignal(searcher.learned):
        searcher.learn()
    return window


def offered(window: Window) -> list[str]:
    completing = window.frame.search.completing
    rows = range(completing.model.rowCount())
    return (
        [completing.model.item(row).text() for row in rows] if completing.popup.isVisible() else []
    )


def press(window: Window, key: Qt.Key) -> None:
    """Press a key where the focus is: in the popup while it is open."""
    completing = window.frame.search.completing
    listed = completing.popup.isVisible()
    QTest.keyClick(completing.popup if listed else window.frame.search.box, key)


def test_a_filter_and_its_value_are_completed_by_tab_and_enter(window: Window, qtbot: QtBot):
    box = window.frame.search.box
    QTest.keyClicks(box, "rel obj")
    assert offered(window) == ["objective:   items under it"]
    press(window, Qt.Key.Key_Tab)
    assert box.text() == "rel objective:"
    assert offered(window)[0].startswith("objective:O")
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    assert box.text().startswith("rel objective:O")
    assert box.text().endswith(" ")
    assert offered(window) == []


def test_without_a_choice_enter_opens_the_hit(window: Window, qtbot: QtBot):
    box = window.frame.search.box
    QTest.keyClicks(box, "s")
    assert offered(window) == ["section:   by its heading", "state:   of the item"]
    qtbot.waitUntil(lambda: window.frame.search.hits.model.rowCount() > 0)
    press(window, Qt.Key.Key_Return)
    assert window.frame.focusWidget() is window.frame.page


def test_a_filter_begins_with_a_click_on_its_example(window: Window):
    column = window.frame.search
    column.hits.words.linkActivated.emit("state")
    assert column.box.text() == "state:"
    assert offered(window) == ["state:open", "state:done", "state:dropped"]
