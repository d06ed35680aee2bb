"""The template editor with real keys: sections, objectives, weeks started from a template."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage
from tests.ui.template_editor.editor import ALT, CONTROL, KEY, OURS, SHIFT, Editor
from weeklydesk import desk, templates
from weeklydesk.model import Policy, Role, Section
from weeklydesk.objectives import Objective
from weeklydesk.quarters import Period
from weeklydesk.settings import Settings
from weeklydesk.settings.table import REPORT_TEMPLATE
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.template_editor.model import SectionsModel


def test_it_opens_with_the_template_that_new_weeks_begin_with(editor: Editor):
    controls = editor.pane.controls
    assert controls.chooser.currentText() == "ours"
    assert controls.default.isChecked()
    assert editor.focused() is controls.listing
    assert [str(controls.listing.lines.index(n).data()) for n in range(4)] == [
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
    editor.pane.controls.section.hint.setFocus()
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
    assert editor.focused() is editor.pane.controls.listing
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
    listing = editor.pane.controls.listing
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
    buttons = editor.pane.controls.buttons
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
    section = editor.pane.controls.section
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
    section = editor.pane.controls.section
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
    section = editor.pane.controls.section
    section.period.setFocus()
    editor.type("soon")
    section.title.setFocus()
    assert "“soon” is not a period" in section.fields["period"].line.text()
    assert editor.kept() == OURS


def test_two_sections_cannot_be_one_objective(editor: Editor):
    editor.go_to("Metrics")
    section = editor.pane.controls.section
    section.section_changed.emit(Section("Growth 2", 2, Role.OBJECTIVE), "")
    section.identity.setFocus()
    editor.type("o1")
    editor.press(KEY.Key_Return)
    assert section.fields["identity"].line.text() == "Another section already has O1."
    assert editor.kept().sections[1].objective is None
    section.identity.clear()
    editor.type("o2")
    editor.press(KEY.Key_Return)
    assert editor.kept().sections[1].objective == "O2"


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
    QTest.mouseClick(editor.pane.controls.default, Qt.MouseButton.LeftButton)
    editor.press(KEY.Key_Escape)
    editor.window.presenter.new_weeks.start(Week(2024, 23))
    assert "O1 Growth" not in editor.stage.stored("2024-W23")


def test_a_template_that_is_gone_does_not_keep_a_week_from_beginning(qtbot: QtBot, stage: Stage):
    Settings(stage.store.parent / "settings.json").put(REPORT_TEMPLATE, "gone")
    stage.fill("2024-W22")
    window = stage.open()
    window.presenter.new_weeks.start(Week(2024, 23))
    assert "2024-W23" in stage.stored("2024-W23")
    told = window.frame.messages.text
    qtbot.waitUntil(lambda: told.text().startswith("There is no template “gone”."))


def test_the_language_changes_in_place(editor: Editor):
    editor.go_to("Metrics")
    editor.window.frame.commands["language_zh_CN"].trigger()
    QApplication.processEvents()
    controls = editor.pane.controls
    assert controls.title.text() == "模板"
    assert controls.section.fields["role"].label.text() == "写什么"
    assert controls.section.role.currentText() == "数据"
    assert controls.section.title.text() == "Metrics"


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
    editing = window.presenter.own_templates.editing
    assert editing
    assert editing.pane.controls.chooser.currentText() == "Team (built-in)"
