"""The window as a whole: columns, menus, messages, first run, problems, restored state."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.stage import SAMPLES, Stage, offer, said, screen_of, take_found
from weeklydesk.records import replace
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.commands import COMMANDS
from weeklydesk_ui.editor.commands import TABLE
from weeklydesk_ui.keys import keys_html
from weeklydesk_ui.messages import Message, Offer, lasting
from weeklydesk_ui.window import messagebar
from weeklydesk_ui.window.columns import Side
from weeklydesk_ui.window.messagebar import MessageBar

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


@pytest.fixture
def bar(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MessageBar]:
    """Return a message bar without mouse or focus, which would keep a note."""
    monkeypatch.setattr(messagebar, "STAYS", 30)
    window = QWidget()
    window.move(300, 300)
    qtbot.addWidget(window)
    bar = MessageBar(window)
    writing = QLineEdit(window)
    window.show()
    writing.setFocus()
    yield bar
    window.close()


def test_a_note_goes_by_itself(qtbot: QtBot, bar: MessageBar):
    bar.say(Message("done"))
    assert bar.isVisible()
    qtbot.waitUntil(bar.isHidden)


def test_a_trouble_stays_until_it_is_put_away(qtbot: QtBot, bar: MessageBar):
    bar.say(lasting(lambda: Message("not saved")))
    qtbot.wait(90)
    assert bar.isVisible()
    QTest.mouseClick(bar.dismiss_button, Qt.MouseButton.LeftButton)
    assert bar.isHidden()


def test_an_offer_is_taken_with_a_click(bar: MessageBar):
    taken: list[str] = []
    bar.say(Message("one", (Offer("Open", lambda: taken.append("one")),)))
    bar.say(Message("two", (Offer("Open", lambda: taken.append("two")),)))
    QTest.mouseClick(bar.offers()[0], Qt.MouseButton.LeftButton)
    assert taken == ["two"]
    assert len(bar.offers()) == 1


def test_only_a_message_about_the_topic_is_ended(bar: MessageBar):
    bar.say(Message("exported", topic="export"))
    bar.end("save")
    assert bar.isVisible()
    bar.end("export")
    assert bar.isHidden()


def test_the_theme_changes_page_and_window_at_once(stage: Stage):
    stage.fill("2024-W22")
    frame = stage.open().frame
    frame.commands["theme_dark"].trigger()
    for part in (frame.page.viewport(), frame.header, frame.bottom, frame.weeks.view.viewport()):
        assert part.grab().toImage().pixelColor(2, 2).lightness() < 60
    frame.commands["theme_light"].trigger()
    assert frame.page.viewport().grab().toImage().pixelColor(2, 2).lightness() > 200


def test_first_run_shows_three_ways_in_and_nothing_else(stage: Stage):
    frame = stage.open().frame
    assert frame.stack.currentWidget() is frame.first_run
    assert not frame.weeks.isVisible()
    assert not frame.bottom.isVisible()
    assert frame.focusWidget() is frame.first_run.start


def test_first_run_starts_this_week(stage: Stage):
    window = stage.open()
    QTest.keyClick(window.frame.first_run.start, Qt.Key.Key_Space)
    assert window.frame.header.week.text() == "2024-W23"
    assert window.frame.bottom.isVisible()
    assert "objective" in stage.stored("2024-W23")


def test_first_run_imports(qtbot: QtBot, stage: Stage):
    stage.answers.files = [SAMPLES / "2024-W21.md", SAMPLES / "2024-W22.md"]
    window = stage.open()
    QTest.mouseClick(window.frame.first_run.bring, Qt.MouseButton.LeftButton)
    take_found(qtbot, window)
    assert window.frame.messages.text.text() == "Imported: 2 (2024-W21 – 2024-W22)."
    assert window.frame.header.week.text() == "2024-W22"


def test_the_samples_stay_in_a_store_of_their_own(stage: Stage):
    window = stage.open()
    QTest.mouseClick(window.frame.first_run.look, Qt.MouseButton.LeftButton)
    assert stage.application
    samples = stage.application.windows[-1]
    assert samples.presenter.shelf.weeks
    assert samples.frame.stack.currentWidget() is samples.frame.page
    assert samples.frame.windowTitle() == "2024-W23 – weeklydesk – samples"
    assert window.presenter.shelf.weeks == ()
    assert window.presenter.shelf.store.weeks() == ()


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


def test_a_window_is_opened_as_it_was_left(stage: Stage):
    stage.fill("2024-W22")
    first = stage.open()
    first.frame.resize(720, 600)
    first.frame.commands["fold_beside"].trigger()
    first.frame.commands["theme_dark"].trigger()
    first.presenter.show_beside("preview")
    first.frame.commands["fold_weeks"].trigger()
    first.frame.page.set_zoom(1.21)
    first.frame.close()
    second = stage.open()
    assert second.frame.width() == 720
    assert not second.frame.columns.wants(Side.WEEKS)
    assert second.frame.beside.tab() == "preview"
    assert second.frame.commands["theme_dark"].isChecked()
    assert second.frame.page.zoom == pytest.approx(1.21)


def test_the_caret_is_where_the_report_was_left(stage: Stage):
    stage.fill("2024-W21", "2024-W22")
    first = stage.open()
    page = first.frame.page
    page.go_to_section(len(page.report().sections) - 1)
    QTest.keyClicks(page, "last words")
    left = page.outliner.caret()
    first.frame.close()
    page = stage.open().frame.page
    assert page.outliner.caret() == left
    assert page.viewport().rect().contains(page.cursorRect().center())


def test_another_report_begins_at_the_top(stage: Stage):
    stage.fill("2024-W21", "2024-W22")
    first = stage.open()
    top = first.frame.page.outliner.caret()
    first.frame.page.go_to_section(len(first.frame.page.report().sections) - 1)
    first.frame.close()
    stage.fill("2024-W23")
    second = stage.open()
    assert second.presenter.shelf.week == Week(2024, 23)
    assert second.frame.page.outliner.caret() == top


def test_a_place_that_is_gone_is_no_matter(stage: Stage):
    stage.fill("2024-W22")
    first = stage.open()
    page = first.frame.page
    top = page.outliner.caret()
    page.go_to_section(len(page.report().sections) - 1)
    first.frame.close()
    with Store.open(stage.store) as store:
        kept = store.load(Week(2024, 22))
        store.save(replace(kept.report, sections=kept.report.sections[:1]), base=kept.revision)
    assert stage.open().frame.page.outliner.caret() == top


@pytest.mark.parametrize(
    ("screen", "size"),
    [((1920, 1080), (1280, 800)), ((1366, 728), (1280, 688)), ((1024, 600), (1024, 560))],
)
def test_the_first_window_is_no_larger_than_the_screen(
    stage: Stage,
    monkeypatch: pytest.MonkeyPatch,
    screen: tuple[int, int],
    size: tuple[int, int],
):
    monkeypatch.setattr("weeklydesk_ui.memory.room", screen_of(*screen))
    assert stage.open().frame.size() == QSize(*size)


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
