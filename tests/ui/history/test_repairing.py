"""Histories that cannot be opened: the problem screen offers the ways to continue."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.history import troubles
from tests.ui.stage import Stage, offer
from weeklydesk import desk
from weeklydesk.model import Item
from weeklydesk.records import replace
from weeklydesk.store import Full, Store, opening
from weeklydesk.weeks import Week
from weeklydesk.windowlock import WindowLock
from weeklydesk_ui.app import Window
from weeklydesk_ui.welcome.problem import Problem

Trouble = Callable[[Path], None]


def seen(stage: Stage, qtbot: QtBot) -> Window:
    """Open a window and wait for the deferred setup and checks."""
    window = stage.open()
    qtbot.waitUntil(lambda: window.frame.weeks.year is not None)
    return window


def ways(problem: Problem) -> list[str]:
    named = {
        "rescue": problem.rescue,
        "read": problem.read,
        "elsewhere": problem.elsewhere,
        "afresh": problem.afresh,
    }
    return [name for name, button in named.items() if button.isVisible()]


def press(button: QPushButton) -> None:
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def backed_up(stage: Stage) -> None:
    """Fill the store with two reports, and back it up."""
    stage.fill("2024-W21", "2024-W22")
    with Store.open(stage.store) as store:
        store.backup(stage.paths.backups)


@pytest.mark.parametrize(
    ("trouble", "offered"),
    [
        (troubles.empty, "rescue elsewhere afresh"),
        (troubles.foreign, "rescue elsewhere"),
        (troubles.newer, "elsewhere"),
        (troubles.damaged, "rescue read elsewhere afresh"),
        (troubles.sick, "rescue read elsewhere afresh"),
    ],
)
def test_what_can_be_done_is_offered_and_the_file_stays(
    stage: Stage, qtbot: QtBot, trouble: Trouble, offered: str
):
    backed_up(stage)
    trouble(stage.store)
    before = stage.store.read_bytes()
    problem = seen(stage, qtbot).frame.problem
    qtbot.waitUntil(lambda: ways(problem) == offered.split())
    assert stage.store.read_bytes() == before


@pytest.mark.parametrize(
    "trouble", [troubles.empty, troubles.foreign, troubles.damaged, troubles.sick]
)
def test_a_backup_comes_back_and_what_was_found_is_kept(
    stage: Stage, qtbot: QtBot, trouble: Trouble
):
    backed_up(stage)
    trouble(stage.store)
    before = stage.store.read_bytes()
    window = seen(stage, qtbot)
    qtbot.waitUntil(window.frame.problem.rescue.isVisible)
    press(window.frame.problem.rescue)
    qtbot.waitUntil(lambda: window.frame.stack.currentWidget() is window.frame.page)
    assert window.frame.header.week.text() == "2024-W22"
    (aside,) = stage.store.parent.glob("*-set-aside-*.db")
    assert aside.read_bytes() == before
    assert aside.name in window.frame.messages.text.text()
    QTest.keyClicks(window.frame.page, "x")
    assert window.presenter.autosave.flush()


def test_a_damaged_history_is_told_of_once(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W21")
    troubles.torn(stage.store)
    frame = stage.open().frame
    qtbot.waitUntil(lambda: "rescue" in ways(frame.problem) or frame.problem.read.isVisible())
    assert frame.stack.currentWidget() is frame.problem
    shown = frame.messages.text.text() if frame.messages.isVisible() else ""
    assert shown != frame.problem.sentence.text()


def test_an_empty_history_begins_in_the_place_of_a_damaged_one(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W22")
    troubles.damaged(stage.store)
    window = seen(stage, qtbot)
    qtbot.waitUntil(window.frame.problem.afresh.isVisible)
    press(window.frame.problem.afresh)
    assert window.frame.stack.currentWidget() is window.frame.first_run
    assert len(list(stage.store.parent.glob("*-set-aside-*.db"))) == 1


def test_what_can_be_read_is_shown_and_nothing_is_written(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W21", "2024-W22")
    troubles.sick(stage.store)
    before = stage.store.read_bytes()
    window = seen(stage, qtbot)
    frame = window.frame
    qtbot.waitUntil(frame.problem.read.isVisible)
    press(frame.problem.read)
    assert frame.stack.currentWidget() is frame.page
    text = frame.page.toPlainText()
    QTest.keyClicks(frame.page, "x")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        QTest.keyClick(frame.page, key)
    QTest.keyClick(frame.page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(frame.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert frame.page.toPlainText() == text
    assert frame.header.state.text() == "Read only"
    names = ("paste", "start_next", "delete_week", "import", "same_items")
    assert [name for name in names if frame.commands.is_enabled(name)] == []
    assert frame.commands["export_word"].isEnabled()
    assert not window.presenter.autosave.pending
    assert stage.store.read_bytes() == before


def test_nothing_in_a_window_that_only_reads_offers_to_write(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W21", "2024-W22", "2024-W23")
    with Store.open(stage.store) as store:
        desk.start_week(store, Week(2024, 24), now=stage.now)
        earlier = store.load(Week(2024, 23))
        section = earlier.report.sections[0]
        late = replace(section, blocks=(*section.blocks, Item("came late")))
        sections = (late, *earlier.report.sections[1:])
        store.save(replace(earlier.report, sections=sections), base=earlier.revision)
    with WindowLock(stage.store):
        window = seen(stage, qtbot)
        frame, presenter = window.frame, window.presenter
        with qtbot.waitSignal(presenter.facts_loader.facts_changed):
            press(frame.problem.read)
        assert frame.messages.message is None  # with a look at what changed in last week's report
        text = frame.page.toPlainText()
        last_week = frame.beside.last_week
        last_week.moveCursor(QTextCursor.MoveOperation.End)
        assert last_week.item_at_caret()
        QTest.keyClick(last_week, Qt.Key.Key_Return)
        QTest.mouseMove(last_week.viewport(), last_week.cursorRect().center())
        assert not last_week.button.isVisible()
        assert frame.page.toPlainText() == text
        frame.commands["versions"].trigger()
        assert not frame.versions.bring_back.isVisible()
        presenter.shelf.show_week(Week(2024, 30))
        assert frame.stack.currentWidget() is frame.empty_week
        assert not frame.empty_week.start.isEnabled()
        stage.strike()


def test_a_history_that_is_not_there_yet_is_not_offered_for_reading(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    def full(part: Path, _source: object) -> None:
        raise Full(part)

    monkeypatch.setattr(opening, "_fill", full)
    window = stage.open()
    problem = window.frame.problem
    qtbot.waitUntil(lambda: ways(problem) == ["elsewhere"])
    told = problem.sentence.text()
    assert told.startswith(f"The disk with {stage.store} is full.")
    monkeypatch.undo()
    press(problem.retry)
    assert window.frame.stack.currentWidget() is window.frame.first_run


def test_a_history_of_another_window_can_be_read(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W22")
    with WindowLock(stage.store):
        window = seen(stage, qtbot)
        assert "is open in another window" in window.frame.problem.sentence.text()
        press(window.frame.problem.read)
        assert window.frame.header.week.text() == "2024-W22"
        stage.strike()


def test_trying_again_works_once_the_other_window_is_closed(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W22")
    with WindowLock(stage.store):
        window = seen(stage, qtbot)
    press(window.frame.problem.retry)
    assert window.frame.header.week.text() == "2024-W22"
    assert window.frame.page.isReadOnly() is False


def test_another_place_is_chosen_and_kept_for_the_next_start(
    stage: Stage, qtbot: QtBot, tmp_path: Path
):
    stage.fill("2024-W22")
    troubles.newer(stage.store)
    stage.answers.folders = [tmp_path / "else"]
    (tmp_path / "else").mkdir()
    window = seen(stage, qtbot)
    press(window.frame.problem.elsewhere)
    assert stage.application
    other = stage.application.windows[-1]
    assert other.presenter.shelf.path == tmp_path / "else" / "weeklydesk.db"
    assert other.frame.stack.currentWidget() is other.frame.first_run
    assert not window.frame.isVisible()
    stage.settings.reread()
    from weeklydesk.settings.table import HISTORY_FOLDER

    assert stage.settings.get(HISTORY_FOLDER) == tmp_path / "else"


def test_a_backup_is_offered_where_the_file_got_lost(stage: Stage, qtbot: QtBot):
    backed_up(stage)
    stage.store.unlink()
    window = seen(stage, qtbot)
    assert window.frame.stack.currentWidget() is window.frame.first_run
    qtbot.waitUntil(lambda: "holds 2 reports" in window.frame.messages.text.text())
    press(offer(window, "Restore it"))
    qtbot.waitUntil(lambda: window.frame.header.week.text() == "2024-W22")


def test_the_newest_week_that_is_whole_is_opened_and_the_rotten_one_is_mended(
    stage: Stage, qtbot: QtBot
):
    backed_up(stage)
    before = stage.stored("2024-W22")
    troubles.rotten(stage.store, "2024-W22")
    window = seen(stage, qtbot)
    assert window.frame.header.week.text() == "2024-W21"
    qtbot.waitUntil(lambda: "damaged the text of 2024-W22" in window.frame.messages.text.text())
    press(offer(window, "Restore it from a backup"))
    qtbot.waitUntil(lambda: window.frame.messages.text.text() == "The text has been restored.")
    assert stage.stored("2024-W22") == before
