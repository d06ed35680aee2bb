"""The history's file is moved, deleted or replaced while the window has it open."""

import shutil
import sys
from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer, said
from weeklydesk.store import Replaced, Store
from weeklydesk.store.writer import Writer
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.background import Background
from weeklydesk_ui.messages import Message
from weeklydesk_ui.workers import vanished
from weeklydesk_ui.workers.vanished import Vanished

if sys.platform == "win32":
    pytest.skip("an open file can neither be moved nor deleted there", allow_module_level=True)

W22 = Week(2024, 22)
LONG = 20_000  # milliseconds, for a busy machine


@pytest.fixture
def window(stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Window:
    monkeypatch.setattr(vanished, "AGAIN", 20)
    stage.fill("2024-W21", "2024-W22", "2024-W23")
    window = stage.open()
    qtbot.waitUntil(lambda: window.frame.weeks.year is not None, timeout=LONG)
    window.presenter.keeper.run(lambda _: None).result(60)  # so that the writer has the file open
    return window


def delete(stage: Stage) -> None:
    stage.store.unlink()


def move(stage: Stage) -> None:
    stage.store.rename(stage.folder / "elsewhere.db")


def delete_folder(stage: Stage) -> None:
    shutil.rmtree(stage.store.parent)


def replace(stage: Stage) -> None:
    """Replace the file as a sync program does, by one without W22 from another computer."""
    copy = stage.folder / "copy.db"
    shutil.copy(stage.store, copy)
    with Store.open(copy) as store:
        store.delete(W22)
    copy.replace(stage.store)


@pytest.mark.parametrize("lose", [delete, move, delete_folder])
def test_a_file_that_went_away_is_told_before_a_key_is_pressed(
    stage: Stage, qtbot: QtBot, window: Window, lose: Callable[[Stage], None]
):
    lose(stage)
    qtbot.waitUntil(lambda: "is no longer there" in said(window), timeout=LONG)
    assert window.frame.header.state.text() == "Not saved"


@pytest.mark.parametrize("lose", [delete, move, delete_folder])
def test_a_file_that_goes_before_the_thread_that_saves_has_it_is_told_and_put_back(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, lose: Callable[[Stage], None]
):
    """Otherwise the writer would create an empty history there, and save into it."""
    gone = Event()
    opened = Writer._opened  # pyright: ignore[reportPrivateUsage]

    def late(writer: Writer) -> Store:
        gone.wait(60)
        return opened(writer)

    stage.fill("2024-W21", "2024-W22", "2024-W23")
    monkeypatch.setattr(Writer, "_opened", late)
    window = stage.open()
    lose(stage)
    gone.set()
    qtbot.waitUntil(lambda: "is no longer there" in said(window), timeout=LONG)
    assert not stage.store.exists()
    offer(window, "Put it back").click()
    put_back = "Your reports are back in place."
    qtbot.waitUntil(lambda: said(window) == put_back, timeout=LONG)
    QTest.keyClicks(window.frame.page, "precious ")
    assert window.presenter.autosave.flush()
    assert "precious" in stage.stored("2024-W23")
    with Store.open(stage.store) as store:
        assert len(store.weeks()) == 3


def test_what_was_asked_before_it_was_put_back_is_not_told_last(
    stage: Stage, qtbot: QtBot, window: Window
):
    move(stage)
    QTest.keyClicks(window.frame.page, "precious ")
    window.frame.commands["save"].trigger()
    qtbot.waitUntil(lambda: "is no longer there" in said(window), timeout=LONG)
    vanished = window.frame.findChild(Vanished)
    assert vanished
    told: list[Message] = []
    vanished.said.connect(told.append)
    offer(window, "Put it back").click()
    asked = window.presenter.keeper.run(lambda store: store.require_in_place())
    Background(window.frame).follow(asked, lambda _: None, vanished.report)
    assert isinstance(asked.exception(60), Replaced)  # the file at the path is the copy
    back = "Your reports are back in place."
    qtbot.waitUntil(lambda: back in [message.text for message in told], timeout=LONG)
    assert len(told) > 1, "the answer, and that of the watch where it asked too, come before"
    assert told[-1].text == back


@pytest.mark.parametrize("lose", [delete, move, delete_folder])
def test_nothing_is_called_saved_and_all_of_it_is_put_back(
    stage: Stage, qtbot: QtBot, window: Window, lose: Callable[[Stage], None]
):
    lose(stage)
    QTest.keyClicks(window.frame.page, "precious ")
    window.frame.commands["save"].trigger()
    assert window.frame.header.state.text() == "Not saved"
    qtbot.waitUntil(lambda: "is no longer there" in said(window), timeout=LONG)
    offer(window, "Put it back").click()
    put_back = "Your reports are back in place."
    qtbot.waitUntil(lambda: said(window) == put_back, timeout=LONG)
    assert window.frame.header.state.text().startswith("Saved")
    assert "precious" in stage.stored("2024-W23")
    with Store.open(stage.store) as store:
        assert len(store.weeks()) == 3
        assert store.check(every_revision=True).sound


def test_it_goes_on_by_itself_once_the_file_is_back(stage: Stage, qtbot: QtBot, window: Window):
    move(stage)
    QTest.keyClicks(window.frame.page, "precious ")
    qtbot.waitUntil(lambda: "is no longer there" in said(window), timeout=LONG)
    (stage.folder / "elsewhere.db").rename(stage.store)
    qtbot.waitUntil(lambda: not said(window), timeout=LONG)
    assert window.frame.header.state.text().startswith("Saved")
    assert "precious" in stage.stored("2024-W23")


def test_another_file_in_its_place_is_told_and_both_are_kept(
    stage: Stage, qtbot: QtBot, window: Window
):
    replace(stage)
    QTest.keyClicks(window.frame.page, "precious ")
    qtbot.waitUntil(lambda: "Another file replaced" in said(window), timeout=LONG)
    offer(window, "Continue with the new file").click()
    qtbot.waitUntil(lambda: "kept as" in said(window), timeout=LONG)
    assert "precious" in stage.stored("2024-W23")
    assert W22 not in window.presenter.shelf.weeks
    (aside,) = stage.store.parent.glob("weeklydesk-set-aside-*.db")
    with Store.open(aside) as store:
        assert store.load(W22).report.week == W22
