from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.trees import draw
from tests.ui.stage import Stage
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Item, Report, Role, Section, State
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.beside.browser import QuietBrowser
from weeklydesk_ui.bringing import holds, match, with_item

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
        (PLAN, (), None),
    ],
)
def test_a_section_finds_its_like(section: Section, sections: tuple[Section, ...], place: int):
    assert match(section, sections) == place


def test_an_item_comes_with_what_is_under_it_and_where_it_is_from():
    item = Item("old", id="1", lineage="L", state=State.DONE, children=(Item("under", id="2"),))
    report = Report(Week(2024, 23), sections=(replace(O1_NEW, blocks=(Item("here"),)),))
    fresh = with_item(report, O1, item, LAST)
    assert draw(fresh) == "## 【O1 新名】 (objective O1)\n- here\n- old\n  - under"
    brought = fresh.sections[0].blocks[1]
    assert isinstance(brought, Item)
    assert (brought.id, brought.lineage, brought.carried_from) == ("", "L", LAST)
    assert holds(fresh, item)


def test_an_item_takes_the_place_of_an_empty_one():
    report = Report(Week(2024, 23), sections=(replace(O1, blocks=(Item(""),)),))
    assert draw(with_item(report, O1, Item("old"), LAST)).splitlines()[1:] == ["- old"]


def test_an_item_without_a_place_brings_its_section():
    report = Report(Week(2024, 23), sections=(OTHER,))
    assert draw(with_item(report, O2, Item("old"), LAST)).splitlines()[1:] == [
        "## 【O2】 (objective O2)",
        "- old",
    ]


def test_nothing_is_fetched(qtbot: QtBot):
    browser = QuietBrowser()
    qtbot.addWidget(browser)
    picture = QTextDocument.ResourceType.ImageResource
    for address in ("https://example.com/a.png", "file:///etc/hostname", "//host/share/a.png"):
        assert browser.loadResource(picture.value, QUrl(address)) is None
    browser.show_html('<img src="file:///etc/hostname"><a href="https://example.com">go</a>')
    assert not browser.openLinks()


@pytest.fixture
def window(stage: Stage) -> Window:
    stage.fill("2024-W21", "2024-W22")
    window = stage.open()
    window.frame.resize(1300, 800)
    window.frame.beside.wake()
    return window


def test_last_week_is_shown_and_named(window: Window):
    pane = window.frame.beside
    assert pane.tabs["last_week"].text() == "2024-W21"
    assert "场馆直连分账" in pane.last_week.toPlainText()


def test_the_pane_follows_the_section_of_the_caret(window: Window):
    window.frame.resize(1300, 420)
    bar = window.frame.beside.last_week.verticalScrollBar()
    bar.setValue(0)
    last = len(window.frame.page.report().sections) - 1
    window.frame.page.go_to_section(last)
    assert bar.value() > 0


def test_an_item_is_brought_over_by_key_and_is_undone(window: Window, stage: Stage):
    view = window.frame.beside.last_week
    previous = window.presenter.shelf.store.previous(Week(2024, 22))
    assert previous
    known = identify(previous.report)
    item = next(
        block
        for section in known.sections
        for block in section.blocks
        if isinstance(block, Item) and not holds(window.frame.page.report(), block)
    )
    words = item.text[:12]
    view.setTextCursor(QTextCursor(view.document().find(words).block()))
    before = draw(window.frame.page.report())
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    after = draw(window.frame.page.report())
    assert words in after
    assert len(after) > len(before)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.frame.messages.text.text() == "This item is here already."
    window.frame.commands["undo"].trigger()
    assert draw(window.frame.page.report()) == before


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


def test_the_preview_follows_what_is_written(qtbot: QtBot, window: Window):
    pane = window.frame.beside
    with qtbot.waitSignal(window.presenter.previewing.rendered):
        window.frame.commands["preview"].trigger()
    assert "场馆直连分账" in pane.preview.toPlainText()
    QTest.keyClick(window.frame.page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.frame.page, "fresh words")
    qtbot.waitUntil(lambda: "fresh words" in pane.preview.toPlainText())
