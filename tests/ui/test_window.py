"""The window as a whole: columns, menus, drops, problems, the count."""

from collections import Counter

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.stage import SAMPLES, Stage, offer, said, take_found
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.commands import COMMANDS
from weeklydesk_ui.editor.commands import TABLE
from weeklydesk_ui.keys import keys_html

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_keys_fold_the_outer_columns(stage: Stage):
    stage.fill("2024-W22")
    frame = stage.open().frame
    frame.resize(1300, 800)
    assert frame.weeks.isVisible()
    QTest.keyClick(frame.page, Qt.Key.Key_Backslash, CONTROL)
    assert not frame.weeks.isVisible()
    assert not frame.commands["fold_weeks"].isChecked()
    QTest.keyClick(frame.page, Qt.Key.Key_Backslash, CONTROL)
    assert frame.weeks.isVisible()
    QTest.keyClick(frame.page, Qt.Key.Key_Backslash, CONTROL | SHIFT)
    assert not frame.beside.isVisible()
    assert frame.weeks.isVisible()


def test_a_narrow_window_shows_the_page_alone_and_takes_the_columns_back(stage: Stage):
    stage.fill("2024-W22")
    frame = stage.open().frame
    shown: list[tuple[bool, bool]] = []
    for width in (1300, 900, 600, 1300):
        frame.resize(width, 700)
        QApplication.processEvents()
        shown.append((frame.weeks.isVisible(), frame.beside.isVisible()))
    assert shown == [(True, True), (True, False), (False, False), (True, True)]


def test_a_column_can_be_unfolded_in_a_narrow_window(stage: Stage):
    stage.fill("2024-W22")
    frame = stage.open().frame
    frame.resize(600, 700)
    QApplication.processEvents()
    QTest.mouseClick(frame.header.fold_weeks, Qt.MouseButton.LeftButton)
    assert frame.weeks.isVisible()
    QTest.mouseClick(frame.header.fold_weeks, Qt.MouseButton.LeftButton)
    assert not frame.weeks.isVisible()
    frame.resize(1300, 700)
    QApplication.processEvents()
    assert frame.weeks.isVisible()


def test_f6_goes_from_column_to_column(stage: Stage):
    stage.fill("2024-W21", "2024-W22")
    frame = stage.open().frame
    frame.resize(1300, 800)
    stops: list[object] = []
    for _ in range(3):
        QTest.keyClick(frame.focusWidget(), Qt.Key.Key_F6)
        stops.append(frame.focusWidget())
    assert stops == [frame.beside.last_week, frame.weeks.view, frame.page]


def test_every_command_is_in_a_menu_and_no_two_share_a_key(stage: Stage):
    frame = stage.open().frame
    listed = {action for menu in frame.menuBar().findChildren(QMenu) for action in menu.actions()}
    assert all(frame.commands[command.name] in listed for command in COMMANDS)
    assert all(action in listed for action in frame.page.actions_by_id.values())
    keys = [QKeySequence(key).toString() for each in (*COMMANDS, *TABLE) for key in set(each.keys)]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


@pytest.mark.parametrize("title", ["&File", "&Edit", "&Item", "F&ormat", "&View"])
def test_a_menu_stands_in_one_column_on_a_small_screen(stage: Stage, title: str):
    menus = stage.open().frame.menuBar().findChildren(QMenu)
    menu = next(menu for menu in menus if menu.title() == title)
    assert len({menu.actionGeometry(action).left() for action in menu.actions()}) == 1
    assert menu.sizeHint().height() < 768 - 60


def test_the_file_menu_groups_what_comes_in_goes_out_and_shapes(stage: Stage):
    menus = stage.open().frame.menuBar().findChildren(QMenu)
    file = next(menu for menu in menus if menu.title() == "&File")
    inside = [menu for menu in menus if menu.menuAction() in file.actions()]
    assert {menu.title(): [each.text() for each in menu.actions()] for menu in inside} == {
        "Import": ["Import reports…", "Import a folder…", "Import from the clipboard"],
        "Templates": ["Templates…", "Make a template from this report"],
        "Copy the report": ["Copy to e-mail", "Copy as Markdown", "Copy as plain text"],
    }


def test_the_keys_of_what_is_grouped_stand_with_the_menu_around_it(stage: Stage):
    html = keys_html(stage.open().frame)
    file = html[html.index("File") : html.index("Edit")]
    assert "Import a folder…" in file
    assert "Copy to e-mail" in file
    assert "Copy the report" not in html


