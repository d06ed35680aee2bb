"""“Export as…” with real keys: one report, many weeks, remembered choices."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, said
from weeklydesk import exporters
from weeklydesk.model import Report
from weeklydesk.settings.table import EXPORT_AUDIENCE, EXPORT_FOLDER, EXPORT_NAME, EXPORT_TEMPLATE
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.export.sheet import ExportSheet

W23 = Week(2024, 23)
TEXT = "# 2024-W23\n\n## O1 进展\n\n1. 公开\n2. 薪水 @仅自己\n3. 人手 @仅领导\n"


@pytest.fixture
def window(stage: Stage, tmp_path: Path) -> Window:
    stage.fill("2024-W21", "2024-W22")
    (tmp_path / "2024-W23.md").write_text(TEXT, "utf-8")
    window = stage.open()
    window.presenter.new_weeks.import_files([tmp_path / "2024-W23.md"])
    return window


@pytest.fixture
def opened(window: Window, qtbot: QtBot) -> Callable[[], ExportSheet]:
    def again() -> ExportSheet:
        window.frame.commands["export_as"].trigger()
        sheet = window.presenter.exporting.sheet
        qtbot.waitUntil(sheet.isVisible)
        return sheet

    return again


def choose(box: QComboBox, text: str) -> None:
    """Choose the entry whose text contains `text`, with keys."""
    box.setFocus()
    at = next(row for row in range(box.count()) if text in box.itemText(row))
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(at):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert text in box.currentText()


def press_return(sheet: QWidget) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Return)


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


Opened = Callable[[], ExportSheet]


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


def test_the_folder_that_was_set_is_where_it_begins(stage: Stage, window: Window, opened: Opened):
    other = stage.folder / "set"
    other.mkdir()
    window.presenter.settings.put(EXPORT_FOLDER, other)
    assert opened().folder.text() == str(other)
