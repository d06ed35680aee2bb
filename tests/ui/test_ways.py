"""All exports and copies, for the chosen readers."""

import email
import email.policy
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.systems import needs_modes
from tests.ui.stage import Stage, offer, said
from weeklydesk.settings.table import (
    AUTHOR,
    EXPORT_AFTER,
    EXPORT_AUDIENCE,
    EXPORT_NAME,
    MAIL_GREETING,
    MAIL_LEAVE_OUT,
    MAIL_SUBJECT,
    MAIL_TO,
)
from weeklydesk.store import Store, Terms
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window

W23 = Week(2024, 23)
ITEMS = "1. 公开\n2. 面谈 @仅领导\n3. 打算 @仅自己\n4. 再公开"
TEXT = f"# 2024-W23\n\n## 进展\n\n{ITEMS}\n\n## 其他\n\n- 杂事\n"


@pytest.fixture
def window(stage: Stage, tmp_path: Path) -> Window:
    (tmp_path / "2024-W23.md").write_text(TEXT, "utf-8")
    window = stage.open()
    window.presenter.new_weeks.import_files([tmp_path / "2024-W23.md"])
    return window


def sent(stage: Stage, window: Window, qtbot: QtBot, act: Callable[[], object]) -> Terms:
    """Run an export and return the terms recorded with it."""
    with qtbot.waitSignal(window.presenter.out.sent):
        act()
    with Store.open(stage.store, read_only=True) as store:
        return store.sendings.of(W23)[0].terms


def test_the_file_is_named_and_filled_as_was_set(stage: Stage, window: Window):
    settings = window.presenter.settings
    settings.put(AUTHOR, "林一")
    settings.put(EXPORT_NAME, "{week} {author} 周报.docx")
    window.frame.commands["export_word"].trigger()
    assert [path.name for path in stage.documents.iterdir()] == ["2024-W23 林一 周报.docx"]
    assert said(window) == ("Saved as 2024-W23 林一 周报.docx. Marked lines left out: 2.")


@pytest.mark.parametrize(("after", "opened", "shown"), [("open", 1, 0), ("show", 0, 1)])
def test_a_saved_file_is_opened_or_shown_if_that_was_set(
    stage: Stage, window: Window, after: str, opened: int, shown: int
):
    window.presenter.settings.put(EXPORT_AFTER, after)
    window.frame.commands["export_word"].trigger()
    assert (len(stage.desktop.opened), len(stage.desktop.revealed)) == (opened, shown)


def test_each_way_is_kept_as_it_went(stage: Stage, window: Window, qtbot: QtBot):
    window.presenter.settings.put(EXPORT_AUDIENCE, "manager")
    window.presenter.settings.put(MAIL_LEAVE_OUT, ("其他",))
    commands = window.frame.commands
    for name, form, without in (
        ("export_word", ".docx", ()),
        ("copy_mail", "mail", ("其他",)),
        ("copy_markdown", "markdown", ()),
        ("copy_text", "text", ()),
        ("mail_draft", ".eml", ("其他",)),
    ):
        terms = sent(stage, window, qtbot, commands[name].trigger)
        assert terms == Terms(form, "manager", without=without)
    assert "For your manager. Marked lines left out: 1." in said(window)


def test_a_copy_that_loses_nothing_is_no_sending(stage: Stage, window: Window):
    stage.answers.target = stage.folder / "copy.md"
    window.presenter.file_export.save_copy()
    assert stage.answers.target.read_text("utf-8") == TEXT
    window.presenter.keeper.run(lambda _store: None).result()
    with Store.open(stage.store, read_only=True) as store:
        assert store.sendings.of(W23) == ()


def test_markdown_and_plain_text_are_copied_without_what_is_marked(window: Window):
    window.frame.commands["copy_markdown"].trigger()
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == "# 2024-W23\n\n## 进展\n\n1. 公开\n2. 再公开\n\n## 其他\n\n- 杂事\n"
    assert not clipboard.mimeData().hasHtml()
    assert said(window).startswith("2024-W23 was copied as Markdown.")
    window.frame.commands["copy_text"].trigger()
    assert clipboard.text() == "2024-W23\n\n进展\n1. 公开\n2. 再公开\n\n其他\n- 杂事\n"


