"""“Export as…” for many weeks, with real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.export.steps import Opened, choose, files, press_return
from tests.ui.stage import Stage, said
from weeklydesk import exporters
from weeklydesk.model import Report
from weeklydesk.settings.table import EXPORT_NAME
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window

W23 = Week(2024, 23)


def test_all_weeks_go_into_a_folder_under_the_set_name(
    stage: Stage, window: Window, opened: Opened, qtbot: QtBot
):
    window.presenter.settings.put(EXPORT_NAME, "周报 {week}")
    sheet = opened()
    choose(sheet.format, "Markdown")
    choose(sheet.weeks.kind, "All weeks (3)")
    assert not sheet.name.isVisible()
    assert sheet.note.text() == "3 files, such as 周报 2024-W23.md."
    press_return(sheet)
    qtbot.waitUntil(lambda: not sheet.isVisible())
    names = ["周报 2024-W21.md", "周报 2024-W22.md", "周报 2024-W23.md"]
    assert files(stage.documents) == names
    assert said(window) == "3 reports were saved in documents."
    assert "人手" not in (stage.documents / names[2]).read_text("utf-8")
    with Store.open(stage.store, read_only=True) as store:
        assert store.sendings.of(W23) == ()


def test_a_span_of_weeks_in_either_order(stage: Stage, opened: Opened, qtbot: QtBot):
    sheet = opened()
    choose(sheet.format, "Plain text")
    choose(sheet.weeks.kind, "From")
    choose(sheet.weeks.first, "2024-W22")
    choose(sheet.weeks.last, "2024-W21")
    press_return(sheet)
    qtbot.waitUntil(lambda: not sheet.isVisible())
    assert files(stage.documents) == ["2024-W21.txt", "2024-W22.txt"]


def test_names_that_would_be_the_same_are_told_apart(
    stage: Stage, window: Window, opened: Opened, qtbot: QtBot
):
    window.presenter.settings.put(EXPORT_NAME, "周报")
    sheet = opened()
    choose(sheet.format, "Plain text")
    choose(sheet.weeks.kind, "All weeks")
    press_return(sheet)
    qtbot.waitUntil(lambda: not sheet.isVisible())
    assert files(stage.documents) == ["周报 2024-W21.txt", "周报 2024-W22.txt", "周报.txt"]


def test_escape_stops_many_weeks_and_keeps_what_is_written(
    stage: Stage, window: Window, opened: Opened, qtbot: QtBot
):
    sheet = opened()
    choose(sheet.format, "Plain text")
    choose(sheet.weeks.kind, "All weeks")
    press_return(sheet)
    assert sheet.bar.isVisible()
    assert not sheet.format.isEnabled()
    assert sheet.cancel.hasFocus()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not sheet.isVisible())
    assert files(stage.documents) == ["2024-W21.txt"]
    assert said(window) == "1 of 3 reports were saved in documents."


def test_a_week_that_cannot_be_written_does_not_stop_the_others(
    stage: Stage, window: Window, opened: Opened, qtbot: QtBot
):
    (stage.documents / "2024-W22.txt").mkdir()
    sheet = opened()
    choose(sheet.format, "Plain text")
    choose(sheet.weeks.kind, "All weeks")
    press_return(sheet)
    qtbot.waitUntil(lambda: not sheet.isVisible())
    assert said(window) == "2 of 3 reports were saved in documents."
    window.frame.messages.offers()[1].click()
    ((title, text),) = stage.answers.told
    assert title == "What could not be saved"
    assert "2024-W22" in text


def test_a_week_that_fails_unexpectedly_ends_the_export(
    stage: Stage, window: Window, opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    def wrong(report: Report, *_: object) -> bytes:
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr(exporters, "render", wrong)
    sheet = opened()
    choose(sheet.format, "Plain text")
    choose(sheet.weeks.kind, "All weeks")
    with qtbot.captureExceptions() as caught:
        press_return(sheet)
        qtbot.waitUntil(lambda: not sheet.isVisible())
    assert len(caught) == 1
    assert said(window) == "0 of 3 reports were saved in documents."
