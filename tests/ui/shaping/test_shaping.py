"""The template editor, with real keys and clicks: what is changed is in the person's file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDropEvent, QTextCursor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer
from weeklydesk import desk, templates
from weeklydesk.model import Policy, Role, Section
from weeklydesk.objectives import Objective
from weeklydesk.quarters import Period
from weeklydesk.settings import Settings
from weeklydesk.settings.table import REPORT_TEMPLATE
from weeklydesk.store import Store
from weeklydesk.templates import Template
from weeklydesk.templates.folder import OwnTemplates
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.shaper import Shaper
from weeklydesk_ui.shaping.model import SectionsModel
from weeklydesk_ui.shaping.pane import TemplatesPane

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key

OURS = Template(
    "ours",
    "ours",
    "en",
    "{week}",
    (
        Section("O1 Growth", 2, Role.OBJECTIVE, "O1", hint="Results"),
        Section("Metrics", 2, Role.METRICS),
        Section("Next week", 2, Role.PLAN),
    ),
)


class Editor:
    """The window with the place of the templates in sight."""

    def __init__(self, stage: Stage, window: Window) -> None:
        self.stage, self.window = stage, window
        self.own = OwnTemplates(stage.store.parent / "templates")
        QTest.keyClick(window.frame.page, KEY.Key_T, CONTROL | SHIFT)

    @property
    def shaper(self) -> Shaper:
        shaper = self.window.presenter.own_templates.shaper
        assert shaper
        return shaper

    @property
    def pane(self) -> TemplatesPane:
        return self.shaper.pane

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        focus = QApplication.focusWidget()
        assert focus
        QTest.keyClick(focus, key, held)

    def type(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus
        QTest.keyClicks(focus, text)

    def go_to(self, title: str) -> None:
        """Move with the arrows to a line of the list."""
        listing = self.pane.parts.listing
        listing.setFocus()
        self.press(KEY.Key_Home)
        while str(listing.currentIndex().data()) != title:
            before = listing.row()
            self.press(KEY.Key_Down)
            assert listing.row() > before, title

    def kept(self, name: str = "ours") -> Template:
        """Return the template as its file has it."""
        self.shaper.flush()
        return self.own.load(name)

    def titles(self) -> list[str]:
        return [section.title for section in self.kept().sections]

    def focused(self) -> QWidget | None:
        return self.window.frame.focusWidget()

    def told(self) -> str:
        return self.window.frame.messages.text.text()


@pytest.fixture
def editor(stage: Stage) -> Editor:
    OwnTemplates(stage.store.parent / "templates").add(OURS)
    Settings(stage.store.parent / "settings.json").put(REPORT_TEMPLATE, "ours")
    stage.fill("2024-W22")
    return Editor(stage, stage.open())


def test_it_opens_with_the_template_that_new_weeks_begin_with(editor: Editor):
    parts = editor.pane.parts
    assert parts.chooser.currentText() == "ours"
    assert parts.default.isChecked()
    assert editor.focused() is parts.listing
    assert [str(parts.listing.lines.index(n).data()) for n in range(4)] == [
        "ours",
        "O1 Growth",
        "Metrics",
        "Next week",
    ]


def test_a_title_is_typed_and_is_one_step(editor: Editor):
    editor.go_to("Metrics")
    editor.press(KEY.Key_Return)
    editor.press(KEY.Key_End)
    editor.type(" and more")
    assert editor.titles() == ["O1 Growth", "Metrics and more", "Next week"]
    assert editor.kept().renamed == (("Metrics", "Metrics and more"),)
    editor.press(KEY.Key_Z, CONTROL)
    assert editor.kept() == OURS
    editor.press(KEY.Key_Z, CONTROL | SHIFT)
    assert editor.titles()[1] == "Metrics and more"


def test_what_is_typed_into_two_fields_is_two_steps(editor: Editor):
    editor.go_to("Metrics")
    editor.press(KEY.Key_Return)
    editor.type("A")
    editor.pane.parts.section.hint.setFocus()
    editor.type("B")
    assert editor.kept().sections[1] == Section("A", 2, Role.METRICS, hint="B")
    editor.press(KEY.Key_Z, CONTROL)
    assert editor.kept().sections[1].hint == ""
    assert editor.kept().sections[1].title == "A"


def test_a_section_is_added_named_moved_and_removed_by_keys(editor: Editor):
    editor.go_to("O1 Growth")
    editor.press(KEY.Key_Insert)
    editor.type("Incidents")
    assert editor.kept().sections[1] == Section("Incidents", 2, Role.INCIDENTS)
    editor.press(KEY.Key_Escape)
    assert editor.focused() is editor.pane.parts.listing
    editor.press(KEY.Key_Down, ALT)
    assert editor.titles() == ["O1 Growth", "Metrics", "Incidents", "Next week"]
    editor.press(KEY.Key_Right, ALT)
    assert editor.kept().sections[2].level == 3
    editor.press(KEY.Key_Delete)
    assert editor.kept().sections == OURS.sections
    for _ in range(5):
        editor.press(KEY.Key_Z, CONTROL)
    assert editor.kept() == OURS


def test_a_section_is_dragged(editor: Editor):
    editor.go_to("O1 Growth")
    listing = editor.pane.parts.listing
    below = listing.visualRect(listing.lines.index(3)).bottomLeft() + QPoint(20, -1)
    drop = QDropEvent(
        QPointF(below),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    listing.drop_at(drop.position().toPoint(), below=True)
    assert editor.titles() == ["Metrics", "Next week", "O1 Growth"]


def test_buttons_do_the_same(editor: Editor):
    buttons = editor.pane.parts.buttons
    editor.go_to("Metrics")
    for name, titles in (
        ("up", ["Metrics", "O1 Growth", "Next week"]),
        ("down", ["O1 Growth", "Metrics", "Next week"]),
        ("remove", ["O1 Growth", "Next week"]),
        ("add", ["O1 Growth", "Next week", ""]),
    ):
        QTest.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
        assert editor.titles() == titles


def test_role_policy_and_size_are_chosen(editor: Editor):
    editor.go_to("Metrics")
    section = editor.pane.parts.section
    section.policy.setFocus()
    editor.press(KEY.Key_Down)
    section.policy.activated.emit(section.policy.currentIndex())
    assert editor.kept().sections[1].policy is Policy.OPEN_ITEMS
    section.role.setFocus()
    editor.press(KEY.Key_Home)
    section.role.activated.emit(section.role.currentIndex())
    assert editor.kept().sections[1].role is Role.PROJECTS
    section.level.setFocus()
    editor.press(KEY.Key_Home)
    section.level.activated.emit(section.level.currentIndex())
    assert editor.kept().sections[1].level == 1


def test_an_objective_has_a_period_and_a_colour(editor: Editor):
    editor.go_to("O1 Growth")
    section = editor.pane.parts.section
    section.period.setFocus()
    editor.type("2026Q3")
    section.colours.setFocus()
    assert section.period.text() == "2026-Q3"
    assert "2026-W27 – 2026-W39" in section.fields["period"].line.text()
    editor.type("5")
    assert editor.kept().objectives == (Objective("O1", "Growth", Period.parse("2026-Q3"), 5),)
    editor.press(KEY.Key_Right)
    editor.press(KEY.Key_Right)
    assert editor.kept().objectives[0].colour is None


def test_a_wrong_period_is_told_and_not_kept(editor: Editor):
    editor.go_to("O1 Growth")
    section = editor.pane.parts.section
    section.period.setFocus()
    editor.type("soon")
    section.title.setFocus()
    assert "“soon” is not a period" in section.fields["period"].line.text()
    assert editor.kept() == OURS


def test_two_sections_cannot_be_one_objective(editor: Editor):
    editor.go_to("Metrics")
    section = editor.pane.parts.section
    section.section_changed.emit(Section("Growth 2", 2, Role.OBJECTIVE), "")
    section.identity.setFocus()
    editor.type("o1")
    editor.press(KEY.Key_Return)
    assert section.fields["identity"].line.text() == "Another section has O1 already."
    assert editor.kept().sections[1].objective is None
    section.identity.clear()
    editor.type("o2")
    editor.press(KEY.Key_Return)
    assert editor.kept().sections[1].objective == "O2"


def test_a_template_of_the_program_stays_as_it_is_and_is_copied(editor: Editor):
    editor.pane.template_requested.emit("en-plain")
    assert not editor.pane.parts.section.isEnabled()
    editor.press(KEY.Key_Down)
    editor.press(KEY.Key_Delete)
    QTest.mouseClick(editor.pane.parts.copy, Qt.MouseButton.LeftButton)
    assert templates.load("en-plain").sections == editor.kept("Plain").sections
    assert editor.focused() is editor.pane.parts.listing
    editor.press(KEY.Key_Down)
    editor.press(KEY.Key_Delete)
    assert len(editor.kept("Plain").sections) == 2


def test_it_is_renamed_and_still_what_weeks_begin_with(editor: Editor):
    editor.go_to("ours")
    editor.press(KEY.Key_Return)
    editor.pane.parts.whole.name.clear()
    editor.type("Team report")
    editor.press(KEY.Key_Return)
    assert editor.own.names() == ("Team report",)
    assert editor.pane.parts.chooser.currentText() == "Team report"
    assert editor.pane.parts.default.isChecked()
    editor.go_to("Metrics")
    editor.press(KEY.Key_Delete)
    assert len(editor.kept("Team report").sections) == 2


@pytest.mark.parametrize(
    ("name", "reason"), [("zh", "There is already a template"), ("a/b", "cannot be a template's")]
)
def test_a_name_that_cannot_be_is_told_beside_it(editor: Editor, name: str, reason: str):
    editor.go_to("ours")
    editor.press(KEY.Key_Return)
    editor.pane.parts.whole.name.clear()
    editor.type(name)
    editor.press(KEY.Key_Return)
    assert reason in editor.pane.parts.whole.fields["name"].line.text()
    assert editor.own.names() == ("ours",)


def test_a_title_with_unknown_braces_is_told_and_not_kept(editor: Editor):
    whole = editor.pane.parts.whole
    editor.go_to("ours")
    whole.title.setFocus()
    whole.title.clear()
    editor.type("W{number} report")
    assert "“W23 report”" in whole.fields["title"].line.text()
    editor.type(" {team}")
    assert "In braces there may be" in whole.fields["title"].line.text()
    assert editor.kept().title == "W{number} report {team"[:-6]


def test_it_is_deleted_and_comes_back(editor: Editor):
    before = editor.own.bytes_of("ours")
    editor.pane.parts.acts["delete"].trigger()
    assert editor.told() == "The template “ours” is deleted; reports made from it stay."
    assert editor.own.names() == ()
    assert not editor.pane.parts.default.isChecked()
    QTest.mouseClick(offer(editor.window, "Undo"), Qt.MouseButton.LeftButton)
    assert editor.own.bytes_of("ours") == before
    assert editor.pane.parts.default.isChecked()


def test_it_goes_out_and_comes_in(editor: Editor):
    file = editor.stage.documents / "from a friend.toml"
    editor.stage.answers.target = file
    editor.pane.parts.acts["export"].trigger()
    assert file.read_bytes() == editor.own.bytes_of("ours")
    file.write_text('[[section]]\ntitle = "Their section"\n', encoding="utf-8")
    editor.stage.answers.files = [file]
    editor.pane.parts.acts["import"].trigger()
    assert editor.pane.parts.chooser.currentText() == "from a friend"
    assert editor.kept("from a friend").sections == (Section("Their section"),)


def test_a_file_that_cannot_be_used_is_told(editor: Editor):
    file = editor.stage.documents / "x.toml"
    file.write_text("format = 2\n", encoding="utf-8")
    editor.stage.answers.files = [file]
    editor.pane.parts.acts["import"].trigger()
    assert "written by a newer weeklydesk" in editor.told()
    assert editor.own.names() == ("ours",)


def test_a_broken_template_says_what_is_wrong_and_can_be_deleted(editor: Editor):
    (editor.own.path / "broken.toml").write_text("x", encoding="utf-8")
    editor.pane.template_requested.emit("broken")
    parts = editor.pane.parts
    assert "Line 1 of the template" in parts.problem.text()
    assert parts.chooser.currentText() == "broken (cannot be used)"
    assert not parts.listing.isVisible()
    parts.acts["delete"].trigger()
    assert parts.listing.isVisible()
    assert editor.own.names() == ("ours",)


def test_what_somebody_else_wrote_meanwhile_is_kept(editor: Editor):
    path = editor.own.path / "ours.toml"
    path.write_text('[[section]]\ntitle = "By hand"\n', encoding="utf-8")
    editor.go_to("Metrics")
    editor.press(KEY.Key_Delete)
    editor.shaper.flush()
    assert "changed elsewhere" in editor.told()
    assert "By hand" in (editor.own.path / "deleted" / "ours.toml").read_text(encoding="utf-8")
    assert editor.titles() == ["O1 Growth", "Next week"]


def test_the_empty_week_is_beside_it_and_follows(editor: Editor):
    editor.window.frame.resize(1300, 800)
    preview = editor.pane.parts.preview
    assert preview.isVisible()
    editor.go_to("Metrics")
    editor.press(KEY.Key_Return)
    editor.type("Key figures")
    assert [s.title for s in preview.report().sections] == ["O1 Growth", "Key figures", "Next week"]
    assert preview.report().title == "2024-W23"
    editor.window.frame.resize(900, 700)
    QApplication.processEvents()
    assert not preview.isVisible()


def test_the_hints_of_the_empty_week_are_faint(editor: Editor):
    editor.window.frame.resize(1300, 800)
    QApplication.processEvents()
    preview = editor.pane.parts.preview
    row = preview.sheet.heading_row(0) + 1
    assert preview.hint(row)
    line = preview.cursorRect(QTextCursor(preview.sheet.block(row)))
    line.setWidth(preview.viewport().width() - line.left())
    image = preview.viewport().grab(line).toImage()
    darkest = min(
        image.pixelColor(x, y).lightness()
        for x in range(image.width())
        for y in range(image.height())
    )
    assert (
        darkest
        > (QColor(preview.look.ink).lightness() + QColor(preview.look.faint).lightness()) / 2
    )


def test_the_empty_week_shows_the_hint_of_what_has_no_heading(editor: Editor):
    lead = Section("", 0, Role.PROJECTS, hint="One line a project")
    editor.own.add(Template("led", "led", "en", "{week}", (lead, *OURS.sections)))
    editor.press(KEY.Key_Escape)
    editor.press(KEY.Key_T, CONTROL | SHIFT)
    editor.pane.template_requested.emit("led")
    preview = editor.pane.parts.preview
    assert preview.hint(0) == "One line a project"
    editor.go_to("Metrics")
    assert preview.sheet.section_index(preview.textCursor().block().blockNumber() - 1) == 2


def test_a_click_on_the_empty_week_goes_to_the_section(editor: Editor):
    editor.window.frame.resize(1300, 800)
    QApplication.processEvents()
    preview = editor.pane.parts.preview
    spot = preview.cursorRect(preview.textCursor()).center()
    cursor = preview.textCursor()
    cursor.setPosition(preview.sheet.block(preview.sheet.heading_row(2)).position())
    spot = preview.cursorRect(cursor).center()
    QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert str(editor.pane.parts.listing.currentIndex().data()) == "Next week"


def test_escape_goes_back_to_the_page(editor: Editor):
    editor.press(KEY.Key_Escape)
    assert editor.window.frame.stack.currentWidget() is editor.window.frame.page
    assert editor.window.frame.focusWidget() is editor.window.frame.page


def test_a_new_week_begins_with_it_and_the_old_one_stays(editor: Editor):
    before = editor.stage.stored("2024-W22")
    editor.go_to("Metrics")
    editor.press(KEY.Key_Return)
    editor.type("Figures of ours")
    editor.press(KEY.Key_Escape)
    editor.press(KEY.Key_Escape)
    QTest.keyClick(editor.window.frame.page, KEY.Key_N, CONTROL)
    drawn = editor.stage.stored("2024-W23")
    assert "## O1 Growth (objective O1)\n" in drawn
    assert "## Figures of ours (metrics)" in drawn
    assert editor.stage.stored("2024-W22") == before


def test_it_can_be_switched_off(editor: Editor):
    QTest.mouseClick(editor.pane.parts.default, Qt.MouseButton.LeftButton)
    editor.press(KEY.Key_Escape)
    editor.window.presenter.shelf.start(Week(2024, 23))
    assert "O1 Growth" not in editor.stage.stored("2024-W23")


def test_a_template_that_is_gone_does_not_keep_a_week_from_beginning(qtbot: QtBot, stage: Stage):
    Settings(stage.store.parent / "settings.json").put(REPORT_TEMPLATE, "gone")
    stage.fill("2024-W22")
    window = stage.open()
    window.presenter.shelf.start(Week(2024, 23))
    assert "2024-W23" in stage.stored("2024-W23")
    told = window.frame.messages.text
    qtbot.waitUntil(lambda: told.text().startswith("There is no template “gone”."))


def test_the_language_changes_in_place(editor: Editor):
    editor.go_to("Metrics")
    editor.window.frame.commands["language_zh_CN"].trigger()
    QApplication.processEvents()
    parts = editor.pane.parts
    assert parts.title.text() == "模板"
    assert parts.section.fields["role"].label.text() == "写什么"
    assert parts.section.role.currentText() == "数据"
    assert parts.section.title.text() == "Metrics"


def test_the_lines_are_a_sound_model(editor: Editor):
    lines = SectionsModel()
    QAbstractItemModelTester(lines, QAbstractItemModelTester.FailureReportingMode.Warning)
    lines.show(OURS, movable=True)
    lines.show(templates.load("en"), movable=False)
    assert lines.rowCount() == 1 + len(templates.load("en").sections)


def test_a_report_that_was_made_from_one_opens_it(stage: Stage, tmp_path: Path):
    with Store.open(stage.store) as store:
        desk.start_week(store, Week(2024, 23), now=stage.now, template="en-team")
    window = stage.open()
    window.presenter.own_templates.open()
    shaper = window.presenter.own_templates.shaper
    assert shaper
    assert shaper.pane.parts.chooser.currentText() == "Team (built in)"
