"""Deferred layout: visible lines first, the rest once the page was painted or is used."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextBlock, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.editor.writer import read
from weeklydesk.weeks import Week
from weeklydesk_ui.editor import Page

CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = "= 2024-W22\n" + "".join(f"## S{n} (other)\n- item {n}\n- and more\n" for n in range(40))
SHORT = "= 2024-W22\n- one\n- two\n"
VERY_LONG = "= 2024-W22\n" + "".join(f"- item {n} of very many\n" for n in range(400))


def opened(qtbot: QtBot, text: str, *, hurried: bool = True, high: int = 600) -> Page:
    page = Page()
    qtbot.addWidget(page)
    if hurried:
        page.defer_layout()
    page.open(read(text))
    page.resize(800, high)
    page.show()
    return page


def blocks(page: Page) -> list[QTextBlock]:
    document = page.document()
    return [document.findBlockByNumber(number) for number in range(1, document.blockCount())]


def drawn(page: Page) -> list[str]:
    return [each.text() for each in blocks(page) if each.layout().lineCount()]


def written(page: Page) -> list[str]:
    return [each.text() for each in blocks(page)]


def ends(page: Page) -> list[int]:
    """Return the y coordinate of each line's end on the page."""
    layout = page.document().documentLayout()
    return [round(layout.blockBoundingRect(each).bottom()) for each in blocks(page)]


def test_what_is_in_sight_is_drawn_and_little_more(qtbot: QtBot):
    page, whole = opened(qtbot, LONG), opened(qtbot, LONG, hurried=False)
    count = len(drawn(page))
    assert drawn(page) == written(page)[:count]
    assert ends(page)[:count] == ends(whole)[:count], "it stands where it will stand"
    assert ends(page)[count - 1] >= page.viewport().height()
    assert ends(page)[count - 6] < page.viewport().height()


def test_a_window_that_grows_shows_more(qtbot: QtBot):
    page = opened(qtbot, LONG, high=200)
    page.resize(800, 900)
    assert ends(page)[len(drawn(page)) - 1] >= page.viewport().height()


def test_a_short_report_is_drawn_at_once(qtbot: QtBot):
    assert drawn(opened(qtbot, SHORT)) == ["one", "two"]


def test_the_rest_comes_afterwards(qtbot: QtBot):
    page, whole = opened(qtbot, LONG), opened(qtbot, LONG, hurried=False)
    page.finish_layout()
    assert drawn(page) == written(page)
    qtbot.waitUntil(lambda: drawn(whole) == written(whole))
    assert ends(page) == ends(whole)
    assert page.verticalScrollBar().maximum() == whole.verticalScrollBar().maximum()


def test_so_does_that_of_a_very_long_report_at_once(qtbot: QtBot):
    page = opened(qtbot, VERY_LONG)
    page.finish_layout()
    assert drawn(page) == written(page)


def test_a_letter_that_comes_before_leaves_no_line_of_it_without_a_place(qtbot: QtBot):
    page = opened(qtbot, VERY_LONG)
    QTest.keyClicks(page, "a")
    QApplication.processEvents()
    assert drawn(page) == written(page)


def test_the_scroll_bar_is_drawn_when_it_knows_how_long_all_is(qtbot: QtBot):
    page = opened(qtbot, LONG)
    assert not page.verticalScrollBar().updatesEnabled()
    page.finish_layout()
    assert page.verticalScrollBar().updatesEnabled()


def test_a_key_that_comes_before_goes_to_the_end(qtbot: QtBot):
    page = opened(qtbot, LONG)
    QTest.keyClick(page, Qt.Key.Key_End, CONTROL)
    QTest.keyClicks(page, "!")
    assert drawn(page)[-1] == "and more!"
    assert page.viewport().rect().contains(page.cursorRect())


def test_a_wheel_that_comes_before_scrolls(qtbot: QtBot):
    page = opened(qtbot, LONG)
    place, turn = QPointF(300, 300), QPoint(0, -12000)
    wheel = QWheelEvent(
        place,
        page.viewport().mapToGlobal(place),
        QPoint(),
        turn,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page.viewport(), wheel)
    assert page.verticalScrollBar().value() > page.viewport().height() / 2


def test_another_report_that_comes_before_is_whole_and_so_is_the_first(qtbot: QtBot):
    page = opened(qtbot, LONG)
    page.open(replace(read(SHORT), week=Week(2024, 23), title="2024-W23"))
    assert drawn(page) == ["one", "two"]
    page.open(read(LONG))
    qtbot.waitUntil(lambda: drawn(page) == written(page))


@pytest.mark.parametrize("title", ["2024-W22", "2024-W22 A title"])
def test_the_report_is_all_there(qtbot: QtBot, title: str):
    text = LONG.replace("2024-W22", title)
    assert opened(qtbot, text).report().sections == read(text).sections
