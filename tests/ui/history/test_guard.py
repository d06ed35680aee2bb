"""The checks that run after the first paint."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.reliability.program import environment
from tests.ui.stage import Stage, offer
from weeklydesk.__main__ import main
from weeklydesk.crashlog import CrashLog
from weeklydesk.model import Report
from weeklydesk.store import Store
from weeklydesk.store_location import Kind, Risk
from weeklydesk.weeks import Week
from weeklydesk.windowlock import WindowLock
from weeklydesk_ui.workers import guard

KILLED = """
import os, sys
from pathlib import Path
from weeklydesk.windowlock import WindowLock
WindowLock(Path(sys.argv[1])).acquire()
os._exit(9)
"""


def test_after_a_crash_one_line_says_until_when_the_text_is_here(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W23")
    subprocess.run([sys.executable, "-c", KILLED, str(stage.store)], env=environment(), check=False)
    messages = stage.open().frame.messages
    qtbot.waitUntil(lambda: "was not closed properly" in messages.text.text())
    assert "Everything typed until" in messages.text.text()


def test_a_clock_that_was_wrong_before_a_crash_is_not_told(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W22")
    with Store.open(stage.store, clock=lambda: datetime(2131, 1, 2, tzinfo=UTC)) as store:
        store.save(Report(Week(2024, 23), "typed by a wrong clock"), base=None)
    subprocess.run([sys.executable, "-c", KILLED, str(stage.store)], env=environment(), check=False)
    messages = stage.open().frame.messages
    qtbot.waitUntil(lambda: "was not closed properly" in messages.text.text())
    assert messages.text.text().endswith("Everything that was saved is here.")
    assert "2131" not in messages.text.text()


def test_the_line_comes_before_the_offer_to_begin_a_week(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W21")
    window = stage.open()
    assert "it has no report yet" in window.frame.messages.text.text()
    window.frame.close()
    subprocess.run([sys.executable, "-c", KILLED, str(stage.store)], env=environment(), check=False)
    messages = stage.open().frame.messages
    qtbot.waitUntil(lambda: "was not closed properly" in messages.text.text())


def test_a_command_between_the_crash_and_the_next_start_swallows_nothing(
    stage: Stage, qtbot: QtBot
):
    stage.fill("2024-W23")
    subprocess.run([sys.executable, "-c", KILLED, str(stage.store)], env=environment(), check=False)
    assert main(["--store", str(stage.store), "doctor"]) == 0
    messages = stage.open().frame.messages
    qtbot.waitUntil(lambda: "was not closed properly" in messages.text.text())
    stage.strike()
    window = stage.open()
    qtbot.waitUntil(lambda: window.frame.weeks.year is not None)
    assert window.frame.messages.message is None


def test_a_window_that_comes_forward_while_it_closes_lets_go_all_the_same(stage: Stage):
    stage.fill("2024-W23")
    window = stage.open()
    window.frame.closed.connect(window.frame.activated.emit)  # Qt does so on Wayland
    window.frame.close()
    with WindowLock(stage.store) as lock:
        assert not lock.holder_crashed


def test_after_a_good_end_nothing_is_said(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W23")
    stage.open()
    stage.strike()
    window = stage.open()
    qtbot.waitUntil(lambda: window.frame.weeks.year is not None)
    assert window.frame.messages.message is None


def test_a_place_is_warned_of_once(stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    def in_dropbox(_path: Path, _environ: object) -> Risk:
        return Risk(Kind.SYNC, "Dropbox")

    monkeypatch.setattr(guard, "risk_of", in_dropbox)
    stage.fill("2024-W23")
    messages = stage.open().frame.messages
    qtbot.waitUntil(lambda: "that Dropbox synchronises" in messages.text.text())
    stage.strike()
    window = stage.open()
    qtbot.waitUntil(lambda: window.presenter.facts_loader.facts is not None)
    assert window.frame.messages.message is None


def test_the_history_moves_out_of_such_a_place(
    stage: Stage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def on_nfs(_path: Path, _environ: object) -> Risk:
        return Risk(Kind.NETWORK, "nfs4")

    monkeypatch.setattr(guard, "risk_of", on_nfs)
    stage.fill("2024-W23")
    before = stage.stored("2024-W23")
    stage.answers.folders = [tmp_path / "here"]
    (tmp_path / "here").mkdir()
    window = stage.open()
    qtbot.waitUntil(lambda: "network drive (nfs4)" in window.frame.messages.text.text())
    offer(window, "Another place…").click()
    assert stage.application
    windows = stage.application.windows
    qtbot.waitUntil(lambda: len(windows) == 2 and not window.frame.isVisible())
    assert windows[1].presenter.shelf.path == tmp_path / "here" / "weeklydesk.db"
    assert windows[1].frame.header.week.text() == "2024-W23"
    assert stage.stored("2024-W23") == before


def test_an_error_of_the_programs_own_is_told_once_with_its_report(
    stage: Stage, qtbot: QtBot, tmp_path: Path
):
    stage.fill("2024-W23")
    log = CrashLog(tmp_path / "logs")
    window = stage.open(log)
    log.failed()
    log.failed()
    qtbot.waitUntil(lambda: window.frame.messages.message is not None)
    assert window.frame.messages.text.text().startswith("Something went wrong inside weeklydesk")
    offer(window, "Show the crash report").click()
    assert stage.desktop.revealed == [log.path]


def test_what_is_typed_while_a_text_is_restored_stays(stage: Stage):
    stage.fill("2024-W23")
    window = stage.open()
    QTest.keyClicks(window.frame.page, "typed meanwhile ")
    found = window.frame.findChild(guard.Guard)
    assert found
    found.repaired.emit()
    assert "typed meanwhile" in window.frame.page.toPlainText()
    assert "typed meanwhile" in stage.stored("2024-W23")
