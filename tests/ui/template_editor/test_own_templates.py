"""Own templates: copy, rename, delete, import, export, and their errors."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.stage import offer
from tests.ui.template_editor.editor import KEY, Editor
from weeklydesk import templates
from weeklydesk.errors import FileError
from weeklydesk.model import Section
from weeklydesk.templates import Template
from weeklydesk.templates.folder import OwnTemplates


def test_a_template_of_the_program_stays_as_it_is_and_is_copied(editor: Editor):
    editor.pane.template_requested.emit("en-plain")
    assert not editor.pane.controls.section.isEnabled()
    editor.press(KEY.Key_Down)
    editor.press(KEY.Key_Delete)
    QTest.mouseClick(editor.pane.controls.copy, Qt.MouseButton.LeftButton)
    assert templates.load("en-plain").sections == editor.kept("Plain").sections
    assert editor.focused() is editor.pane.controls.listing
    editor.press(KEY.Key_Down)
    editor.press(KEY.Key_Delete)
    assert len(editor.kept("Plain").sections) == 2


def test_it_is_renamed_and_still_what_weeks_begin_with(editor: Editor):
    editor.go_to("ours")
    editor.press(KEY.Key_Return)
    editor.pane.controls.template.name.clear()
    editor.type("Team report")
    editor.press(KEY.Key_Return)
    assert editor.own.names() == ("Team report",)
    assert editor.pane.controls.chooser.currentText() == "Team report"
    assert editor.pane.controls.default.isChecked()
    editor.go_to("Metrics")
    editor.press(KEY.Key_Delete)
    assert len(editor.kept("Team report").sections) == 2


@pytest.mark.parametrize(
    ("name", "reason"),
    [("zh", "There is already a template"), ("a/b", "cannot be used as a template")],
)
def test_a_name_that_cannot_be_is_told_beside_it(editor: Editor, name: str, reason: str):
    editor.go_to("ours")
    editor.press(KEY.Key_Return)
    editor.pane.controls.template.name.clear()
    editor.type(name)
    editor.press(KEY.Key_Return)
    assert reason in editor.pane.controls.template.fields["name"].line.text()
    assert editor.own.names() == ("ours",)


def test_a_title_with_unknown_braces_is_told_and_not_kept(editor: Editor):
    whole = editor.pane.controls.template
    editor.go_to("ours")
    whole.title.setFocus()
    whole.title.clear()
    editor.type("W{number} report")
    assert "“W23 report”" in whole.fields["title"].line.text()
    editor.type(" {team}")
    assert "You can use" in whole.fields["title"].line.text()
    assert editor.kept().title == "W{number} report {team"[:-6]


def test_changes_that_cannot_be_saved_stay_on_the_screen(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
):
    def full(_own: OwnTemplates, _template: Template) -> None:
        raise FileError("The disk is full.")

    editor.go_to("Metrics")
    editor.press(KEY.Key_Return)
    editor.type("A")
    with monkeypatch.context() as patched:
        patched.setattr(OwnTemplates, "put", full)
        editor.pane.template_requested.emit("en-plain")
        QTest.mouseClick(editor.pane.controls.buttons["add"], Qt.MouseButton.LeftButton)
        editor.pane.controls.acts["copy"].trigger()
    assert editor.told() == "The disk is full."
    assert editor.pane.controls.chooser.currentText() == "ours"
    assert editor.own.names() == ("ours",)
    editor.pane.template_requested.emit("en-plain")
    assert editor.pane.controls.chooser.currentText() == "Plain (built-in)"
    assert [s.title for s in editor.own.load("ours").sections][:3] == ["O1 Growth", "A", ""]


def test_it_is_deleted_and_comes_back(editor: Editor):
    before = editor.own.bytes_of("ours")
    editor.pane.controls.acts["delete"].trigger()
    assert editor.told() == "The template “ours” was deleted; reports made from it stay."
    assert editor.own.names() == ()
    assert not editor.pane.controls.default.isChecked()
    QTest.mouseClick(offer(editor.window, "Undo"), Qt.MouseButton.LeftButton)
    assert editor.own.bytes_of("ours") == before
    assert editor.pane.controls.default.isChecked()


def test_it_goes_out_and_comes_in(editor: Editor):
    file = editor.stage.documents / "from a friend.toml"
    editor.stage.answers.target = file
    editor.pane.controls.acts["export"].trigger()
    assert file.read_bytes() == editor.own.bytes_of("ours")
    file.write_text('[[section]]\ntitle = "Their section"\n', encoding="utf-8")
    editor.stage.answers.files = [file]
    editor.pane.controls.acts["import"].trigger()
    assert editor.pane.controls.chooser.currentText() == "from a friend"
    assert editor.kept("from a friend").sections == (Section("Their section"),)


def test_a_file_that_cannot_be_used_is_told(editor: Editor):
    file = editor.stage.documents / "x.toml"
    file.write_text("format = 2\n", encoding="utf-8")
    editor.stage.answers.files = [file]
    editor.pane.controls.acts["import"].trigger()
    assert "written by a newer weeklydesk" in editor.told()
    assert editor.own.names() == ("ours",)
    file.write_text('[[section]]\ntitle = "Mended"\n', encoding="utf-8")
    editor.pane.controls.acts["import"].trigger()
    assert editor.told() == "x was imported."


def test_a_broken_template_says_what_is_wrong_and_can_be_deleted(editor: Editor):
    (editor.own.path / "broken.toml").write_text("x", encoding="utf-8")
    editor.pane.template_requested.emit("broken")
    controls = editor.pane.controls
    assert "Line 1 of the template" in controls.problem.text()
    assert controls.chooser.currentText() == "broken (unusable)"
    assert not controls.listing.isVisible()
    controls.acts["delete"].trigger()
    assert controls.listing.isVisible()
    assert editor.own.names() == ("ours",)


def test_what_somebody_else_wrote_meanwhile_is_kept(editor: Editor):
    path = editor.own.path / "ours.toml"
    path.write_text('[[section]]\ntitle = "By hand"\n', encoding="utf-8")
    editor.go_to("Metrics")
    editor.press(KEY.Key_Delete)
    editor.editing.flush()
    assert "changed elsewhere" in editor.told()
    assert "By hand" in (editor.own.path / "deleted" / "ours.toml").read_text(encoding="utf-8")
    assert editor.titles() == ["O1 Growth", "Next week"]
