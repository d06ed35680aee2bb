"""The first run: start, import, or look at the samples."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.stage import SAMPLES, Stage, take_found


def test_first_run_shows_three_ways_in_and_nothing_else(stage: Stage):
    frame = stage.open().frame
    assert frame.stack.currentWidget() is frame.first_run
    assert not frame.weeks.isVisible()
    assert not frame.bottom.isVisible()
    assert frame.focusWidget() is frame.first_run.start


def test_first_run_starts_this_week(stage: Stage):
    window = stage.open()
    QTest.keyClick(window.frame.first_run.start, Qt.Key.Key_Space)
    assert window.frame.header.week.text() == "2024-W23"
    assert window.frame.bottom.isVisible()
    assert "objective" in stage.stored("2024-W23")


def test_first_run_imports(qtbot: QtBot, stage: Stage):
    stage.answers.files = [SAMPLES / "2024-W21.md", SAMPLES / "2024-W22.md"]
    window = stage.open()
    QTest.mouseClick(window.frame.first_run.bring, Qt.MouseButton.LeftButton)
    take_found(qtbot, window)
    assert window.frame.messages.text.text() == "Imported: 2 (2024-W21 – 2024-W22)."
    assert window.frame.header.week.text() == "2024-W22"


def test_the_samples_stay_in_a_store_of_their_own(stage: Stage):
    window = stage.open()
    QTest.mouseClick(window.frame.first_run.look, Qt.MouseButton.LeftButton)
    assert stage.application
    samples = stage.application.windows[-1]
    assert samples.presenter.shelf.weeks
    assert samples.frame.stack.currentWidget() is samples.frame.page
    assert samples.frame.windowTitle() == "2024-W23 – weeklydesk – samples"
    assert window.presenter.shelf.weeks == ()
    assert window.presenter.shelf.store.weeks() == ()
