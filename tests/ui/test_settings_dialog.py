"""The settings dialog, with real keys and clicks."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, open_settings
from weeklydesk.settings import Settings
from weeklydesk.settings.kinds import Setting
from weeklydesk.settings.table import (
    AUTHOR,
    BACKUP_FOLDER,
    EXPORT_FOLDER,
    EXPORT_TEMPLATE,
    GROUPS,
    HISTORY_FOLDER,
    LANGUAGE,
    MAIL_GREETING,
    MAIL_TO,
    PAGE_FONT,
    PAGE_SIZE,
    REMINDER,
    REMINDER_TIME,
    REPORT_TEMPLATE,
    TABLE,
    TEAM,
    THEME,
    WEEK_NAMES,
)
from weeklydesk.templates.folder import OwnTemplates
from weeklydesk_ui.app import Window
from weeklydesk_ui.preferences.controls import Chooser
from weeklydesk_ui.preferences.dialog import SettingsDialog
from weeklydesk_ui.preferences.row import Row
from weeklydesk_ui.preferences.typed import PathField

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(stage: Stage) -> Window:
    stage.fill("2024-W22", "2024-W23")
    return stage.open()


@pytest.fixture
def dialog(window: Window) -> SettingsDialog:
    return open_settings(window)


def test_a_place_that_is_not_chosen_shows_where_it_is(stage: Stage, dialog: SettingsDialog):
    history, backups = (field_of(dialog, row) for row in (HISTORY_FOLDER, BACKUP_FOLDER))
    assert history.line.placeholderText() == str(stage.paths.data)
    assert backups.line.placeholderText() == str(stage.paths.backups)


def test_tab_goes_from_a_changed_field_to_the_next(dialog: SettingsDialog):
    author, team = (dialog.rows[row.key].field.control for row in (AUTHOR, TEAM))
    author.setFocus()
    QTest.keyClicks(author, "Lin")
    QTest.keyClick(author, Qt.Key.Key_Tab)
    assert dialog.rows[AUTHOR.key].reset.isVisible()
    assert QApplication.focusWidget() is team


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget
    return widget


def test_keys_go_from_group_to_group_from_within_a_row(dialog: SettingsDialog):
    seen: list[int] = []
    for key, held in (
        (Qt.Key.Key_PageDown, CONTROL),
        (Qt.Key.Key_Tab, CONTROL),
        (Qt.Key.Key_PageUp, CONTROL),
        (Qt.Key.Key_Backtab, CONTROL | Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_PageUp, CONTROL),
    ):
        QTest.keyClick(focused(), key, held)
        seen.append(dialog.groups.currentRow())
        page = dialog.pages.currentWidget()
        assert page
        assert page.isAncestorOf(focused())
    assert seen == [1, 2, 1, 0, len(GROUPS) - 1]


@pytest.mark.parametrize(("typed", "size"), [("9", 10), ("41", 40), ("abc", 16), ("40", 40)])
def test_a_size_beyond_its_bounds_becomes_the_nearest(
    stage: Stage, dialog: SettingsDialog, typed: str, size: int
):
    number = row(dialog, PAGE_SIZE).field.control
    number.setFocus()
    QTest.keyClick(number, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(number, typed)
    QTest.keyClick(number, Qt.Key.Key_Tab)
    assert kept(stage, PAGE_SIZE) == size
    assert row(dialog, PAGE_SIZE).field.control.property("value") == size


def test_fonts_of_symbols_are_not_offered(dialog: SettingsDialog, monkeypatch: pytest.MonkeyPatch):
    scripts = QFontDatabase.WritingSystem
    known = {
        "Serif [abc]": [scripts.Latin, scripts.Greek],
        "Serif [xyz]": [scripts.Latin],
        "Dingbats": [scripts.Latin, scripts.Symbol],
        "Both": [scripts.Latin, scripts.Greek, scripts.Symbol],
    }
    monkeypatch.setattr(QFontDatabase, "families", lambda: list(known))
    monkeypatch.setattr(QFontDatabase, "writingSystems", known.__getitem__)
    box = dialog.rows[PAGE_FONT.key].field.control
    assert isinstance(box, Chooser)
    box.about_to_open.emit()
    names = [box.itemText(at) for at in range(box.count())]
    assert names == ["System default", "Serif", "Both"]


def field_of(dialog: SettingsDialog, setting: Setting[Any]) -> PathField:
    field = dialog.rows[setting.key].field
    assert isinstance(field, PathField)
    return field


def kept(stage: Stage, setting: Setting[Any]) -> object:
    """Return the settings as another program reads them."""
    return Settings(stage.paths.settings).get(setting)


def row(dialog: SettingsDialog, setting: Setting[Any]) -> Row:
    """Scroll to a setting's row and focus it."""
    dialog.show_group(setting.group)
    found = dialog.rows[setting.key]
    found.field.control.setFocus()
    return found


