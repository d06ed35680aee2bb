"""Lines that other programs add while the window is open: shown at once, merged with typing."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage
from weeklydesk.desk.capturing import capture
from weeklydesk.store import Store
from weeklydesk.weeks import Week

W22, W23 = Week(2024, 22), Week(2024, 23)


def add(stage: Stage, text: str, week: Week = W22) -> None:
    """Add a line as `weeklydesk add` does in another process."""
    with Store.open(stage.store) as store:
        capture(store, week, text, now=stage.now)


def test_a_line_that_was_added_elsewhere_is_shown_at_once(qtbot: QtBot, stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    QApplication.processEvents()
    add(stage, "订打印纸")
    qtbot.waitUntil(lambda: "订打印纸" in window.frame.page.toPlainText(), timeout=20_000)
    assert window.presenter.autosave.flush()
    assert window.presenter.autosave.base is not None


def test_a_week_that_was_begun_elsewhere_is_listed_at_once(qtbot: QtBot, stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    QApplication.processEvents()
    add(stage, "订打印纸", W23)
    qtbot.waitUntil(lambda: W23 in window.presenter.shelf.weeks, timeout=20_000)
    assert window.presenter.shelf.week == W22


def test_a_line_is_taken_in_beside_what_is_being_typed(qtbot: QtBot, stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    page = window.frame.page
    QTest.keyClicks(page, "typing")
    add(stage, "订打印纸")
    assert window.presenter.autosave.flush()
    text = stage.stored("2024-W22")
    assert "typing" in text
    assert "订打印纸" in text
    assert "订打印纸" in page.toPlainText()
    assert "elsewhere" not in window.frame.messages.text.text()


def test_two_lines_added_while_typing_are_both_taken_in(qtbot: QtBot, stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    QTest.keyClicks(window.frame.page, "typing")
    add(stage, "note one")
    add(stage, "note two")
    assert window.presenter.autosave.flush()
    assert stage.stored("2024-W22").count(" note ") == 2
