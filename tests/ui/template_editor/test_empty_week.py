"""The preview of an empty week in the template editor."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.template_editor.editor import CONTROL, KEY, OURS, SHIFT, Editor
from weeklydesk.model import Role, Section
from weeklydesk.templates import Template


def test_the_empty_week_is_beside_it_and_follows(editor: Editor):
    editor.window.frame.resize(1300, 800)
    preview = editor.pane.controls.preview
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
    preview = editor.pane.controls.preview
    row = preview.sheet.heading_row(0) + 1
    assert preview.sheet.hint(row)
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
    preview = editor.pane.controls.preview
    assert preview.sheet.hint(0) == "One line a project"
    editor.go_to("Metrics")
    assert preview.sheet.section_index(preview.textCursor().block().blockNumber() - 1) == 2


def test_a_click_on_the_empty_week_goes_to_the_section(editor: Editor):
    editor.window.frame.resize(1300, 800)
    QApplication.processEvents()
    preview = editor.pane.controls.preview
    spot = preview.cursorRect(preview.textCursor()).center()
    cursor = preview.textCursor()
    cursor.setPosition(preview.sheet.block(preview.sheet.heading_row(2)).position())
    spot = preview.cursorRect(cursor).center()
    QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert str(editor.pane.controls.listing.currentIndex().data()) == "Next week"