def test_the_theme_changes_page_and_window_at_once(stage: Stage):
    stage.fill("2024-W22")
    frame = stage.open().frame
    frame.commands["theme_dark"].trigger()
    for part in (frame.page.viewport(), frame.header, frame.bottom, frame.weeks.view.viewport()):
        assert part.grab().toImage().pixelColor(2, 2).lightness() < 60
    frame.commands["theme_light"].trigger()
    assert frame.page.viewport().grab().toImage().pixelColor(2, 2).lightness() > 200


@pytest.mark.parametrize("on_page", [False, True])
def test_files_are_dropped_anywhere(qtbot: QtBot, stage: Stage, on_page: bool):
    stage.fill("2024-W21")
    window = stage.open()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(SAMPLES / "2024-W22.md"))])
    target = window.frame.page.viewport() if on_page else window.frame.bottom
    place, copy = QPoint(5, 5), Qt.DropAction.CopyAction
    left, bare = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, copy, data, left, bare)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(place, copy, data, left, bare))
    take_found(qtbot, window)
    assert window.presenter.shelf.weeks[0] == Week(2024, 22)


def test_a_store_that_cannot_be_opened_is_told_and_tried_again(stage: Stage):
    stage.store.write_text("this is no history", encoding="utf-8")
    frame = stage.open().frame
    assert frame.stack.currentWidget() is frame.problem
    assert "is not a weeklydesk history" in frame.problem.sentence.text()
    QTest.mouseClick(frame.problem.folder, Qt.MouseButton.LeftButton)
    assert stage.desktop.revealed == [stage.store]
    stage.store.unlink()
    QTest.mouseClick(frame.problem.retry, Qt.MouseButton.LeftButton)
    assert frame.stack.currentWidget() is frame.first_run


def test_the_count_follows_what_is_written(qtbot: QtBot, stage: Stage):
    window = stage.open()
    window.presenter.new_weeks.start(Week(2024, 23))
    assert window.frame.bottom.figures.text().endswith("words · Week 23 · ISO")
    before = window.frame.bottom.figures.text()
    QTest.keyClick(window.frame.page, Qt.Key.Key_End, CONTROL)
    QTest.keyClicks(window.frame.page, "three more words")
    with qtbot.waitSignal(window.presenter.autosave.saved):
        pass
    amount = int(before.split()[0]) + 3
    assert window.frame.bottom.figures.text() == f"{amount} words · Week 23 · ISO"


def test_an_action_of_the_page_is_reached_by_menu(stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    action: QAction = window.frame.page.actions_by_id["view.larger"]
    action.trigger()
    assert window.frame.page.zoom > 1


def test_offers_of_a_message_are_found(stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    window.frame.commands["start_next"].trigger()
    offer(window, "Details").click()
    panel = window.presenter.reviewer.panel
    assert panel
    assert window.frame.stack.currentWidget() is panel
    assert panel.title.text() == "What 2024-W23 carries over from 2024-W22"


def test_a_picture_that_cannot_be_pasted_is_told(stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    window.frame.page.clips.insert(data)
    assert said(window) == "Reports hold text only, so the picture was not pasted."


def lines_not_drawn(window: Window) -> list[str]:
    document = window.frame.page.document()
    blocks = (document.findBlockByNumber(number) for number in range(document.blockCount()))
    return [each.text() for each in blocks if each.isVisible() and not each.layout().lineCount()]


def test_every_line_of_an_opened_report_is_drawn(qtbot: QtBot, stage: Stage):
    stage.fill("2024-W21", "2024-W22")
    window = stage.open()
    qtbot.waitUntil(lambda: lines_not_drawn(window) == [])
    QTest.keyClick(window.frame.page, Qt.Key.Key_End, CONTROL)
    QTest.keyClicks(window.frame.page, "more")
    window.frame.commands["theme_dark"].trigger()
    window.presenter.shelf.step(later=False)
    window.frame.page.set_zoom(1.5)
    qtbot.waitUntil(lambda: lines_not_drawn(window) == [])


def test_a_second_window_waits_for_the_first(stage: Stage):
    stage.fill("2024-W22")
    first = stage.open()
    second = stage.open()
    assert second.frame.stack.currentWidget() is second.frame.problem
    assert "is open in another window" in second.frame.problem.sentence.text()
    first.frame.close()
    QTest.mouseClick(second.frame.problem.retry, Qt.MouseButton.LeftButton)
    assert second.frame.stack.currentWidget() is second.frame.page
