from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from threading import Thread

import pytest
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer
from weeklydesk.errors import StoreError
from weeklydesk.model import Report
from weeklydesk.store import ReadOnly, Store, Stored
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
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
