"""Changes of the settings file by other programs apply immediately, even in an inactive window."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, open_settings
from weeklydesk.settings import Settings
from weeklydesk.settings.table import AUTHOR, EXPORT_FOLDER, TEAM, THEME
from weeklydesk_ui.app import Window
from weeklydesk_ui.preferences.dialog import SettingsDialog
from weeklydesk_ui.settings import WindowSettings
from weeklydesk_ui.settingswatch import SettingsWatch


@pytest.fixture
def window(stage: Stage) -> Window:
    stage.fill("2024-W23")
    window = stage.open()
    assert stage.application
    stage.application.watch_settings()
    return window


@pytest.fixture
def dialog(window: Window) -> SettingsDialog:
    return open_settings(window)


def line_of(dialog: SettingsDialog, key: str) -> QLineEdit:
    line = dialog.rows[key].field.control
    assert isinstance(line, QLineEdit)
    return line


def test_a_change_of_the_command_line_acts_at_once(window: Window, stage: Stage, qtbot: QtBot):
    stage.settings.put(THEME, "dark")
    qtbot.waitUntil(lambda: window.presenter.looks.theme.dark)
    stage.settings.put(THEME, "light")  # the watched file has been replaced
    qtbot.waitUntil(lambda: not window.presenter.looks.theme.dark)


def test_what_an_editor_writes_into_the_file_acts(window: Window, stage: Stage, qtbot: QtBot):
    stage.paths.settings.write_text('{"program.theme": "dark"}', encoding="utf-8")
    qtbot.waitUntil(lambda: window.presenter.looks.theme.dark)


def test_a_file_that_cannot_be_read_is_said(window: Window, stage: Stage, qtbot: QtBot):
    stage.paths.settings.write_text('{"program.theme": "dark', encoding="utf-8")
    qtbot.waitUntil(lambda: "cannot be read" in window.frame.messages.text.text())


def test_what_is_being_typed_stays(
    window: Window, dialog: SettingsDialog, stage: Stage, qtbot: QtBot
):
    line = line_of(dialog, AUTHOR.key)
    line.setFocus()
    QTest.keyClicks(line, "Lin")
    stage.settings.put(AUTHOR, "Somebody else")
    stage.settings.put(TEAM, "Payments")
    qtbot.waitUntil(lambda: line_of(dialog, TEAM.key).text() == "Payments")
    QTest.keyClicks(line, " Xiao")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == "Lin Xiao"
    assert Settings(stage.paths.settings).get(AUTHOR) == "Lin Xiao"
    assert Settings(stage.paths.settings).get(TEAM) == "Payments"


def test_a_refused_value_goes_with_what_was_said_of_it(
    window: Window, dialog: SettingsDialog, stage: Stage, qtbot: QtBot
):
    dialog.show_group("export")
    row, line = dialog.rows[EXPORT_FOLDER.key], line_of(dialog, EXPORT_FOLDER.key)
    line.setFocus()
    QTest.keyClicks(line, "here")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert row.problem.isVisible()
    stage.settings.put(EXPORT_FOLDER, stage.folder)
    qtbot.waitUntil(lambda: line.text() == str(stage.folder))
    assert not row.problem.isVisible()


@pytest.mark.usefixtures("qapp")
def test_a_folder_that_comes_goes_and_comes_again(tmp_path: Path, qtbot: QtBot):
    path = tmp_path / "config" / "weeklydesk" / "settings.json"
    owner = QObject()
    settings = WindowSettings(Settings(path))
    SettingsWatch(settings, path, owner).begin()
    for _ in range(2):
        Settings(path).put(AUTHOR, "Lin")
        qtbot.waitUntil(lambda: settings.get(AUTHOR) == "Lin")
        shutil.rmtree(tmp_path / "config")
        qtbot.waitUntil(lambda: settings.get(AUTHOR) == "")
