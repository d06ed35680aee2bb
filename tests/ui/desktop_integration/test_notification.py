"""Reminders as desktop notifications, on a private bus with a fake service."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime, time
from itertools import count

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.desktop_integration.service import CAN, Daemon, bus
from tests.ui.stage import Stage, offer, said
from weeklydesk.settings.table import REMINDER, REMINDER_TIME
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.desktop_integration.integration import DesktopIntegration
from weeklydesk_ui.desktop_integration.notification import PATH, SERVICE
from weeklydesk_ui.desktop_integration.reminders import has_bus

pytestmark = [
    pytest.mark.skipif(not has_bus(), reason="notifications are not shown over D-Bus here"),
    pytest.mark.skipif(not shutil.which("dbus-daemon"), reason="no dbus-daemon here"),
]

FRIDAY = datetime(2024, 6, 7, 16, 0)
DUE = "Time to write the report for 2024-W23."
WORDS = ["default", "Write it", "later", "Remind me in an hour"]
EXPIRED, PUT_AWAY = 1, 2  # reasons why a notification was closed, by the specification
names = count()


@pytest.fixture
def desktop() -> Iterator[Daemon]:
    with bus(with_service=True) as daemon:
        yield daemon


@pytest.fixture
def bare_desktop() -> Iterator[Daemon]:
    with bus(with_service=False) as daemon:
        yield daemon


def attended(stage: Stage, daemon: Daemon) -> tuple[Window, DesktopIntegration]:
    """Open a window a minute before the reminder, with the week before on the page."""
    stage.settings.put(REMINDER, True)
    stage.settings.put(REMINDER_TIME, time(16, 0))
    stage.fill("2024-W22", "2024-W23")
    stage.now = FRIDAY.replace(hour=15, minute=59)
    window = stage.open()
    assert stage.application is not None
    integration = stage.application.integrate(window)
    address = daemon.address
    integration.reminders.bus = QDBusConnection.connectToBus(address, f"notices {next(names)}")
    window.presenter.shelf.show_week(Week(2024, 22))
    return window, integration


@pytest.fixture
def reminded(qtbot: QtBot, stage: Stage, desktop: Daemon) -> tuple[Window, DesktopIntegration]:
    window, integration = attended(stage, desktop)
    stage.now = FRIDAY
    integration.reminder_timer.look()
    qtbot.waitUntil(lambda: desktop.shown == [7])
    return window, integration


def test_the_notification_says_what_is_due_and_what_can_be_clicked(
    reminded: object, desktop: Daemon
):
    method, program, replaced, icon, title, text, words, hints, shown_for = desktop.next_call()
    assert (method, program, replaced) == ("Notify", "weeklydesk", 0)
    assert (title, text, words) == ("Weekly report", DUE, WORDS)
    assert str(icon).startswith("file:///")
    assert (hints, shown_for) == ({"desktop-entry": "weeklydesk"}, -1)


def test_a_click_brings_the_window_forward_with_its_week(
    qtbot: QtBot, reminded: tuple[Window, DesktopIntegration], desktop: Daemon
):
    window, _ = reminded
    window.frame.showMinimized()
    desktop.send("ActionInvoked", 6, "default")  # another program's: every program gets the signal
    desktop.send("ActionInvoked", 7, "default")
    qtbot.waitUntil(lambda: window.presenter.shelf.week == Week(2024, 23))
    assert not window.frame.isMinimized()
    assert said(window) == ""
    desktop.next_call()
    assert desktop.next_call() == ["CloseNotification", 7]


def test_the_desktops_leave_to_come_forward_is_taken(
    qtbot: QtBot,
    reminded: tuple[Window, DesktopIntegration],
    desktop: Daemon,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    import os

    desktop.send("ActivationToken", 7, "leave-1")
    desktop.send("ActionInvoked", 7, "default")
    qtbot.waitUntil(lambda: os.environ.get("XDG_ACTIVATION_TOKEN") == "leave-1")


def test_in_an_hour_it_reminds_once_more(
    qtbot: QtBot, stage: Stage, reminded: tuple[Window, DesktopIntegration], desktop: Daemon
):
    window, integration = reminded
    desktop.send("ActionInvoked", 7, "later")
    qtbot.waitUntil(lambda: said(window) == "")
    assert window.presenter.shelf.week == Week(2024, 22)
    stage.now = FRIDAY.replace(hour=16, minute=59)
    integration.reminder_timer.look()
    assert said(window) == ""
    stage.now = FRIDAY.replace(hour=17)
    integration.reminder_timer.look()
    assert said(window) == DUE
    integration.reminder_timer.look()
    qtbot.waitUntil(lambda: desktop.shown == [8])
    told = [desktop.next_call()[0] for _ in range(3)]
    assert told == ["Notify", "CloseNotification", "Notify"]


def test_an_answer_in_the_window_takes_the_notification_away(
    reminded: tuple[Window, DesktopIntegration], desktop: Daemon
):
    window, _ = reminded
    offer(window, "Write it").click()
    desktop.next_call()
    assert desktop.next_call() == ["CloseNotification", 7]


def test_a_report_that_goes_out_takes_the_notification_away(
    qtbot: QtBot, reminded: tuple[Window, DesktopIntegration], desktop: Daemon
):
    window, _ = reminded
    window.presenter.shelf.show_week(Week(2024, 23))
    with qtbot.waitSignal(window.presenter.week_list.sent_known):
        window.frame.commands["copy_mail"].trigger()
    desktop.next_call()
    assert desktop.next_call() == ["CloseNotification", 7]


@pytest.mark.parametrize("reason", [EXPIRED, PUT_AWAY])
def test_a_notification_that_is_gone_leaves_the_line_in_the_window(
    qtbot: QtBot,
    stage: Stage,
    reminded: tuple[Window, DesktopIntegration],
    desktop: Daemon,
    reason: int,
):
    window, integration = reminded
    desktop.send("NotificationClosed", 7, reason)
    desktop.send("ActionInvoked", 7, "default")  # the id belongs to another program by now
    hear(integration)
    assert said(window) == DUE
    later(qtbot, stage, reminded, desktop)
    assert window.presenter.shelf.week == Week(2024, 22)
    notifications = [desktop.next_call() for _ in range(2)]
    assert [call[:3] for call in notifications] == [["Notify", "weeklydesk", 0]] * 2


def hear(integration: DesktopIntegration) -> None:
    """Wait until the window has received all signals."""
    assert integration.reminders.bus
    ask = QDBusMessage.createMethodCall(SERVICE, PATH, SERVICE, "GetCapabilities")
    integration.reminders.bus.call(ask)  # answered after the signals sent before
    QApplication.processEvents()


def later(
    qtbot: QtBot, stage: Stage, reminded: tuple[Window, DesktopIntegration], desktop: Daemon
) -> None:
    """Choose "in an hour" in the window, and wait for the notification an hour later."""
    window, integration = reminded
    offer(window, "Remind me in an hour").click()
    stage.now = FRIDAY.replace(hour=17)
    integration.reminder_timer.look()
    qtbot.waitUntil(lambda: desktop.shown != [])


def test_a_service_that_begins_anew_knows_nothing_of_earlier_notifications(
    qtbot: QtBot, stage: Stage, bare_desktop: Daemon
):
    window, integration = attended(stage, bare_desktop)
    stage.now = FRIDAY
    with bare_desktop.serving(*CAN):
        integration.reminder_timer.look()
        qtbot.waitUntil(lambda: bare_desktop.shown == [7])
        bare_desktop.next_call()
    with bare_desktop.serving(*CAN):
        bare_desktop.send("ActionInvoked", 7, "default")  # another program's
        hear(integration)
        later(qtbot, stage, (window, integration), bare_desktop)
        assert bare_desktop.next_call()[:3] == ["Notify", "weeklydesk", 0]
    assert window.presenter.shelf.week == Week(2024, 22)


def test_a_service_that_takes_no_clicks_is_offered_none(
    qtbot: QtBot, stage: Stage, bare_desktop: Daemon
):
    _, integration = attended(stage, bare_desktop)
    stage.now = FRIDAY
    with bare_desktop.serving("body"):
        integration.reminder_timer.look()
        qtbot.waitUntil(lambda: bare_desktop.shown == [7])
        assert bare_desktop.next_call()[4:7] == ["Weekly report", DUE, []]


def test_where_no_service_is_the_tray_says_it(
    qtbot: QtBot, stage: Stage, bare_desktop: Daemon, monkeypatch: pytest.MonkeyPatch
):
    _, integration = attended(stage, bare_desktop)
    told: list[tuple[str, str]] = []

    class Told:
        def remind(self, title: str, text: str) -> None:
            told.append((title, text))

    monkeypatch.setattr(integration, "tray", Told())
    stage.now = FRIDAY
    integration.reminder_timer.look()
    qtbot.waitUntil(lambda: told == [("Weekly report", DUE)])
    monkeypatch.setattr(integration, "tray", None)


def test_it_is_said_in_the_language_of_the_window(
    qtbot: QtBot, stage: Stage, desktop: Daemon, qapp: QApplication
):
    window, integration = attended(stage, desktop)
    window.frame.commands["language_zh_CN"].trigger()
    qapp.sendPostedEvents()
    stage.now = FRIDAY
    integration.reminder_timer.look()
    qtbot.waitUntil(lambda: desktop.shown == [7])
    assert desktop.next_call()[4:7] == [
        "周报",
        "该写 2024-W23 的周报了。",
        ["default", "去写", "later", "一小时后"],
    ]
