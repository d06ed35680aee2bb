"""“Export as…” of the open report with real keys, and remembered choices."""

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.export.steps import Opened, choose, files, press_return
from tests.ui.stage import Stage, said
from weeklydesk.settings.table import EXPORT_AUDIENCE, EXPORT_FOLDER, EXPORT_TEMPLATE
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.export.sheet import ExportSheet

W23 = Week(2024, 23)


def test_return_alone_writes_word_where_word_goes(stage: Stage, window: Window, opened: Opened):
    sheet = opened()
    assert sheet.export.hasFocus()
    press_return(sheet)
    assert not sheet.isVisible()
    assert files(stage.documents) == ["2024-W23.docx"]
    assert said(window).startswith("Saved as 2024-W23.docx.")


def test_name_format_and_readers_are_those_chosen(stage: Stage, window: Window, opened: Opened):
    sheet = opened()
    choose(sheet.format, "Markdown")
    choose(sheet.readers, "manager")
    sheet.name.setFocus()
    sheet.name.selectAll()
    QTest.keyClicks(sheet.name, "mine")
    press_return(sheet.name)
    assert (stage.documents / "mine.md").read_text("utf-8") == (
        "# 2024-W23\n\n## O1 进展\n\n1. 公开\n2. 人手\n"
    )
    assert "For your manager." in said(window)
    window.presenter.keeper.run(lambda _store: None).result()
    with Store.open(stage.store, read_only=True) as store:
        (sending,) = store.sendings.of(W23)
    assert (sending.terms.format, sending.terms.audience) == (".md", "manager")


@pytest.mark.parametrize(
    ("typed", "file"), [("a.xyz", "a.xyz.docx"), ("v1.2", "v1.2.docx"), ("a.PDF", "a.pdf")]
)
def test_an_ending_that_no_format_has_belongs_to_the_name(
    stage: Stage, opened: Opened, typed: str, file: str
):
    sheet = opened()
    sheet.name.setFocus()
    sheet.name.selectAll()
    QTest.keyClicks(sheet.name, typed)
    press_return(sheet.name)
    assert files(stage.documents) == [file]


@pytest.mark.parametrize(
    ("form", "ending", "begin"),
    [
        ("Word", ".docx", b"PK"),
        ("PDF", ".pdf", b"%PDF"),
        ("Markdown", ".md", b"# 2024-W23"),
        ("HTML", ".html", b"<!DOCTYPE html>"),
        ("Plain text", ".txt", b"2024-W23"),
        ("Mail draft", ".eml", b"X-Unsent: 1"),
    ],
)
def test_every_format_is_written(
    stage: Stage, opened: Opened, form: str, ending: str, begin: bytes
):
    sheet = opened()
    choose(sheet.format, form)
    press_return(sheet)
    assert files(stage.documents) == [f"2024-W23{ending}"]
    assert (stage.documents / f"2024-W23{ending}").read_bytes().startswith(begin)


def test_one_click_goes_by_the_settings_whatever_was_chosen_here(
    stage: Stage, window: Window, opened: Opened
):
    sheet = opened()
    choose(sheet.readers, "Only me")
    press_return(sheet)
    window.frame.commands["export_word"].trigger()
    whole = docx.Document(str(stage.documents / "2024-W23.docx"))
    assert [line.text for line in whole.paragraphs][-1] == "公开"


def test_the_next_time_begins_with_the_last_choice(
    stage: Stage, window: Window, opened: Opened, qtbot: QtBot
):
    other = stage.folder / "other"
    other.mkdir()
    sheet = opened()
    choose(sheet.format, "HTML")
    choose(sheet.readers, "manager")
    sheet.ages.click()
    sheet.folder.setText(str(other))
    press_return(sheet)
    qtbot.waitUntil(lambda: not sheet.isVisible())
    sheet = opened()
    assert sheet.format.currentText() == "HTML (.html)"
    assert sheet.readers.currentText() == "My manager"
    assert sheet.ages.isChecked()
    assert sheet.folder.text() == str(other)
    sheet.reject()
    window.presenter.settings.put(EXPORT_AUDIENCE, "me")
    assert opened().readers.currentText() == "Only me"


