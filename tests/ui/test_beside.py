from dataclasses import replace
from itertools import pairwise
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QTextCursor, QTextDocument, QTextLine
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.trees import draw
from tests.ui.history.troubles import rotten
from tests.ui.stage import Stage, said
from weeklydesk import desk
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.edits.dropping import Landing
from weeklydesk.edits.lines import Spot
from weeklydesk.model import Role, Section, items_of
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.beside.browser import QuietBrowser
from weeklydesk_ui.beside.last_week import GAP
from weeklydesk_ui.beside.pane import BesidePane
from weeklydesk_ui.editor.dragging import ITEM
from weeklydesk_ui.section_matching import match

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LAST = Week(2024, 22)
O1 = Section("【O1 旧名】", role=Role.OBJECTIVE, objective="O1")
O1_NEW = Section("【O1 新名】", role=Role.OBJECTIVE, objective="O1")
O2 = Section("【O2】", role=Role.OBJECTIVE, objective="O2")
OTHER = Section("其他")
PLAN = Section("计划", role=Role.PLAN)


@pytest.mark.parametrize(
    ("section", "sections", "place"),
    [
        (O1, (OTHER, O2, O1_NEW), 2),
        (O1, (O2, OTHER), None),
        (OTHER, (PLAN, OTHER), 1),
        (replace(PLAN, title="下周"), (OTHER, PLAN), 1),
        (Section("上周计划", role=Role.CHECKLIST), (OTHER, PLAN), 1),
        (PLAN, (), None),
    ],
)
def test_a_section_finds_its_like(section: Section, sections: tuple[Section, ...], place: int):
    assert match(section, sections) == place


def test_nothing_is_said_of_earlier_reports_before_they_are_known(qtbot: QtBot):
    pane = BesidePane()
    qtbot.addWidget(pane)
    pane.show()
    pane.wake()
    assert not pane.last_week.toPlainText()
    pane.show_previous(None, {})
    qtbot.waitUntil(lambda: pane.last_week.toPlainText() == "There is no earlier report.")


def test_nothing_is_fetched(qtbot: QtBot):
    browser = QuietBrowser()
    qtbot.addWidget(browser)
    picture = QTextDocument.ResourceType.ImageResource
    for address in ("https://example.com/a.png", "file:///etc/hostname", "//host/share/a.png"):
        assert browser.loadResource(picture.value, QUrl(address)) is None
    browser.show_html('<img src="file:///etc/hostname"><a href="https://example.com">go</a>')
    assert not browser.openLinks()


def test_bullets_stand_apart_from_the_words(qtbot: QtBot):
    browser = QuietBrowser()
    qtbot.addWidget(browser)
    browser.resize(300, 100)
    browser.setHtml('<ul style="font-size:15px"><li>█</li></ul>')
    picture = browser.viewport().grab().toImage()
    paper = picture.pixelColor(0, 0)
    inked = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) != paper for y in range(picture.height()))
    ]
    gaps = [after - before - 1 for before, after in pairwise(inked) if after > before + 1]
    assert len(gaps) == 1
    assert 6 <= gaps[0] <= 12


@pytest.fixture
def window(stage: Stage) -> Window:
    return stage.open_beside()


def test_last_week_is_shown_and_named(window: Window):
    pane = window.frame.beside
    assert pane.tabs["last_week"].text() == "2024-W21"
    assert "场馆直连分账" in pane.last_week.toPlainText()


def left(line: QTextLine, position: int) -> int:
    return round(cast("tuple[float, int]", line.cursorToX(position))[0])


def test_lines_of_an_item_begin_below_its_first_word(window: Window):
    view = window.frame.beside.last_week
    view.document().setTextWidth(180)  # narrow enough to wrap
    view.document().size()
    document = view.document()
    blocks = (document.findBlockByNumber(number) for number in range(document.blockCount()))
    block = next(b for b in blocks if GAP in b.text() and b.layout().lineCount() > 1)
    first, below = block.layout().lineAt(0), block.layout().lineAt(1)
    assert left(first, block.text().find(GAP) + 1) == left(below, below.textStart())


