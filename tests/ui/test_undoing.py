"""Undo in the window: of changes by the program, and after visiting other weeks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.trees import draw
from tests.ui.stage import Stage
from weeklydesk import desk
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window

W22, W23 = Week(2024, 22), Week(2024, 23)
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def window(stage: Stage) -> Window:
    stage.fill("2024-W21", "2024-W22")
    with Store.open(stage.store) as store:
        desk.start_week(store, W23, now=stage.now)
    return stage.open()


def press(window: Window, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.frame.page, key, held)


def drawn(window: Window) -> str:
    return draw(window.frame.page.report())


def caret(window: Window) -> tuple[int, int]:
    spot = window.frame.page.outliner.caret()
    return spot.row, spot.column


def test_an_accepted_review_is_one_step(window: Window, stage: Stage):
    before = drawn(window)
    press(window, Qt.Key.Key_R, CONTROL | SHIFT)
    panel = window.presenter.reviewer.panel
    assert panel
    for _ in range(6):
        QTest.keyClick(panel.listing, Qt.Key.Key_X)
        QTest.keyClick(panel.listing, Qt.Key.Key_Down)
    QTest.keyClick(panel.listing, Qt.Key.Key_Return)
    after = drawn(window)
    assert after != before
    press(window, Qt.Key.Key_Z, CONTROL)
    assert drawn(window) == before
    assert not window.frame.page.document().isUndoAvailable()
    press(window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert drawn(window) == after
    press(window, Qt.Key.Key_Z, CONTROL)
    assert window.presenter.autosave.flush()
    assert stage.stored("2024-W23") == before


def test_replacing_all_is_one_step_by_key(window: Window):
    before = drawn(window)
    press(window, Qt.Key.Key_H, CONTROL)
    bar = window.frame.find_bar
    QTest.keyClicks(bar.word, "O")
    bar.other.setFocus()
    QTest.keyClicks(bar.other, "Zero")
    QTest.mouseClick(bar.replace_all, Qt.MouseButton.LeftButton)
    assert drawn(window) != before
    QTest.keyClick(bar.word, Qt.Key.Key_Escape)
    press(window, Qt.Key.Key_Z, CONTROL)
    assert drawn(window) == before


def test_a_week_that_was_left_is_undone_in_its_turn(qtbot: QtBot, window: Window, stage: Stage):
    """Each week keeps its own undo history, caret and redo."""
    page = window.frame.page
    first = drawn(window)
    page.go_to_section(2)
    press(window, Qt.Key.Key_Return)
    QTest.keyClicks(page, "fresh")
    changed, place = drawn(window), caret(window)
    press(window, Qt.Key.Key_PageDown, CONTROL)
    assert page.report().week == W22
    other = drawn(window)
    QTest.keyClicks(page, "x")
    assert drawn(window) != other
    press(window, Qt.Key.Key_PageUp, CONTROL)
    assert page.report().week == W23
    assert (drawn(window), caret(window)) == (changed, place)
    while page.document().isUndoAvailable():
        press(window, Qt.Key.Key_Z, CONTROL)
    assert drawn(window) == first
    press(window, Qt.Key.Key_PageDown, CONTROL)
    press(window, Qt.Key.Key_Z, CONTROL)
    assert drawn(window) == other
    assert window.presenter.autosave.flush()
    assert stage.stored("2024-W22") == other
    assert stage.stored("2024-W23") == first


def test_undo_goes_on_over_saves(window: Window, stage: Stage):
    page = window.frame.page
    before = drawn(window)
    page.go_to_section(1)
    for word in ("one ", "two "):
        QTest.keyClicks(page, word)
        assert window.presenter.autosave.flush()
    press(window, Qt.Key.Key_Z, CONTROL)
    press(window, Qt.Key.Key_Z, CONTROL)
    assert drawn(window) == before
    assert window.presenter.autosave.flush()
    assert stage.stored("2024-W23") == before


def test_sections_are_kept_by_keys_alone(window: Window):
    """Add, rename, fold, move and remove a section, and undo it all."""
    page = window.frame.page
    before = drawn(window)
    page.go_to_section(1)
    count = len(page.report().sections)
    press(window, Qt.Key.Key_N, CONTROL | SHIFT)
    QTest.keyClicks(page, "Guests")
    press(window, Qt.Key.Key_Return)
    QTest.keyClicks(page, "came")
    titles = [section.title for section in page.report().sections]
    at = titles.index("Guests")
    assert len(titles) == count + 1
    press(window, Qt.Key.Key_Up)
    press(window, Qt.Key.Key_Period, CONTROL)
    press(window, Qt.Key.Key_Up, ALT)
    moved = [section.title for section in page.report().sections]
    assert moved.index("Guests") == at - 1
    press(window, Qt.Key.Key_Backspace, CONTROL | SHIFT)
    assert len(page.report().sections) == count
    assert drawn(window) == before
    while page.document().isUndoAvailable():
        press(window, Qt.Key.Key_Z, CONTROL)
    assert drawn(window) == before