def test_a_mail_has_a_greeting_and_leaves_out_what_was_set(window: Window):
    window.presenter.settings.put(MAIL_GREETING, "各位好：")
    window.presenter.settings.put(MAIL_LEAVE_OUT, ("其他",))
    window.frame.commands["copy_mail"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "各位好：\n\n2024-W23\n\n进展\n1. 公开\n2. 再公开\n"
    assert "各位好：" in data.html()
    assert "杂事" not in data.html()


def test_after_copying_a_mail_can_be_begun_by_its_link(stage: Stage, window: Window):
    window.presenter.settings.put(MAIL_SUBJECT, "{week}")
    window.presenter.settings.put(MAIL_TO, ("a@e.cn",))
    window.frame.commands["copy_mail"].trigger()
    offer(window, "New e-mail").click()
    assert stage.desktop.visited == ["mailto:a@e.cn?subject=2024-W23"]


def test_without_a_mail_program_the_copy_is_still_there(stage: Stage, window: Window):
    stage.desktop.able = False
    window.frame.commands["copy_mail"].trigger()
    offer(window, "New e-mail").click()
    assert said(window) == "No mail program was found. The report is still on the clipboard."


def test_an_address_that_is_none_is_told(window: Window):
    window.presenter.settings.put(MAIL_TO, ("nobody",))
    window.frame.commands["mail_draft"].trigger()
    assert "“nobody” is not an e-mail address" in said(window)


def test_a_draft_opens_in_the_mail_program(stage: Stage, window: Window):
    window.presenter.settings.put(MAIL_TO, ("a@e.cn",))
    window.frame.commands["mail_draft"].trigger()
    (path,) = stage.desktop.opened
    assert path.parent == stage.store.parent / "drafts"
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert (message["X-Unsent"], message["To"]) == ("1", "a@e.cn")
    offer(window, "Copy and start a new e-mail instead").click()
    assert stage.desktop.visited == ["mailto:a@e.cn?subject=2024-W23"]


@needs_modes
def test_a_draft_is_its_owners_alone(stage: Stage, window: Window):
    window.frame.commands["mail_draft"].trigger()
    (path,) = stage.desktop.opened
    assert [each.stat().st_mode & 0o077 for each in (path, path.parent)] == [0, 0]


def test_a_folder_for_drafts_that_cannot_be_made_is_told(stage: Stage, window: Window):
    (stage.store.parent / "drafts").touch()
    window.frame.commands["mail_draft"].trigger()
    assert "drafts cannot be created" in said(window)


def test_old_drafts_are_forgotten(stage: Stage, window: Window):
    drafts = stage.store.parent / "drafts"
    drafts.mkdir()
    for number in range(12):
        (drafts / f"{number:02}.eml").touch()
    window.frame.commands["mail_draft"].trigger()
    assert len(list(drafts.iterdir())) == 10
    assert (drafts / "2024-W23.eml").exists()


def test_an_old_draft_that_cannot_be_removed_keeps_no_new_one_from_opening(
    stage: Stage, window: Window, monkeypatch: pytest.MonkeyPatch
):
    drafts = stage.store.parent / "drafts"
    drafts.mkdir()
    for number in range(12):
        (drafts / f"{number:02}.eml").touch()

    def in_use(path: Path, *, missing_ok: bool) -> None:
        raise PermissionError(path)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", in_use)
        window.frame.commands["mail_draft"].trigger()
    assert stage.desktop.opened == [drafts / "2024-W23.eml"]


def test_the_preview_shows_what_would_go_out(window: Window, qtbot: QtBot):
    window.presenter.settings.put(EXPORT_AUDIENCE, "manager")
    shown: list[str] = []
    window.presenter.previewing.rendered.connect(shown.append)
    with qtbot.waitSignal(window.presenter.previewing.rendered):
        window.presenter.previewing.now()
    html = shown[-1]
    assert "面谈" in html
    assert "打算" not in html
    assert "@" not in html
