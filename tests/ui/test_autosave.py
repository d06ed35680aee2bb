"""Autosave alone: when it saves, with a store whose saves complete when the test says so."""

from concurrent.futures import Future
from datetime import datetime
from threading import Thread

import pytest
from PySide6.QtCore import QDeadlineTimer
from pytestqt.qtbot import QtBot

from weeklydesk.errors import StoreError
from weeklydesk.model import Report
from weeklydesk.store import Stored
from weeklydesk.weeks import Week
from weeklydesk_ui.window.header import SaveState
from weeklydesk_ui.workers import saving
from weeklydesk_ui.workers.saving import Autosave

REPORT = Report(Week(2024, 23), "2024-W23")


class Keeper:
    """A fake of the writer thread, whose saves complete when the test says so."""

    def __init__(self) -> None:
        self.kept: list[tuple[Report, int | None]] = []
        self.flying: list[Future[Stored]] = []

    def keep(self, report: Report, base: int | None) -> "Future[Stored]":
        self.kept.append((report, base))
        self.flying.append(Future())
        return self.flying[-1]

    def land(self, revision: int) -> None:
        self.flying.pop(0).set_result(Stored(self.kept[-1][0], revision))

    def crash(self) -> None:
        self.flying.pop(0).set_exception(StoreError("The disk is full."))


@pytest.fixture
def keeper() -> Keeper:
    return Keeper()


@pytest.fixture
def autosave(qtbot: QtBot, keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> Autosave:
    for name, value in {"PAUSE": 20, "LATEST": 60, "RETRY": 30}.items():
        monkeypatch.setattr(saving, name, value)
    autosave = Autosave(lambda: REPORT, keeper.keep, lambda: datetime(2024, 6, 3, 14, 3))
    autosave.begin(7)
    return autosave


def test_a_pause_saves_what_follows_the_revision(qtbot: QtBot, autosave: Autosave, keeper: Keeper):
    autosave.note_edit()
    qtbot.waitUntil(lambda: bool(keeper.kept))
    assert keeper.kept == [(REPORT, 7)]
    with qtbot.waitSignal(autosave.saved):
        keeper.land(8)
    assert not autosave.pending
    assert autosave.base == 8


def test_a_mistake_in_saving_leaves_the_text_to_be_saved(autosave: Autosave, keeper: Keeper):
    def mistaken(_report: Report, _base: int | None) -> "Future[Stored]":
        future: Future[Stored] = Future()
        future.set_exception(RuntimeError("a mistake"))
        return future

    autosave.keep = mistaken
    autosave.note_edit()
    with pytest.raises(RuntimeError, match="a mistake"):
        autosave.save_pending()
    assert autosave.pending
    autosave.keep = keeper.keep
    autosave.save_pending()
    assert keeper.kept == [(REPORT, 7)]


def test_steady_typing_is_saved_all_the_same(qtbot: QtBot, autosave: Autosave, keeper: Keeper):
    def still_typing() -> bool:
        autosave.note_edit()
        return bool(keeper.kept)

    qtbot.waitUntil(still_typing)


def test_nothing_is_called_saved_before_it_is(qtbot: QtBot, autosave: Autosave, keeper: Keeper):
    standings: list[SaveState] = []
    autosave.state_changed.connect(standings.append)
    autosave.note_edit()
    qtbot.waitUntil(lambda: bool(keeper.kept))
    assert standings == [SaveState.UNSAVED]
    autosave.note_edit()
    with qtbot.waitSignal(autosave.saved):
        keeper.land(8)
    assert SaveState.SAVED not in standings
    assert autosave.pending


def test_a_change_during_a_save_is_saved_after_it(qtbot: QtBot, autosave: Autosave, keeper: Keeper):
    autosave.note_edit()
    qtbot.waitUntil(lambda: len(keeper.kept) == 1)
    autosave.note_edit()
    keeper.land(8)
    qtbot.waitUntil(lambda: len(keeper.kept) == 2)
    assert keeper.kept[1] == (REPORT, 8)


def test_a_change_that_waits_for_a_slow_save_needs_no_other_key(
    qtbot: QtBot, autosave: Autosave, keeper: Keeper
):
    autosave.note_edit()
    qtbot.waitUntil(lambda: len(keeper.kept) == 1)
    autosave.note_edit()
    qtbot.wait(saving.LATEST + saving.PAUSE)  # due while the first save is still running
    keeper.land(8)
    qtbot.waitUntil(lambda: keeper.kept[1:] == [(REPORT, 8)])


def type_thickly(autosave: Autosave, keeper: Keeper, saves: int) -> None:
    """Type so fast that no timer or event is handled, until that many saves were made."""
    patience = QDeadlineTimer(10_000)
    while len(keeper.kept) < saves and not patience.hasExpired():
        autosave.note_edit()


def test_keys_that_let_nothing_else_have_a_turn_are_saved(autosave: Autosave, keeper: Keeper):
    type_thickly(autosave, keeper, saves=1)
    assert keeper.kept == [(REPORT, 7)]
    landing = Thread(target=keeper.land, args=[8])
    landing.start()
    landing.join()
    type_thickly(autosave, keeper, saves=2)
    assert keeper.kept[1:] == [(REPORT, 8)]


def test_after_a_slow_save_the_next_one_begins_sooner(
    qtbot: QtBot, autosave: Autosave, keeper: Keeper
):
    autosave.note_edit()
    qtbot.waitUntil(lambda: len(keeper.kept) == 1)
    qtbot.wait(2 * saving.LATEST)
    keeper.land(8)
    autosave.note_edit()
    assert keeper.kept[1:] == [(REPORT, 8)]


def test_a_failed_save_is_told_and_tried_again(qtbot: QtBot, autosave: Autosave, keeper: Keeper):
    autosave.note_edit()
    qtbot.waitUntil(lambda: bool(keeper.kept))
    with qtbot.waitSignal(autosave.failed):
        keeper.crash()
    assert autosave.pending
    qtbot.waitUntil(lambda: len(keeper.kept) == 2)
    with qtbot.waitSignal(autosave.saved):
        keeper.land(8)
    assert not autosave.pending