def test_the_pane_follows_the_section_of_the_caret(window: Window):
    window.frame.resize(1300, 420)
    bar = window.frame.beside.last_week.verticalScrollBar()
    bar.setValue(0)
    last = len(window.frame.page.report().sections) - 1
    window.frame.page.go_to_section(last)
    assert bar.value() > 0


def test_the_pane_is_at_the_section_of_the_caret_when_a_week_opens(window: Window, qtbot: QtBot):
    window.frame.resize(1300, 420)
    page, bar = window.frame.page, window.frame.beside.last_week.verticalScrollBar()
    page.go_to_section(len(page.report().sections) - 1)
    window.presenter.shelf.show_week(Week(2024, 21))
    qtbot.waitUntil(lambda: bar.value() == 0)
    window.presenter.shelf.show_week(LAST)
    qtbot.waitUntil(lambda: bar.value() > 0)


def test_an_item_is_brought_over_by_key_and_is_undone(window: Window):
    view, page = window.frame.beside.last_week, window.frame.page
    before = draw(page.report())
    words = "值班表已排，周日白班还缺一人"
    assert words not in before
    view.setTextCursor(QTextCursor(view.document().find(words).block()))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert words in draw(page.report())
    assert words in page.textCursor().block().text(), "the caret is at what was brought"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.frame.messages.text.text() == "This item is already in this week."
    window.frame.commands["undo"].trigger()
    assert draw(page.report()) == before


@pytest.fixture
def far(stage: Stage) -> Window:
    """Return a window at W24, after an item of W22 was put off for long."""
    stage.fill("2024-W21", "2024-W22")
    with Store.open(stage.store) as store:
        name = next(
            item.lineage
            for _, item in items_of(store.load(Week(2024, 22)).report)
            if item.text.startswith("告警治理")
        )
        wish = Wish(Choice.LATER, Week(2024, 40))
        desk.start_week(store, Week(2024, 23), now=stage.now, choices={name: wish})
        desk.start_week(store, Week(2024, 24), now=stage.now)
    window = stage.open()
    window.presenter.shelf.show_week(Week(2024, 24))
    window.frame.resize(1300, 800)
    window.frame.beside.wake()
    return window


def test_an_item_is_brought_over_from_weeks_ago(far: Window, qtbot: QtBot):
    page, pane = far.frame.page, far.frame.beside
    before = draw(page.report())
    assert "告警治理" not in before + pane.last_week.toPlainText()
    far.frame.commands["beside_older"].trigger()
    assert pane.tabs["last_week"].text() == "2024-W22"
    qtbot.waitUntil(lambda: "告警治理" in pane.last_week.toPlainText())
    cursor = pane.last_week.document().find("告警治理")
    pane.last_week.setTextCursor(QTextCursor(cursor.block()))
    pane.last_week.setFocus()
    far.frame.commands["bring_over"].trigger()
    assert "告警治理" in draw(page.report())
    assert far.presenter.autosave.flush()
    assert far.presenter.shelf.store.memory.postponed(Week(2024, 30)) == ()
    page.undo()
    assert draw(page.report()) == before
    assert far.presenter.autosave.flush()
    assert len(far.presenter.shelf.store.memory.postponed(Week(2024, 30))) == 1


def test_bringing_over_begins_with_choosing_where_the_page_stands(far: Window, qtbot: QtBot):
    page, last_week = far.frame.page, far.frame.beside.last_week
    far.frame.resize(1300, 420)
    qtbot.waitUntil(lambda: bool(last_week.items))
    page.setFocus()
    page.go_to_section(len(page.report().sections) - 1)
    before, scrolled = draw(page.report()), last_week.verticalScrollBar().value()
    assert scrolled > 0
    QTest.keyClick(page, Qt.Key.Key_B, CONTROL | SHIFT)
    assert last_week.hasFocus()
    assert last_week.verticalScrollBar().value() == scrolled
    assert last_week.viewport().rect().contains(last_week.cursorRect().center())
    assert last_week.item_at_caret()
    assert draw(page.report()) == before
    assert "Enter brings it over" in far.frame.messages.text.text()
    QTest.keyClick(last_week, Qt.Key.Key_Escape)
    assert page.hasFocus()


