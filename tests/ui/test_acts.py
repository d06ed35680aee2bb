from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.stage import Stage, offer
from weeklydesk_ui.acts import free_name
from weeklydesk_ui.app import Window


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
    stage.answers.target = other / "mine.docx"
    window.frame.commands["export_as"].trigger()
    assert stage.answers.suggested == [stage.documents / "2024-W22.docx"]
    window.frame.commands["export_word"].trigger()
    assert sorted(path.name for path in other.iterdir()) == ["2024-W22.docx", "mine.docx"]


def test_a_folder_that_is_gone_gives_way_to_documents(stage: Stage, window: Window):
    other = stage.folder / "other"
    other.mkdir()
    stage.answers.target = other / "mine.md"
    window.frame.commands["export_as"].trigger()
    stage.answers.target.unlink()
    other.rmdir()
    window.frame.commands["export_word"].trigger()
    assert (stage.documents / "2024-W22.docx").is_file()


def test_the_ending_chooses_the_format(stage: Stage, window: Window):
    stage.answers.target = stage.folder / "a.md"
    window.frame.commands["export_as"].trigger()
    assert stage.answers.target.read_text(encoding="utf-8").startswith("# 2024-W22")


def test_an_unknown_ending_is_told(stage: Stage, window: Window):
    stage.answers.target = stage.folder / "a.xyz"
    window.frame.commands["export_as"].trigger()
    assert "has no ending that can be written" in text_of(window)
    assert not stage.answers.target.exists()


def test_a_name_that_is_taken_by_what_cannot_be_replaced_gets_a_number(
    stage: Stage, window: Window
):
    taken = stage.documents / "2024-W22.docx"
    taken.touch()
    taken.chmod(0o400)
    (stage.documents / "2024-W22.docx").unlink()
    taken.mkdir()
    window.frame.commands["export_word"].trigger()
    assert "is a folder" in text_of(window)
    stage.answers.target = stage.folder / "elsewhere.docx"
    offer(window, "Choose another place…").click()
    assert stage.answers.target.is_file()


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


def test_a_file_that_nothing_opens_is_told(stage: Stage, window: Window):
    stage.desktop.able = False
    window.frame.commands["export_word"].trigger()
    offer(window, "Folder").click()
    assert text_of(window).startswith("No program was found")
    assert stage.desktop.revealed == [stage.documents / "2024-W22.docx"]


def test_the_copy_holds_rich_and_plain_text_without_the_checklist(stage: Stage, window: Window):
    window.presenter.shelf.start_next()
    window.frame.commands["copy_mail"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasHtml()
    assert data.hasText()
    assert "<!--StartFragment-->" in data.html()
    assert "checklist" in stage.stored("2024-W23")
    assert "上周计划" not in data.text()
    assert text_of(window) == "2024-W23 is copied. Paste it into your e-mail."
