"""Reminders, tray icon and quick notes, with real keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer
from weeklydesk.desk import sending
from weeklydesk.exporters.options import Options
from weeklydesk.settings.table import AUTOSTART, REMINDER, REMINDER_DAYS, REMINDER_TIME, STAY
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk.windowlock import WindowLock
from weeklydesk_ui.app import Window
from weeklydesk_ui.desktop_integration import tray
from weeklydesk_ui.desktop_integration.integration import DesktopIntegration
from weeklydesk_ui.desktop_integration.quick_note import QuickNoteWindow
from weeklydesk_ui.forward import bring_forward
from weeklydesk_ui.messages import Message, lasting

FRIDAY = datetime(2024, 6, 7, 17, 0)
MONDAY = datetime(2024, 6, 10, 9, 0)


def attended(stage: Stage, now: datetime, *weeks: str) -> tuple[Window, DesktopIntegration]:
    stage.now = now
    stage.fill(*weeks)
    window = stage.open()
    assert stage.application is not None
    return window, stage.application.integrate(window)


@pytest.fixture
def reminding(stage: Stage) -> Stage:
    stage.settings.put(REMINDER, True)
    stage.settings.put(REMINDER_TIME, time(16, 0))
    return stage


def said(window: Window) -> str:
    message = window.frame.messages.message
    return message.text if message and message.topic == "reminder" else ""


def test_nobody_is_reminded_who_did_not_ask(stage: Stage):
    window, _ = attended(stage, FRIDAY, "2024-W23")
    assert said(window) == ""


def test_the_window_reminds_on_the_last_working_day_once(reminding: Stage):
    window, integration = attended(reminding, FRIDAY, "2024-W22", "2024-W23")
    assert said(window) == "Time to write the report for 2024-W23."
    window.presenter.shelf.show_week(Week(2024, 22))
    offer(window, "Write it").click()
    assert window.presenter.shelf.week == Week(2024, 23)
    window.frame.messages.end("reminder")
    integration.reminder_timer.look()
    assert said(window) == ""


def test_a_reminder_stays_until_it_is_answered(reminding: Stage):
    window, _ = attended(reminding, FRIDAY, "2024-W22", "2024-W23")
    messages = window.frame.messages
    messages.say(Message("Saved."))
    assert any(timer.isActive() for timer in messages.findChildren(QTimer))
    messages.dismiss()
    assert "2024-W23" in said(window)
    assert not any(timer.isActive() for timer in messages.findChildren(QTimer))
    offer(window, "Write it").click()
    assert said(window) == ""


def test_a_reminder_is_told_in_the_language_switched_to(reminding: Stage, qapp: QApplication):
    window, _ = attended(reminding, FRIDAY, "2024-W22", "2024-W23")
    window.frame.commands["language_zh_CN"].trigger()
    qapp.sendPostedEvents()
    assert said(window) == "该写 2024-W23 的周报了。"


def test_a_reminder_ends_when_the_report_goes_out(qtbot: QtBot, reminding: Stage):
    window, _ = attended(reminding, FRIDAY, "2024-W22", "2024-W23")
    assert "2024-W23" in said(window)
    with qtbot.waitSignal(window.presenter.week_list.sent_known):
        window.frame.commands["copy_mail"].trigger()
    window.frame.messages.dismiss()
    assert said(window) == ""


def test_a_reminder_does_not_push_a_trouble_away(reminding: Stage):
    window, integration = attended(reminding, datetime(2024, 6, 7, 15, 59), "2024-W23")
    messages = window.frame.messages
    messages.say(lasting(lambda: Message("Not saved.", topic="save")))
    integration.reminders.remind(Week(2024, 23))
    assert messages.text.text() == "Not saved."
    messages.end("save")
    assert "2024-W23" in said(window)


def test_it_is_not_yet_time(reminding: Stage):
    window, integration = attended(reminding, datetime(2024, 6, 7, 15, 59), "2024-W23")
    assert said(window) == ""
    reminding.now = datetime(2024, 6, 7, 16, 0)
    integration.reminder_timer.look()
    assert "2024-W23" in said(window)


def test_what_was_missed_is_told_at_the_next_start(reminding: Stage):
    window, integration = attended(reminding, datetime(2024, 6, 6, 9, 0), "2024-W23")
    assert said(window) == ""
    reminding.now = MONDAY
    integration.reminder_timer.look()
    assert "2024-W23" in said(window)


def test_a_sent_report_is_not_reminded_of(reminding: Stage):
    reminding.fill("2024-W23")
    with Store.open(reminding.store) as store:
        sending.note(store, store.load(Week(2024, 23)).report, "docx", Options(now=FRIDAY))
    window, _ = attended(reminding, FRIDAY, "2024-W23")
    assert said(window) == ""


def test_china_works_on_a_make_up_day(reminding: Stage):
    reminding.settings.put(REMINDER_DAYS, "china")
    window, integration = attended(reminding, datetime(2024, 5, 10, 17, 0), "2024-W22")
    assert said(window) == ""  # Friday, but Saturday is a working day
    reminding.now = datetime(2024, 5, 11, 17, 0)
    integration.reminder_timer.look()
    assert "2024-W19" in said(window)


def test_a_broken_table_of_ones_own_is_told_and_the_bundled_one_holds(reminding: Stage):
    reminding.settings.put(REMINDER_DAYS, "china")
    (reminding.paths.config / "holidays.toml").write_text("[2024", encoding="utf-8")
    window, integration = attended(reminding, datetime(2024, 6, 5, 9, 0), "2024-W22")
    assert "holidays.toml cannot be read" in window.frame.messages.text.text()
    reminding.now = FRIDAY
    integration.reminder_timer.look()
    assert "2024-W23" in said(window)


def test_a_change_of_the_time_holds_at_once(reminding: Stage):
    window, _ = attended(reminding, datetime(2024, 6, 7, 15, 0), "2024-W23")
    window.presenter.settings.put(REMINDER_TIME, time(14, 0))
    assert "2024-W23" in said(window)


# Quick notes


def noting(integration: DesktopIntegration) -> QuickNoteWindow:
    integration.capture()
    window = next(
        each for each in QApplication.topLevelWidgets() if isinstance(each, QuickNoteWindow)
    )
    assert QTest.qWaitForWindowActive(window)
    return window


def test_a_line_is_noted_into_the_page_and_can_be_undone(stage: Stage):
    window, integration = attended(stage, FRIDAY, "2024-W23")
    small = noting(integration)
    QTest.keyClicks(small.line, "call the bank")
    QTest.keyClick(small.line, Qt.Key.Key_Return)
    assert small.isHidden()
    assert "call the bank" in window.frame.page.toPlainText()
    assert window.presenter.autosave.flush()
    assert stage.stored("2024-W23").count("call the bank") == 1
    window.frame.page.undo()
    assert "call the bank" not in window.frame.page.toPlainText()


def test_the_section_is_chosen_with_the_keyboard(stage: Stage):
    window, integration = attended(stage, FRIDAY, "2024-W23")
    small = noting(integration)
    titles = [small.sections.itemText(n) for n in range(small.sections.count())]
    assert titles[0] == "Where it fits"
    assert "上周计划" not in titles
    QTest.keyClicks(small.line, "new figure")
    small.sections.setCurrentIndex(2)
    QTest.keyClick(small.sections, Qt.Key.Key_Return)
    report = window.frame.page.report()
    held = [s.title for s in report.sections if "new figure" in str(s.blocks)]
    assert held == [titles[2]]


def test_a_line_begins_the_week_that_is_not_there(qtbot: QtBot, stage: Stage):
    window, integration = attended(stage, FRIDAY, "2024-W22")
    small = noting(integration)
    QTest.keyClicks(small.line, "call the bank")
    QTest.keyClick(small.line, Qt.Key.Key_Return)
    assert "call the bank" in stage.stored("2024-W23")
    assert window.presenter.shelf.week == Week(2024, 22)
    qtbot.waitUntil(lambda: Week(2024, 23) in window.presenter.shelf.weeks)
    assert "Added to 2024-W23" in window.frame.messages.text.text()


def test_escape_leaves_without_a_word(stage: Stage):
    window, integration = attended(stage, FRIDAY, "2024-W23")
    before = window.frame.page.toPlainText()
    small = noting(integration)
    QTest.keyClicks(small.line, "x")
    QTest.keyClick(small.line, Qt.Key.Key_Escape)
    assert small.isHidden()
    assert window.frame.page.toPlainText() == before
    integration.capture()
    assert small.line.text() == ""
    QTest.keyClick(small.line, Qt.Key.Key_Return)
    assert small.isVisible()
    small.close()


def test_a_line_that_cannot_be_added_is_given_back(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W23")
    before = stage.stored("2024-W23")
    stage.now = FRIDAY
    with WindowLock(stage.store):
        window = stage.open()
        assert stage.application is not None
        integration = stage.application.integrate(window)
        qtbot.waitUntil(window.frame.problem.read.isVisible)
        window.frame.problem.read.click()
        text = window.frame.page.toPlainText()
        small = noting(integration)
        QTest.keyClicks(small.line, "call the bank")
        QTest.keyClick(small.line, Qt.Key.Key_Return)
        assert small.isVisible()
        assert small.line.text() == "call the bank"
        assert window.frame.page.toPlainText() == text
        small.close()
        stage.strike()
    assert stage.stored("2024-W23") == before


# The tray


QUIET = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)  # of the offscreen plugin


def on_a_tray(test: Callable[..., None]) -> Callable[..., None]:
    return pytest.mark.usefixtures("with_tray")(QUIET(test))


@pytest.fixture
def with_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tray, "has_tray", lambda: True)


@on_a_tray
def test_the_tray_opens_notes_and_quits(stage: Stage):
    stage.settings.put(STAY, True)
    window, integration = attended(stage, FRIDAY, "2024-W23")
    assert integration.tray is not None
    assert not window.frame.close()
    assert window.frame.isHidden()
    integration.tray.open.trigger()
    assert window.frame.isVisible()
    integration.tray.capture.trigger()
    noting(integration).close()
    integration.tray.quit.trigger()
    assert window.frame.isHidden()
    assert not window.is_open


@on_a_tray
def test_a_click_on_the_notification_opens_the_week(reminding: Stage):
    window, integration = attended(reminding, FRIDAY, "2024-W22", "2024-W23")
    assert integration.tray is not None
    window.presenter.shelf.show_week(Week(2024, 22))
    window.frame.showMinimized()
    integration.tray.icon.messageClicked.emit()
    assert not window.frame.isMinimized()
    assert window.presenter.shelf.week == Week(2024, 23)
    assert said(window) == ""


@on_a_tray
def test_quitting_by_key_quits_though_closing_stays(stage: Stage):
    stage.settings.put(STAY, True)
    window, _ = attended(stage, FRIDAY, "2024-W23")
    window.frame.commands["close"].trigger()
    assert not window.is_open


@on_a_tray
def test_closing_closes_where_nobody_asked_to_stay(stage: Stage):
    window, _ = attended(stage, FRIDAY, "2024-W23")
    assert window.frame.close()
    assert not window.is_open


@on_a_tray
def test_the_tray_speaks_the_windows_language(stage: Stage):
    window, integration = attended(stage, FRIDAY, "2024-W23")
    window.frame.commands["language_zh_CN"].trigger()
    QApplication.processEvents()
    assert integration.tray is not None
    assert integration.tray.capture.text() == "记一条…"


def test_starting_with_the_computer_follows_the_setting(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(stage.folder / "xdg"))
    monkeypatch.setenv("APPDATA", str(stage.folder / "xdg"))
    monkeypatch.setattr(Path, "home", lambda: stage.folder)
    window, _ = attended(stage, FRIDAY, "2024-W23")
    window.presenter.settings.put(AUTOSTART, True)
    (made,) = (path for path in stage.folder.rglob("*weeklydesk.*") if "--background" in text(path))
    window.presenter.settings.put(AUTOSTART, False)
    assert not made.exists()


def text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""


def test_a_window_that_waited_out_of_sight_is_complete_when_it_comes(qtbot: QtBot, stage: Stage):
    stage.fill("2024-W22", "2024-W23")
    stage.now = FRIDAY
    window = stage.prepared()
    with qtbot.waitSignal(window.frame.deferred.finished, timeout=20_000):
        window.frame.wake()
    assert window.frame.isHidden()
    bring_forward(window.frame)
    assert QTest.qWaitForWindowActive(window.frame)
    assert "北岸剧场" in window.frame.beside.last_week.toPlainText()