def test_the_week_beside_goes_back_to_the_first_and_forth_to_the_last(far: Window):
    pane = far.frame.beside
    shown: list[str] = []
    for name in ("beside_older", "beside_older", "beside_older", *["beside_newer"] * 3):
        far.frame.commands[name].trigger()
        shown.append(pane.tabs["last_week"].text().removeprefix("2024-"))
    assert shown == ["W22", "W21", "W21", "W22", "W23", "W23"]
    far.frame.commands["beside_older"].trigger()
    far.frame.commands["older"].trigger()
    assert pane.tabs["last_week"].text() == "2024-W22", "another week has its own before it"


def test_an_earlier_report_that_cannot_be_read_is_told(far: Window, stage: Stage):
    far.frame.commands["beside_older"].trigger()
    rotten(stage.store, "2024-W21")
    far.frame.commands["beside_older"].trigger()
    assert "damaged" in said(far)
    assert far.frame.beside.tabs["last_week"].text() == "2024-W22"


def test_the_mouse_over_an_item_shows_the_button(window: Window):
    view = window.frame.beside.last_week
    cursor = view.document().find("场馆：")
    QTest.mouseMove(view.viewport(), view.cursorRect(cursor).center())
    assert view.button.isVisible()
    asked: list[str] = []
    view.bring_requested.connect(asked.append)
    QTest.mouseClick(view.button, Qt.MouseButton.LeftButton)
    assert len(asked) == 1
    QTest.mouseMove(view.viewport(), QPoint(5, view.viewport().height() - 2))


def test_an_item_is_dropped_between_lines_with_its_history_and_one_undo_takes_it_back(
    window: Window,
):
    page, view = window.frame.page, window.frame.beside.last_week
    before = draw(page.report())
    item = next(i for i in view.items.values() if i.text.startswith("值班表已排，周日白班"))
    row = page.sheet.heading_row(1) + 1
    page.item_dropped.emit(item.id, Landing(row, 0))
    assert page.sheet.text(row) == item.text
    assert page.sheet.lineage_at(row) == item.lineage
    assert page.outliner.caret().row == row
    page.item_dropped.emit(item.id, Landing(row, 0))
    assert window.frame.messages.text.text() == "This item is already in this week."
    page.undo()
    assert draw(page.report()) == before


def test_the_page_stays_where_an_item_is_dropped_far_from_its_like(window: Window):
    page, view = window.frame.page, window.frame.beside.last_week
    item = next(reversed(view.items.values()))
    page.go_to(Spot(0))
    page.verticalScrollBar().setValue(40)
    page.item_dropped.emit(item.id, Landing(1, 0))
    assert page.sheet.text(1) == item.text
    assert page.verticalScrollBar().value() == 40
    page.go_to(Spot(len(page.sheet.lines) - 1))
    page.item_dropped.emit(item.id, Landing(5, 0))
    assert page.outliner.caret().row == 1, "it is shown where it is already"
    assert page.viewport().rect().contains(page.cursorRect())


def test_an_item_is_held_by_its_marker_and_text_is_selected_beside_it(
    window: Window, monkeypatch: pytest.MonkeyPatch
):
    view = window.frame.beside.last_week
    dragged: list[bytes] = []

    def carry(drag: QDrag, _action: Qt.DropAction) -> None:
        dragged.append(bytes(drag.mimeData().data(ITEM).data()))

    monkeypatch.setattr(QDrag, "exec", carry)
    block = view.document().find("首批试点").block()
    words = view.cursorRect(QTextCursor(block))
    for start in (words.center() + QPoint(3, 0), words.center() + QPoint(60, 0)):
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(view.viewport(), start + QPoint(4, 0))
        QTest.mouseMove(view.viewport(), start + QPoint(30, 2))
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(30, 2))
    assert len(dragged) == 1
    assert view.items[dragged[0].decode()].text.startswith("首批试点")
    assert view.textCursor().hasSelection()
