"""Backups in the window: previewed, restored, undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer
from weeklydesk.settings.table import BACKUP_FOLDER
from weeklydesk.store import Store, backups_in
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.history.backups_pane import BackupsPane


@pytest.fixture
def window(stage: Stage) -> Window:
    """Return a window with a backup of two weeks, then one of them deleted and another started."""
    stage.fill("2024-W21", "2024-W22")
    with Store.open(stage.store) as store:
        store.backup(stage.paths.backups)
        store.delete(Week(2024, 21))
    stage.fill("2024-W23")
    return stage.open()


def listed(window: Window) -> BackupsPane:
    window.frame.commands["backups"].trigger()
    return window.frame.backups


def test_what_a_backup_would_change_is_shown_first(window: Window, qtbot: QtBot):
    pane = listed(window)
    assert pane.list.count() == 1
    qtbot.waitUntil(pane.bring_back.isEnabled)
    told = " ".join(pane.reader.toPlainText().split())
    assert told == (
        "Reports that would be restored: 1 2024-W21"
        " Reports not in the backup, which would be removed: 1 2024-W23"
    )


def test_a_backup_comes_back_and_that_is_undone(stage: Stage, window: Window, qtbot: QtBot):
    QTest.keyClicks(window.frame.page, "my last words ")
    pane = listed(window)
    qtbot.waitUntil(pane.bring_back.isEnabled)
    pane.list.setCurrentRow(pane.list.count() - 1)
    qtbot.waitUntil(lambda: "would be restored" in pane.reader.toPlainText())
    QTest.mouseClick(pane.bring_back, Qt.MouseButton.LeftButton)
    shelf = window.presenter.shelf
    qtbot.waitUntil(lambda: shelf.weeks == (Week(2024, 22), Week(2024, 21)))
    assert window.frame.header.week.text() == "2024-W22"
    QTest.keyClicks(window.frame.page, "and more ")
    assert window.presenter.autosave.flush()
    offer(window, "Undo").click()
    QTest.keyClicks(window.frame.page, "lost")
    assert "lost" not in window.frame.page.toPlainText(), "nothing is typed into what is replaced"
    qtbot.waitUntil(lambda: shelf.weeks == (Week(2024, 23), Week(2024, 22)))
    assert window.frame.focusWidget() is window.frame.page
    assert "my last words" in stage.stored("2024-W23")
    assert "and more" not in stage.stored("2024-W22")


def test_a_backup_is_made_now_in_the_place_of_ones_choice(
    stage: Stage, window: Window, qtbot: QtBot
):
    stick = stage.folder / "stick"
    stick.mkdir()
    window.presenter.settings.put(BACKUP_FOLDER, stick)
    pane = listed(window)
    QTest.mouseClick(pane.back_up, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.frame.messages.message is not None)
    assert window.frame.messages.text.text().startswith(
        "Backup made and checked: weeklydesk-000001"
    )
    assert (len(backups_in(stick)), pane.list.count()) == (1, 2)
    qtbot.waitUntil(lambda: "same reports" in pane.reader.toPlainText())
    assert not pane.bring_back.isEnabled()


def test_a_backup_that_is_damaged_says_so(stage: Stage, window: Window, qtbot: QtBot):
    (backup,) = backups_in(stage.paths.backups)
    backup.path.write_bytes(b"noise" * 2000)
    pane = listed(window)
    qtbot.waitUntil(lambda: "is not a weeklydesk history" in pane.reader.toPlainText())
    assert not pane.bring_back.isEnabled()


def test_without_a_backup_that_is_said(stage: Stage):
    stage.fill("2024-W23")
    pane = listed(stage.open())
    assert pane.reader.toPlainText() == "There are no backups yet."
