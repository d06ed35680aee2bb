"""Saving in the window: when it happens, what fails, and what other programs save meanwhile."""

from collections.abc import Callable
from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer
from weeklydesk.errors import StoreError
from weeklydesk.model import Report
from weeklydesk.store import ReadOnly, Store, Stored
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.workers import saving

REPORT = Report(Week(2024, 23), "2024-W23")


def write(window: Window, text: str) -> None:
    QTest.keyClick(window.frame.page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.frame.page, text)


def test_leaving_a_week_saves_it_at_once(stage: Stage):
    stage.fill("2024-W21", "2024-W22")
    window = stage.open()
    write(window, " last words")
    window.presenter.shelf.show_week(Week(2024, 21))
    assert "last words" in stage.stored("2024-W22")


def test_leaving_a_section_saves_at_once(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    for name in ("PAUSE", "LATEST"):
        monkeypatch.setattr(saving, name, 600_000)
    stage.fill("2024-W22")
    window = stage.open()
    write(window, " last words")
    assert window.presenter.autosave.pending
    with qtbot.waitSignal(window.presenter.autosave.saved):
        QTest.keyClick(window.frame.page, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert "last words" in stage.stored("2024-W22")


def test_leaving_a_line_waits_for_a_pause(stage: Stage, monkeypatch: pytest.MonkeyPatch):
    for name in ("PAUSE", "LATEST"):
        monkeypatch.setattr(saving, name, 600_000)
    stage.fill("2024-W22")
    window = stage.open()
    taken: list[Report] = []
    window.presenter.autosave.report_taken.connect(taken.append)
    write(window, " last words")
    QTest.keyClick(window.frame.page, Qt.Key.Key_Return)
    QTest.keyClick(window.frame.page, Qt.Key.Key_Up)
    assert taken == []
    QTest.keyClick(window.frame.page, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert len(taken) == 1


def test_closing_saves_at_once(stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    write(window, " last words")
    window.frame.close()
    assert not window.frame.isVisible()
    assert "last words" in stage.stored("2024-W22")


def fail(report: Report, base: int | None) -> "Future[Stored]":
    failed: Future[Stored] = Future()
    failed.set_exception(StoreError("The disk is full."))
    return failed


@pytest.fixture
def unsaved(stage: Stage) -> Window:
    stage.fill("2024-W21", "2024-W22")
    window = stage.open()
    window.presenter.autosave.keep = fail
    write(window, " precious")
    window.frame.commands["save"].trigger()
    return window


def test_a_failing_save_is_loud_and_keeps_the_text(unsaved: Window):
    frame = unsaved.frame
    assert frame.header.state.text() == "Not saved"
    assert "your text is safe in this window. The disk is full." in frame.messages.text.text()
    assert "precious" in frame.page.toPlainText()


def test_a_failing_save_keeps_the_week_open(unsaved: Window):
    unsaved.presenter.shelf.show_week(Week(2024, 21))
    assert unsaved.presenter.shelf.week == Week(2024, 22)
    assert "precious" in unsaved.frame.page.toPlainText()


def test_a_failing_save_and_its_offers_are_told_in_the_language_switched_to(
    unsaved: Window, qapp: QApplication
):
    frame = unsaved.frame
    frame.commands["language_zh_CN"].trigger()
    qapp.sendPostedEvents()
    assert frame.messages.text.text().startswith("还没有存下")
    assert [button.text() for button in frame.messages.offers()] == ["再试一次", "另存一份…"]


def test_a_failing_save_offers_a_copy_elsewhere(unsaved: Window, stage: Stage):
    stage.answers.target = stage.folder / "copy.md"
    offer(unsaved, "Save a copy elsewhere…").click()
    assert "precious" in stage.answers.target.read_text(encoding="utf-8")


def test_a_window_with_unsaved_text_stays_until_told_otherwise(unsaved: Window):
    unsaved.frame.close()
    assert unsaved.frame.isVisible()
    offer(unsaved, "Close without saving").click()
    assert not unsaved.frame.isVisible()


def test_the_trouble_is_put_away_when_it_is_over(unsaved: Window, stage: Stage):
    unsaved.presenter.autosave.keep = unsaved.presenter.keeper.keep
    offer(unsaved, "Try again").click()
    assert unsaved.frame.messages.message is None
    assert "precious" in stage.stored("2024-W22")


Elsewhere = Callable[[Store], object]


def change_elsewhere(stage: Stage) -> None:
    with Store.open(stage.store) as store:
        there = store.load(Week(2024, 22))
        report = Report(Week(2024, 22), "from elsewhere", sections=there.report.sections)
        store.save(report, base=there.revision)


def test_two_texts_of_a_week_are_both_kept_and_one_is_chosen(qtbot: QtBot, stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    change_elsewhere(stage)
    write(window, " mine")
    window.frame.commands["save"].trigger()
    assert "was changed elsewhere" in window.frame.messages.text.text()
    with qtbot.waitSignal(window.presenter.autosave.saved):
        offer(window, "Keep this version").click()
    assert "mine" in stage.stored("2024-W22")
    assert window.frame.messages.message is None


def test_the_other_text_can_be_taken(stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    change_elsewhere(stage)
    write(window, " mine")
    window.frame.commands["save"].trigger()
    offer(window, "Use the other version").click()
    assert "from elsewhere" in window.frame.page.toPlainText()
    assert "mine" not in window.frame.page.toPlainText()


def test_what_others_did_shows_when_the_window_comes_back(stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    change_elsewhere(stage)
    window.frame.activated.emit()
    assert "from elsewhere" in window.frame.page.toPlainText()


def test_what_the_window_reads_through_cannot_write(stage: Stage):
    stage.fill("2024-W22")
    shelf = stage.open().presenter.shelf
    with pytest.raises(ReadOnly):
        shelf.store.save(REPORT, base=None)
