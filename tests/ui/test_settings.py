"""Settings in the window: changes from anywhere apply immediately."""

import json

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.ui.stage import Stage
from weeklydesk.settings import Settings
from weeklydesk.settings.table import AUTHOR, EXPORT_FOLDER, LANGUAGE, THEME
from weeklydesk_ui.app import Window


def come_back(window: Window) -> None:
    """Activate the window."""
    QApplication.sendEvent(window.frame, QEvent(QEvent.Type.ActivationChange))
    QApplication.processEvents()


def test_what_is_chosen_in_the_menu_is_kept_as_a_setting(stage: Stage):
    window = stage.open()
    window.frame.commands["theme_dark"].trigger()
    window.frame.commands["language_zh_CN"].trigger()
    assert window.presenter.looks.theme.dark
    assert json.loads(stage.paths.settings.read_text(encoding="utf-8")) == {
        "program.language": "zh_CN",
        "program.theme": "dark",
    }


def test_what_the_command_line_changes_acts_when_the_window_is_in_front(stage: Stage):
    window = stage.open()
    stage.settings.put(THEME, "dark")
    stage.settings.put(LANGUAGE, "zh_CN")
    come_back(window)
    assert window.presenter.looks.theme.dark
    assert window.frame.commands["theme_dark"].isChecked()
    assert window.frame.commands["export_word"].text() == "导出 Word"
    assert window.frame.commands["language_zh_CN"].isChecked()


def test_a_broken_file_is_said_and_lost_by_no_change(stage: Stage):
    stage.paths.settings.write_text('{"person.author": "林晓"', encoding="utf-8")
    window = stage.open()
    assert "cannot be read" in window.frame.messages.text.text()
    window.frame.commands["theme_dark"].trigger()
    (aside,) = stage.paths.config.glob("settings.broken-*.json")
    assert "林晓" in aside.read_text(encoding="utf-8")
    assert Settings(stage.paths.settings).get(THEME) == "dark"


def test_a_change_that_cannot_be_kept_acts_and_is_said(stage: Stage):
    window = stage.open()
    stage.paths.settings.unlink()
    stage.paths.settings.symlink_to(stage.folder / "unplugged" / "settings.json")
    window.frame.commands["theme_dark"].trigger()
    assert window.presenter.looks.theme.dark
    assert "cannot be written" in window.frame.messages.text.text()


def test_word_goes_to_the_chosen_folder(stage: Stage):
    chosen = stage.folder / "chosen"
    chosen.mkdir()
    stage.fill("2024-W23")
    stage.settings.put(EXPORT_FOLDER, chosen)
    window = stage.open()
    window.presenter.file_export.export_word()
    assert [path.suffix for path in chosen.iterdir()] == [".docx"]


def test_a_chosen_folder_that_is_not_there_is_told(stage: Stage):
    stage.fill("2024-W23")
    stage.settings.put(EXPORT_FOLDER, stage.folder / "stick")
    window = stage.open()
    window.presenter.file_export.export_word()
    (written,) = stage.documents.iterdir()
    assert window.frame.messages.text.text() == (
        f"The folder {stage.folder / 'stick'} was not found, so the report was saved as {written}."
    )


def test_two_windows_share_what_is_set(stage: Stage):
    window = stage.open()
    stage.settings.put(AUTHOR, "林晓")
    come_back(window)
    assert window.presenter.settings.get(AUTHOR) == "林晓"
