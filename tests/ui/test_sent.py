"""Sent copies: the state above the page, and the screen that shows them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer, said
from weeklydesk.desk import sending
from weeklydesk.errors import StoreError
from weeklydesk.settings.table import EXPORT_AUDIENCE
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.window.bottom import BottomBar

TEXT = "# 2024-W23\n\n## 进展\n\n- 押金 60%\n- 面谈\n"


@pytest.fixture
def window(stage: Stage, tmp_path: Path) -> Window:
    (tmp_path / "2024-W23.md").write_text(TEXT, "utf-8")
    window = stage.open()
    window.presenter.new_weeks.import_files([tmp_path / "2024-W23.md"])
    return window


def type_at_the_end(window: Window, words: str) -> None:
    page = window.frame.page
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page, words)
    window.presenter.autosave.flush()


def standing(window: Window) -> str:
    window.presenter.week_list.ask()
    return window.frame.header.sent.text()


def read(window: Window, qtbot: QtBot) -> str:
    """Open the screen and return its text for the selected copy."""
    window.frame.sent.show_text("")
    window.frame.header.sent.click()
    qtbot.waitUntil(lambda: "As sent" in window.frame.sent.reader.toPlainText())
    return window.frame.sent.reader.toPlainText()


def test_a_week_is_a_draft_until_it_goes_out_and_then_until_it_is_changed(
    window: Window, qtbot: QtBot
):
    assert window.frame.header.sent.text() == "Draft"
    window.frame.commands["copy_mail"].trigger()
    qtbot.waitUntil(lambda: standing(window) == "Sent")
    type_at_the_end(window, "!")
    qtbot.waitUntil(lambda: standing(window) == "Changed since it was sent")
    QTest.keyClick(window.frame.page, Qt.Key.Key_Backspace)
    window.presenter.autosave.flush()
    qtbot.waitUntil(lambda: standing(window) == "Sent")


def test_a_note_for_the_writer_is_no_change(window: Window, qtbot: QtBot):
    window.frame.commands["copy_mail"].trigger()
    qtbot.waitUntil(lambda: standing(window) == "Sent")
    QTest.keyClick(window.frame.page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.frame.page, Qt.Key.Key_Return)
    type_at_the_end(window, "salary @only-me")
    standing(window)
    window.presenter.keeper.run(lambda _store: None).result()
    assert standing(window) == "Sent"


def test_the_difference_and_the_text_are_shown(window: Window, qtbot: QtBot):
    window.frame.commands["copy_mail"].trigger()
    assert "No changes since." in read(window, qtbot)
    QTest.keyClick(window.frame.sent, Qt.Key.Key_Escape)
    assert window.frame.stack.currentWidget() is window.frame.page
    type_at_the_end(window, " done")
    said = read(window, qtbot)
    since, _, then = said.partition("As sent")
    assert "面谈 done" in since
    assert "面谈\n" in then + "\n"
    assert "done" not in then
    (row,) = [window.frame.sent.list.item(0).text()]
    assert "copied to e-mail" in row


def test_where_nothing_went_out_that_is_said(window: Window, qtbot: QtBot):
    window.frame.commands["sent"].trigger()
    qtbot.waitUntil(lambda: "has been sent yet" in window.frame.messages.text.text())
    assert window.frame.stack.currentWidget() is window.frame.page


def test_readers_are_chosen_where_something_is_marked(window: Window, stage: Stage):
    assert BottomBar.readers.made(window.frame.bottom) is None
    type_at_the_end(window, " @only-manager")
    readers = window.frame.bottom.readers
    assert readers.isVisible()
    assert readers.text() == "For everyone"
    readers.choices["manager"].trigger()
    assert readers.text() == "For my manager"
    stage.settings.reread()
    assert stage.settings.get(EXPORT_AUDIENCE) == "manager"
    window.frame.page.undo()
    window.presenter.autosave.flush()
    assert readers.isVisible()
    readers.choices["all"].trigger()
    assert not readers.isVisible()


def test_what_went_out_is_told_also_where_it_could_not_be_noted(
    stage: Stage, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> int:
        raise StoreError("The disk is full.")

    monkeypatch.setattr(sending, "note", full)
    window.frame.commands["export_word"].trigger()
    qtbot.waitUntil(lambda: "The disk is full." in said(window))
    assert said(window) == (
        "Saved as 2024-W23.docx. This copy could not be recorded as sent. The disk is full."
    )
    assert window.frame.messages.message
    assert not window.frame.messages.message.is_temporary
    QTest.mouseClick(offer(window, "Open"), Qt.MouseButton.LeftButton)
    assert [path.name for path in stage.desktop.opened] == ["2024-W23.docx"]


def test_what_could_not_be_noted_is_noted_once_there_is_room(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> int:
        raise StoreError("The disk is full.")

    with monkeypatch.context() as without_room:
        without_room.setattr(sending, "note", full)
        window.frame.commands["export_word"].trigger()
        qtbot.waitUntil(lambda: "The disk is full." in said(window))
    assert not window.presenter.shelf.store.sendings.of(Week(2024, 23))
    QTest.keyClicks(window.frame.page, "more")
    with qtbot.waitSignal(window.presenter.out.all_noted):
        window.presenter.autosave.flush()
    assert "The disk is full." not in said(window)
    assert len(window.presenter.shelf.store.sendings.of(Week(2024, 23))) == 1