def type_over(dialog: SettingsDialog, setting: Setting[Any], text: str) -> None:
    control = row(dialog, setting).field.control
    QTest.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    if isinstance(control, QPlainTextEdit):
        control.insertPlainText(text)
    else:
        QTest.keyClicks(control, text)
    QTest.keyClick(control, Qt.Key.Key_Tab)


def test_every_row_of_the_table_is_there_under_its_group(dialog: SettingsDialog):
    shown = [dialog.groups.item(at).text() for at in range(dialog.groups.count())]
    assert shown == list(GROUPS.values())
    for setting in TABLE:
        assert row(dialog, setting).isVisible()


def test_a_line_is_kept_once_it_is_left(dialog: SettingsDialog, stage: Stage):
    line = row(dialog, AUTHOR).field.control
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "Lin Xiao")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert kept(stage, AUTHOR) == "Lin Xiao"


def test_a_line_is_kept_after_a_pause(dialog: SettingsDialog, stage: Stage, qtbot: QtBot):
    QTest.keyClicks(row(dialog, AUTHOR).field.control, "Lin")
    qtbot.waitUntil(lambda: kept(stage, AUTHOR) == "Lin")


def test_what_was_typed_last_is_kept_when_the_dialog_goes(dialog: SettingsDialog, stage: Stage):
    QTest.keyClicks(row(dialog, AUTHOR).field.control, "Lin")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert kept(stage, AUTHOR) == "Lin"


def test_a_path_stays_as_it_is_typed(dialog: SettingsDialog, stage: Stage, qtbot: QtBot):
    line = row(dialog, EXPORT_FOLDER).field.control
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, f"{stage.folder}/")
    qtbot.waitUntil(lambda: kept(stage, EXPORT_FOLDER) == stage.folder)
    QTest.keyClicks(line, "reports")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert kept(stage, EXPORT_FOLDER) == stage.folder / "reports"


def test_a_choice_acts_at_once(dialog: SettingsDialog, window: Window, stage: Stage):
    box = row(dialog, THEME).field.control
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert window.presenter.looks.theme.dark
    assert kept(stage, THEME) == "dark"


