"""Cancelling an import: while files are read, while they are stored, and too late."""

from collections.abc import Callable, Generator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.intake.screen import LONG, opened, weeks
from tests.ui.stage import Stage, said
from weeklydesk import desk
from weeklydesk.weeks import Week
from weeklydesk_ui.workers import importing


class Gate:
    """Blocks the reading of files until it is opened."""

    def __init__(self) -> None:
        self.reached, self.opened = Event(), Event()

    def holding(self, work: Callable[..., object]) -> Callable[..., object]:
        def held(*given: object, **named: object) -> object:
            self.reached.set()
            assert self.opened.wait(30)
            return work(*given, **named)

        return held


@pytest.fixture
def gate() -> Generator[Gate]:
    gate = Gate()
    yield gate
    gate.opened.set()


def test_a_long_reading_shows_itself_and_is_cancelled(
    qtbot: QtBot, stage: Stage, folder: Path, gate: Gate, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(desk, "look_through", gate.holding(desk.look_through))
    stage.answers.folders = [folder]
    window = stage.open()
    window.frame.commands["import_folder"].trigger()
    importing = window.presenter.importing
    qtbot.waitUntil(lambda: importing.is_shown, timeout=LONG)
    place = importing.place
    assert place.stack.currentWidget() is place.waiting
    assert place.waiting.cancel.isVisible()
    QTest.keyClick(place.waiting, Qt.Key.Key_Escape)
    assert window.frame.stack.currentWidget() is window.frame.page
    gate.opened.set()
    importing.close()
    QApplication.processEvents()
    assert not importing.is_shown
    assert place.model.rows == ()


def test_an_import_that_is_cancelled_leaves_everything_as_it_was(
    qtbot: QtBot, stage: Stage, folder: Path, gate: Gate, monkeypatch: pytest.MonkeyPatch
):
    window, place = opened(qtbot, stage, folder)
    monkeypatch.setattr(desk, "take", gate.holding(desk.take))
    QTest.keyClick(place.table, Qt.Key.Key_Return)
    assert gate.reached.wait(30)
    assert place.waiting.title.text() == "Importing…"
    QTest.mouseClick(place.waiting.cancel, Qt.MouseButton.LeftButton)
    gate.opened.set()
    window.presenter.keeper.close()
    QApplication.processEvents()
    assert weeks(stage) == ["2024-W21"]
    assert window.frame.stack.currentWidget() is window.frame.page


def test_an_import_that_is_cancelled_too_late_is_told(
    qtbot: QtBot, stage: Stage, folder: Path, gate: Gate, monkeypatch: pytest.MonkeyPatch
):
    window, place = opened(qtbot, stage, folder)
    taken = importing.import_all

    def stored(*given: Any) -> object:
        done = taken(*given)
        return gate.holding(lambda: done)()

    monkeypatch.setattr(importing, "import_all", stored)
    QTest.keyClick(place.table, Qt.Key.Key_Return)
    assert gate.reached.wait(30)
    QTest.mouseClick(place.waiting.cancel, Qt.MouseButton.LeftButton)
    gate.opened.set()
    qtbot.waitUntil(lambda: said(window).startswith("Imported: 3"), timeout=LONG)
    assert len(window.presenter.shelf.weeks) == 4
    assert window.frame.stack.currentWidget() is window.frame.page
    assert window.presenter.shelf.week == Week(2024, 21)