def test_an_ending_that_is_typed_is_the_format(stage: Stage, opened: Opened):
    sheet = opened()
    sheet.name.setFocus()
    sheet.name.setText("a.txt")
    QTest.keyClick(sheet.name, Qt.Key.Key_Tab)
    assert (sheet.name.text(), sheet.format.currentData()) == ("a", ".txt")
    sheet.name.setText("b.md")
    sheet.export.click()
    assert files(stage.documents) == ["b.md"]


def test_empty_sections_of_a_template_stay_behind_unless_asked_for(
    stage: Stage, window: Window, opened: Opened
):
    window.presenter.own_templates.start(Week(2024, 26), "zh-plain")
    page = window.frame.page
    page.setFocus()
    QTest.keyClicks(page, "x")
    sheet = opened()
    choose(sheet.format, "Plain text")
    press_return(sheet)
    text = (stage.documents / "2024-W26.txt").read_text("utf-8")
    assert text == "2024-W26\n\n本周进展\n1. x\n\nO1 进展\n1. 公开\n"
    assert said(window).endswith("Empty sections left out: 2.")
    sheet = opened()
    sheet.empty.click()
    press_return(sheet)
    assert "下周计划" in (stage.documents / "2024-W26.txt").read_text("utf-8")
    assert opened().empty.isChecked()


def test_what_is_there_already_is_told_before(stage: Stage, opened: Opened):
    sheet = opened()
    assert sheet.note.text() == ""
    press_return(sheet)
    assert opened().note.text() == "2024-W23.docx already exists and will be replaced."


def test_ages_are_told_where_that_is_asked_for(
    stage: Stage, window: Window, opened: Opened, qtbot: QtBot
):
    window.presenter.new_weeks.start_next()
    sheet = opened()
    choose(sheet.format, "Plain text")
    sheet.ages.click()
    press_return(sheet)
    qtbot.waitUntil(lambda: not sheet.isVisible())
    assert "1. 公开（第 2 周，自 W23）" in (stage.documents / "2024-W24.txt").read_text("utf-8")


def test_what_cannot_be_written_is_said_in_the_sheet(stage: Stage, opened: Opened):
    sheet = opened()
    sheet.folder.setText(str(stage.folder / "nowhere"))
    assert sheet.note.text() == "This folder does not exist."
    press_return(sheet)
    assert sheet.isVisible()
    assert "nowhere" in sheet.note.text()
    assert sheet.export.isEnabled()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_template_is_chosen_remembered_and_refused(stage: Stage, window: Window, opened: Opened):
    ours, broken = stage.folder / "ours.docx", stage.folder / "broken.docx"
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "某某公司"
    document.save(str(ours))
    broken.write_bytes(b"PK")
    sheet = opened()
    stage.answers.files = [ours]
    pick(sheet, "Another Word file…")
    assert sheet.look.currentText() == "ours.docx"
    press_return(sheet)
    written = docx.Document(str(stage.documents / "2024-W23.docx"))
    assert written.sections[0].header.paragraphs[0].text == "某某公司"
    sheet = opened()
    assert sheet.look.currentText() == "ours.docx"
    stage.answers.files = [broken]
    pick(sheet, "Another Word file…")
    press_return(sheet)
    assert sheet.note.text().endswith("The standard look is chosen now.")
    assert sheet.look.currentText() == "Standard"
    press_return(sheet)
    assert not sheet.isVisible()
    window.presenter.settings.put(EXPORT_TEMPLATE, ours)
    assert opened().look.currentText() == "ours.docx"


def pick(sheet: ExportSheet, text: str) -> None:
    """Choose an entry of the styles as a click in the list does."""
    at = sheet.look.findText(text)
    sheet.look.setCurrentIndex(at)
    sheet.look.activated.emit(at)


def test_only_word_has_a_look(opened: Opened):
    sheet = opened()
    assert sheet.look.isVisible()
    choose(sheet.format, "PDF")
    assert not sheet.look.isVisible()
    assert sheet.choices().template is None


def test_the_folder_that_was_set_is_where_it_begins(stage: Stage, window: Window, opened: Opened):
    other = stage.folder / "set"
    other.mkdir()
    window.presenter.settings.put(EXPORT_FOLDER, other)
    assert opened().folder.text() == str(other)
