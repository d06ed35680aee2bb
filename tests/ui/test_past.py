"""Versions of a report, restoring one, and the bin."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser

from tests.ui.stage import Stage, offer
from weeklydesk.records import replace
from weeklydesk.store import Conflict, Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(stage: Stage) -> Window:
    stage.fill("2024-W21", "2024-W22", "2024-W23")
    return stage.open()


def type_zebra(window: Window) -> None:
    page = window.frame.page
    page.moveCursor(page.textCursor().MoveOperation.End)
    QTest.keyClicks(page, "zebra")


def test_a_version_is_compared_and_brought_back(stage: Stage, window: Window):
    frame = window.frame
    before = stage.stored("2024-W23")
    type_zebra(window)
    QTest.keyClick(frame.page, Qt.Key.Key_H, CONTROL | SHIFT)
    assert frame.stack.currentWidget() is frame.versions
    assert frame.versions.list.count() == 2
    assert "zebra" in frame.versions.reader.toPlainText()
    QTest.mouseClick(frame.versions.bring_back, Qt.MouseButton.LeftButton)
    assert frame.stack.currentWidget() is frame.page
    assert stage.stored("2024-W23") == before
    offer(window, "Undo").click()
    window.presenter.autosave.flush()
    assert "zebra" in stage.stored("2024-W23")


def test_the_present_version_cannot_be_brought_back(window: Window):
    type_zebra(window)
    window.frame.commands["versions"].trigger()
    pane = window.frame.versions
    pane.list.setCurrentRow(0)
    assert not pane.bring_back.isEnabled()
    assert pane.reader.toPlainText() == "This is the current report."


def test_one_section_is_brought_back_with_keys_and_undone(stage: Stage, window: Window):
    frame = window.frame
    before = stage.stored("2024-W23")
    QTest.keyClicks(frame.page, "wolf ")
    type_zebra(window)
    QTest.keyClick(frame.page, Qt.Key.Key_H, CONTROL | SHIFT)
    pane = frame.versions
    assert pane.reader.toPlainText().count("Restore this section") == 2
    pane.reader.setFocus()
    follow(pane.reader, 3)  # section, its line, section
    assert frame.stack.currentWidget() is frame.page
    assert "zebra" not in stage.stored("2024-W23")
    assert "wolf" in stage.stored("2024-W23")
    last = window.presenter.shelf.store.load(Week(2024, 23)).report.sections[-1]
    assert last.title in window.frame.messages.text.text()
    assert frame.page.caret_section() == len(frame.page.report().sections) - 1
    QTest.keyClick(frame.page, Qt.Key.Key_Z, CONTROL)
    window.presenter.autosave.flush()
    assert "zebra" in stage.stored("2024-W23")
    assert stage.stored("2024-W23") != before


def follow(reader: QTextBrowser, nth: int) -> None:
    """Go to a link by keys, and press it."""
    reader.setFocus()
    for _ in range(nth):
        QTest.keyClick(reader, Qt.Key.Key_Tab)
    QTest.keyClick(reader, Qt.Key.Key_Return)


def test_one_line_is_restored_with_keys_and_undone(stage: Stage, window: Window):
    frame = window.frame
    before = stage.stored("2024-W23")
    QTest.keyClicks(frame.page, "wolf ")
    type_zebra(window)
    last = frame.page.report().sections[-1].blocks[-1]
    QTest.keyClick(frame.page, Qt.Key.Key_H, CONTROL | SHIFT)
    follow(frame.versions.reader, 4)  # section, its line, section, its line
    assert frame.stack.currentWidget() is frame.page
    assert "zebra" not in stage.stored("2024-W23")
    assert "wolf" in stage.stored("2024-W23")
    assert frame.messages.text.text().startswith("The line was restored")
    assert frame.page.textCursor().block().text() == last.text.replace("zebra", "")
    QTest.keyClick(frame.page, Qt.Key.Key_Z, CONTROL)
    window.presenter.autosave.flush()
    assert "zebra" in stage.stored("2024-W23")
    assert stage.stored("2024-W23") != before


def test_a_deleted_item_is_restored_where_it_was(stage: Stage, window: Window):
    frame = window.frame
    before = stage.stored("2024-W23")
    frame.page.go_to_section(1)
    QTest.keyClick(frame.page, Qt.Key.Key_Down)
    QTest.keyClick(frame.page, Qt.Key.Key_Backspace, CONTROL | SHIFT)
    window.presenter.autosave.flush()
    assert stage.stored("2024-W23") != before
    QTest.keyClick(frame.page, Qt.Key.Key_H, CONTROL | SHIFT)
    follow(frame.versions.reader, 2)
    assert stage.stored("2024-W23") == before


def test_sections_are_not_offered_between_two_old_versions(window: Window):
    type_zebra(window)
    window.frame.commands["versions"].trigger()
    window.frame.versions.list.selectAll()
    assert "Restore" not in window.frame.versions.reader.toPlainText()


def test_two_versions_are_compared_with_each_other(window: Window):
    type_zebra(window)
    window.frame.commands["versions"].trigger()
    window.frame.versions.list.selectAll()
    assert "zebra" in window.frame.versions.reader.toPlainText()
    assert not window.frame.versions.bring_back.isEnabled()


def test_what_was_set_aside_is_chosen_before_the_present(stage: Stage, window: Window):
    with Store.open(stage.store) as store:
        first = store.load(Week(2024, 23))
        store.save(replace(first.report, title="第23周 周报"), base=first.revision)
        with pytest.raises(Conflict):
            store.save(replace(first.report, title="别的"), base=first.revision)
    window.frame.activated.emit()
    window.frame.commands["versions"].trigger()
    assert "别的" in window.frame.versions.reader.toPlainText()
    assert window.frame.versions.bring_back.isEnabled()


def test_escape_goes_back_to_the_page(window: Window):
    window.frame.commands["versions"].trigger()
    QTest.keyClick(window.frame.versions.list, Qt.Key.Key_Escape)
    assert window.frame.stack.currentWidget() is window.frame.page
    assert window.frame.focusWidget() is window.frame.page


def test_a_deleted_week_comes_back_with_undo(stage: Stage, window: Window):
    type_zebra(window)
    window.frame.commands["delete_week"].trigger()
    assert window.presenter.shelf.weeks == (Week(2024, 22), Week(2024, 21))
    assert window.frame.messages.text.text() == "2024-W23 is in the bin."
    offer(window, "Undo").click()
    assert window.presenter.shelf.week == Week(2024, 23)
    assert "zebra" in stage.stored("2024-W23")


def test_a_deleted_week_is_taken_out_of_the_bin(stage: Stage, window: Window):
    window.frame.commands["delete_week"].trigger()
    window.frame.commands["bin"].trigger()
    popup = window.frame.popup
    assert popup.model.index(0, 0).data().startswith("2024-W23 deleted")
    QTest.keyClick(popup.box, Qt.Key.Key_Return)
    assert window.presenter.shelf.week == Week(2024, 23)
    assert window.frame.messages.text.text() == "2024-W23 was restored from the bin."
    with Store.open(stage.store) as store:
        assert store.deleted_reports() == ()


def test_an_empty_bin_says_so(window: Window):
    window.frame.commands["bin"].trigger()
    assert window.frame.messages.text.text() == "The bin is empty."


def test_the_last_week_can_be_deleted(stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    window.frame.commands["delete_week"].trigger()
    assert window.frame.stack.currentWidget() is window.frame.first_run
    offer(window, "Undo").click()
    assert window.presenter.shelf.week == Week(2024, 22)


def test_a_title_that_changed_is_shown_as_well(stage: Stage, window: Window):
    with Store.open(stage.store) as store:
        stored = store.load(Week(2024, 23))
        store.save(replace(stored.report, title="第23周 周报"), base=stored.revision)
    window.frame.activated.emit()
    window.frame.commands["versions"].trigger()
    told = window.frame.versions.reader.toPlainText()
    assert told.startswith("Title")
    assert "第23周" in told
    assert "Nothing differs" not in told


def test_what_changed_besides_the_words_of_lines_is_shown(stage: Stage, window: Window):
    with Store.open(stage.store) as store:
        stored = store.load(Week(2024, 23))
        section = next(each for each in stored.report.sections if each.objective == "O1")
        at = stored.report.sections.index(section)
        reworded = replace(section, title=f"{section.title} 2.0", level=section.level + 1)
        sections = (*stored.report.sections[:at], reworded, *stored.report.sections[at + 1 :])
        store.save(replace(stored.report, sections=sections), base=stored.revision)
    window.frame.activated.emit()
    window.frame.commands["versions"].trigger()
    told = window.frame.versions.reader.toPlainText()
    assert "heading reworded · now a lower heading" in told
    assert "Nothing differs" not in told