def test_a_language_is_spoken_at_once_by_dialog_and_window(dialog: SettingsDialog, window: Window):
    box = row(dialog, LANGUAGE).field.control
    QTest.keyClick(box, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert dialog.windowTitle() == "设置"
    assert dialog.groups.item(0).text() == "个人"
    assert isinstance(box, QComboBox)
    assert box.currentText() == "简体中文"
    assert window.frame.commands["settings"].text() == "设置…"


def test_the_page_changes_its_size_at_once(dialog: SettingsDialog, window: Window, stage: Stage):
    before = window.frame.page.look.size
    QTest.keyClick(row(dialog, PAGE_SIZE).field.control, Qt.Key.Key_Up)
    assert kept(stage, PAGE_SIZE) == 17
    assert window.frame.page.look.size == before * 17 / 16


def test_the_page_changes_its_font_at_once(dialog: SettingsDialog, window: Window, stage: Stage):
    box = row(dialog, PAGE_FONT).field.control
    QTest.keyClick(box, Qt.Key.Key_End)
    assert isinstance(box, QComboBox)
    assert window.frame.page.look.family[0] == box.currentData() == kept(stage, PAGE_FONT)


@pytest.mark.parametrize(
    ("presses", "name", "aside"),
    [
        (0, "2024-W23", "Jun 3 – Jun 9"),
        (1, "Week 23", "Jun 3 – Jun 9"),
        (2, "Jun 3 – Jun 9", "2024-W23"),
    ],
)
def test_weeks_are_called_as_chosen(
    dialog: SettingsDialog, window: Window, presses: int, name: str, aside: str
):
    for _ in range(presses):
        QTest.keyClick(row(dialog, WEEK_NAMES).field.control, Qt.Key.Key_Down)
    header = window.frame.header
    assert (header.week.text(), header.days.text()) == (name, aside)


def test_a_box_is_ticked_with_space(dialog: SettingsDialog, stage: Stage):
    QTest.keyClick(row(dialog, REMINDER).field.control, Qt.Key.Key_Space)
    assert kept(stage, REMINDER) is True


@pytest.mark.parametrize("selects", ["tab", "all"])
@pytest.mark.parametrize(
    ("typed", "at"), [("9:30", (9, 30)), ("0930", (9, 30)), ("7", (7, 0)), ("x", (16, 0))]
)
def test_a_time_is_typed(
    dialog: SettingsDialog, stage: Stage, selects: str, typed: str, at: tuple[int, int]
):
    control = row(dialog, REMINDER_TIME).field.control
    row(dialog, REMINDER).field.control.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is control
    if selects == "all":
        QTest.keyClick(control, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(control, typed)
    QTest.keyClick(control, Qt.Key.Key_Tab)
    assert kept(stage, REMINDER_TIME) == time(*at)


def test_a_time_is_stepped(dialog: SettingsDialog, stage: Stage):
    control = row(dialog, REMINDER_TIME).field.control
    QTest.keyClick(control, Qt.Key.Key_Up)
    assert kept(stage, REMINDER_TIME) == time(17, 0)


def test_lines_become_a_text_or_a_list(dialog: SettingsDialog, stage: Stage):
    type_over(dialog, MAIL_GREETING, "各位好：\n\n")
    type_over(dialog, MAIL_TO, "a@example.com\n\n b@example.com ")
    dialog.close()
    assert kept(stage, MAIL_GREETING) == "各位好：\n\n"
    assert kept(stage, MAIL_TO) == ("a@example.com", "b@example.com")


def test_a_folder_and_a_file_are_chosen(dialog: SettingsDialog, stage: Stage):
    folder, template = stage.folder / "reports", stage.folder / "ours.docx"
    stage.answers.folders, stage.answers.files = [folder], [template]
    for setting in (EXPORT_FOLDER, EXPORT_TEMPLATE):
        field = row(dialog, setting).field
        assert isinstance(field, PathField)
        QTest.keyClick(field.choose, Qt.Key.Key_Space)
    assert kept(stage, EXPORT_FOLDER) == folder
    assert kept(stage, EXPORT_TEMPLATE) == template


def test_what_cannot_be_is_said_under_the_field_and_not_kept(dialog: SettingsDialog, stage: Stage):
    type_over(dialog, EXPORT_FOLDER, "reports")
    assert dialog.rows[EXPORT_FOLDER.key].problem.text() == (
        'Folder must be a full path, not "reports".'
    )
    assert kept(stage, EXPORT_FOLDER) is None
    type_over(dialog, EXPORT_FOLDER, str(stage.folder))
    assert not dialog.rows[EXPORT_FOLDER.key].problem.isVisible()
    assert kept(stage, EXPORT_FOLDER) == stage.folder


def test_what_will_not_work_is_said_under_the_field(dialog: SettingsDialog, stage: Stage):
    problem = dialog.rows[EXPORT_TEMPLATE.key].problem
    template = stage.folder / "nowhere" / "ours.docx"
    type_over(dialog, EXPORT_TEMPLATE, str(template))
    assert problem.isVisible()
    assert problem.text() == f"There is no file “{template}”."
    assert kept(stage, EXPORT_TEMPLATE) == template
    QTest.mouseClick(dialog.rows[EXPORT_TEMPLATE.key].reset, Qt.MouseButton.LeftButton)
    assert not problem.isVisible()


def test_reset_goes_back_and_hides_itself(dialog: SettingsDialog, stage: Stage):
    type_over(dialog, AUTHOR, "Lin")
    found = row(dialog, AUTHOR)
    found.reset.setFocus()
    QTest.keyClick(found.reset, Qt.Key.Key_Space)
    assert kept(stage, AUTHOR) == ""
    assert not Settings(stage.paths.settings).is_set(AUTHOR)
    assert not found.reset.isVisible()
    assert found.field.control.hasFocus()


def test_what_another_hand_changes_is_shown(dialog: SettingsDialog, window: Window, stage: Stage):
    stage.settings.put(AUTHOR, "林晓")
    window.presenter.settings.look_again()
    line = row(dialog, AUTHOR).field.control
    assert isinstance(line, QLineEdit)
    assert line.text() == "林晓"


def test_it_opens_once_and_comes_back_to_the_front(dialog: SettingsDialog, window: Window):
    dialog.close()
    window.frame.commands["settings"].trigger()
    assert window.frame.findChildren(SettingsDialog) == [dialog]
    assert dialog.isVisible()


def test_templates_are_chosen_by_what_they_are_called(
    stage: Stage, window: Window, dialog: SettingsDialog
):
    box = row(dialog, REPORT_TEMPLATE).field.control
    assert isinstance(box, QComboBox)
    assert box.currentText() == "Last week's sections"
    OwnTemplates(stage.paths.templates).copy("en-plain")
    box.showPopup()
    box.hidePopup()
    (own,) = OwnTemplates(stage.paths.templates).names()
    assert box.itemData(1) == own
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert kept(stage, REPORT_TEMPLATE) == own


def test_a_template_that_is_gone_is_still_shown_as_the_choice(
    stage: Stage, window: Window, dialog: SettingsDialog
):
    Settings(stage.paths.settings).put(REPORT_TEMPLATE, "gone")
    window.presenter.settings.look_again()
    box = row(dialog, REPORT_TEMPLATE).field.control
    assert isinstance(box, QComboBox)
    assert box.currentText() == "gone"


def test_a_narrow_dialog_has_its_groups_above_the_rows(dialog: SettingsDialog):
    dialog.show_group("export")
    dialog.groups.setFocus()
    dialog.resize(400, 420)
    QApplication.processEvents()
    assert QApplication.focusWidget() is dialog.group
    assert dialog.group.currentText() == "Files"
    line = dialog.rows[EXPORT_FOLDER.key].field.control
    assert line.visibleRegion().boundingRect().width() > 200
    QTest.keyClick(dialog.group, Qt.Key.Key_Down)
    assert dialog.rows[MAIL_TO.key].isVisible()
    dialog.resize(720, 420)
    assert QApplication.focusWidget() is dialog.groups
    assert dialog.groups.currentItem().text() == "E-mail"


@pytest.mark.parametrize("group", GROUPS)
def test_nothing_of_a_narrow_dialog_is_cut(
    dialog: SettingsDialog, group: str, window: Window, stage: Stage
):
    stage.settings.put(PAGE_FONT, "A font with a name that is longer than the narrowest dialog is")
    stage.settings.put(LANGUAGE, "zh_CN")
    window.presenter.settings.look_again()
    dialog.resize(400, 420)
    dialog.show_group(group)
    QApplication.processEvents()
    area = dialog.pages.currentWidget()
    assert isinstance(area, QScrollArea)
    (inner,) = area.viewport().findChildren(QWidget, "settingsPage")
    assert inner.width() == area.viewport().width()
