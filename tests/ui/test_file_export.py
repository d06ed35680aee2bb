from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer
from weeklydesk.settings.table import EXPORT_TEMPLATE
from weeklydesk_ui.app import Window
from weeklydesk_ui.state import LAST_EXPORT
from weeklydesk_ui.workers.file_export import free_name


@pytest.fixture
def window(stage: Stage) -> Window:
    stage.fill("2024-W22")
    return stage.open()


def text_of(window: Window) -> str:
    return window.frame.messages.text.text()


def test_a_free_name_is_numbered(tmp_path: Path):
    (tmp_path / "a (2).docx").touch()
    assert free_name(tmp_path / "a.docx") == tmp_path / "a (3).docx"


def test_word_goes_to_the_folder_used_last(stage: Stage, window: Window):
    other = stage.folder / "other"
    other.mkdir()
    window.presenter.context.state.put(LAST_EXPORT, str(other))
    window.frame.commands["export_word"].trigger()
    assert [path.name for path in other.iterdir()] == ["2024-W22.docx"]


def test_a_folder_that_is_gone_gives_way_to_documents(stage: Stage, window: Window):
    window.presenter.context.state.put(LAST_EXPORT, str(stage.folder / "gone"))
    window.frame.commands["export_word"].trigger()
    assert (stage.documents / "2024-W22.docx").is_file()


def test_where_nothing_can_be_written_another_place_is_asked_for(
    stage: Stage, window: Window, qtbot: QtBot
):
    (stage.documents / "2024-W22.docx").mkdir()
    window.frame.commands["export_word"].trigger()
    assert "is a folder" in text_of(window)
    offer(window, "Choose another place…").click()
    sheet = window.presenter.exporting.sheet
    qtbot.waitUntil(sheet.isVisible)
    assert sheet.name.text() == "2024-W22"


def test_a_template_that_cannot_be_used_gives_way_to_the_standard_look(
    stage: Stage, window: Window
):
    broken = stage.folder / "ours.dotx"
    broken.write_bytes(b"not a Word file")
    window.presenter.settings.put(EXPORT_TEMPLATE, broken)
    window.frame.commands["export_word"].trigger()
    assert "“ours.dotx” is not a Word file" in text_of(window)
    assert not list(stage.documents.iterdir())
    offer(window, "Save it in the standard style").click()
    assert [path.name for path in stage.documents.iterdir()] == ["2024-W22.docx"]


def test_a_locked_file_gets_a_numbered_neighbour(
    stage: Stage, window: Window, monkeypatch: pytest.MonkeyPatch
):
    locked = stage.documents / "2024-W22.docx"
    locked.write_bytes(b"open in Word")
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if Path(target) == locked:
            raise PermissionError(13, "The process cannot access the file")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    window.frame.commands["export_word"].trigger()
    assert "is open in another program" in text_of(window)
    assert locked.read_bytes() == b"open in Word"
    assert (stage.documents / "2024-W22 (2).docx").is_file()


@pytest.mark.parametrize("mark", [".~lock.2024-W22.docx#", "~$24-W22.docx"])
def test_a_file_that_an_office_program_has_open_is_not_replaced(
    stage: Stage, window: Window, mark: str
):
    taken = stage.documents / "2024-W22.docx"
    taken.write_bytes(b"open")
    (stage.documents / mark).touch()
    window.frame.commands["export_word"].trigger()
    assert "is open in another program" in text_of(window)
    assert taken.read_bytes() == b"open"
    assert (stage.documents / "2024-W22 (2).docx").is_file()


def test_a_file_that_nothing_opens_is_told(stage: Stage, window: Window):
    stage.desktop.able = False
    window.frame.commands["export_word"].trigger()
    offer(window, "Folder").click()
    assert text_of(window).startswith("No program was found")
    assert stage.desktop.revealed == [stage.documents / "2024-W22.docx"]


def test_the_copy_holds_rich_and_plain_text_without_the_checklist(stage: Stage, window: Window):
    window.presenter.new_weeks.start_next()
    window.frame.commands["copy_mail"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasHtml()
    assert data.hasText()
    assert "<!--StartFragment-->" in data.html()
    assert "checklist" in stage.stored("2024-W23")
    assert "上周计划" not in data.text()
    told = "2024-W23 was copied. Paste it into your e-mail. Empty sections left out: 4."
    assert text_of(window) == told
