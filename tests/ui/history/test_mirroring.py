"""The folder of Markdown copies: written after saves, with changes there offered."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer, said
from weeklydesk.settings.table import MIRROR_FOLDER
from weeklydesk.store import Kind, Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.workers import mirroring

W23 = Week(2024, 23)


@pytest.fixture
def folder(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(mirroring, "SOON", 30)
    folder = stage.folder / "plain"
    stage.settings.put(MIRROR_FOLDER, folder)
    return folder


@pytest.fixture
def window(stage: Stage, qtbot: QtBot, folder: Path) -> Window:
    stage.fill("2024-W22", "2024-W23")
    window = stage.open()
    qtbot.waitUntil((folder / "2024-W23.md").exists)
    qtbot.waitUntil((stage.store.parent / "mirror.json").exists)
    return window


def edit(folder: Path, name: str, old: str, new: str) -> None:
    """Change a file as editors do: write a temporary file, then move it into place."""
    path = folder / name
    part = folder / "edited"
    part.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    part.replace(path)


def test_each_save_is_in_the_folder_soon(window: Window, folder: Path, qtbot: QtBot):
    assert sorted(path.name for path in folder.iterdir()) == ["2024-W22.md", "2024-W23.md"]
    QTest.keyClicks(window.frame.page, "in both places ")
    qtbot.waitUntil(lambda: "in both places" in (folder / "2024-W23.md").read_text("utf-8"))
    assert said(window) == ""


def test_what_was_typed_last_is_in_the_folder_when_the_window_closes(window: Window, folder: Path):
    QTest.keyClicks(window.frame.page, "last words ")
    window.frame.close()
    assert "last words" in (folder / "2024-W23.md").read_text("utf-8")


def test_a_change_there_is_offered_shown_and_taken_over(
    stage: Stage, window: Window, folder: Path, qtbot: QtBot
):
    edit(folder, "2024-W23.md", "轮换签名服务主密钥", "换了主密钥")
    qtbot.waitUntil(lambda: "changed the Markdown copy 2024-W23.md" in said(window))
    assert "换了主密钥" not in window.frame.page.toPlainText()
    offer(window, "Show").click()
    qtbot.waitUntil(lambda: bool(stage.answers.told))
    title, html = stage.answers.told[0]
    assert (title, "主密钥" in html) == ("2024-W23.md", True)
    assert "changed" in html  # a similar line is compared word by word
    assert "gone" not in html
    offer(window, "Accept it").click()
    qtbot.waitUntil(lambda: "换了主密钥" in window.frame.page.toPlainText())
    assert said(window).startswith("Accepted: 2024-W23.")
    assert "换了主密钥" in stage.stored("2024-W23")


def test_a_change_there_is_left_out_and_kept_beside(
    stage: Stage, window: Window, folder: Path, qtbot: QtBot
):
    before = (folder / "2024-W23.md").read_bytes()
    edit(folder, "2024-W23.md", "轮换签名服务主密钥", "换了主密钥")
    qtbot.waitUntil(lambda: "changed the Markdown copy 2024-W23.md" in said(window))
    offer(window, "Ignore it").click()
    qtbot.waitUntil(lambda: (folder / "2024-W23.md").read_bytes() == before)
    (aside,) = folder.glob("*.conflict-*.md")
    assert "换了主密钥" in aside.read_text("utf-8")
    assert "换了主密钥" not in stage.stored("2024-W23")


def test_where_both_changed_both_are_kept(stage: Stage, window: Window, folder: Path, qtbot: QtBot):
    edit(folder, "2024-W23.md", "轮换签名服务主密钥", "换了主密钥")
    qtbot.waitUntil(lambda: "changed the Markdown copy 2024-W23.md" in said(window))
    QTest.keyClicks(window.frame.page, "mine ")
    offer(window, "Accept it").click()
    qtbot.waitUntil(lambda: "had changed here too" in said(window))
    assert "mine" in stage.stored("2024-W23")
    with Store.open(stage.store, read_only=True) as store:
        kinds = {each.number: each.kind for each in store.revisions(W23)}
        (aside,) = (number for number, kind in kinds.items() if kind is Kind.SET_ASIDE)
        texts = [
            block.text for part in store.revision(W23, aside).sections for block in part.blocks
        ]
    assert len(list(folder.glob("*.conflict-*.md"))) == 1
    assert texts


def test_what_is_typed_while_a_change_is_accepted_stays(
    stage: Stage, window: Window, folder: Path, qtbot: QtBot
):
    edit(folder, "2024-W23.md", "轮换签名服务主密钥", "换了主密钥")
    qtbot.waitUntil(lambda: "changed the Markdown copy 2024-W23.md" in said(window))
    offer(window, "Accept it").click()
    QTest.keyClicks(window.frame.page, "typed meanwhile ")
    qtbot.waitUntil(lambda: said(window).startswith("Accepted: 2024-W23."))
    assert "换了主密钥" in stage.stored("2024-W23")
    assert "typed meanwhile" in window.frame.page.toPlainText()


def test_several_files_are_taken_at_once(stage: Stage, window: Window, folder: Path, qtbot: QtBot):
    (folder / "2024-W20.md").write_text("# 2024-W20\n\n- from the other computer\n", "utf-8")
    edit(folder, "2024-W22.md", "2024-W22", "2024-W22 again")
    window.frame.activated.emit()
    qtbot.waitUntil(lambda: "changed 2 Markdown copies" in said(window))
    offer(window, "Accept them").click()
    qtbot.waitUntil(lambda: Week(2024, 20) in window.presenter.shelf.weeks)
    assert "from the other computer" in stage.stored("2024-W20")
    assert "again" in stage.stored("2024-W22")


def test_what_was_offered_once_is_not_offered_again(window: Window, folder: Path, qtbot: QtBot):
    edit(folder, "2024-W23.md", "轮换签名服务主密钥", "换了主密钥")
    qtbot.waitUntil(lambda: "changed the Markdown copy 2024-W23.md" in said(window))
    window.frame.messages.dismiss()
    edit(folder, "2024-W22.md", "2024-W22", "2024-W22 again")
    qtbot.waitUntil(lambda: said(window) != "")
    assert "2024-W22.md" in said(window)


def test_a_folder_that_cannot_be_made_is_told(stage: Stage, qtbot: QtBot):
    (stage.folder / "file").touch()
    stage.settings.put(MIRROR_FOLDER, stage.folder / "file" / "plain")
    stage.fill("2024-W23")
    window = stage.open()
    qtbot.waitUntil(lambda: "Markdown copies could not be written" in said(window))


def test_the_folder_is_begun_and_left_as_the_setting_says(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(mirroring, "SOON", 30)
    stage.fill("2024-W23")
    window = stage.open()
    settings = window.presenter.settings
    for name in ("one", "two"):
        settings.put(MIRROR_FOLDER, stage.folder / name)
        qtbot.waitUntil((stage.folder / name / "2024-W23.md").exists)
    settings.unset(MIRROR_FOLDER)
    before = (stage.folder / "two" / "2024-W23.md").read_bytes()
    QTest.keyClicks(window.frame.page, "not there ")
    assert window.presenter.autosave.flush()
    window.frame.close()
    assert (stage.folder / "two" / "2024-W23.md").read_bytes() == before


def test_after_the_history_was_put_back_what_is_saved_there_is_in_the_folder(
    stage: Stage, window: Window, folder: Path, qtbot: QtBot
):
    stage.store.rename(stage.store.with_name("moved.db"))
    QTest.keyClicks(window.frame.page, "before ")
    window.frame.commands["save"].trigger()
    qtbot.waitUntil(lambda: "is no longer there" in said(window))
    offer(window, "Put it back").click()
    qtbot.waitUntil(lambda: said(window) == "Your reports are back in place.")
    QTest.keyClicks(window.frame.page, "afterwards ")
    qtbot.waitUntil(lambda: "afterwards" in (folder / "2024-W23.md").read_text("utf-8"))
