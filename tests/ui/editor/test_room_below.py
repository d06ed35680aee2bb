"""There is space below the edited line at the bottom of a long report."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.editor.writer import Writer
from weeklydesk_ui.editor import Page
from weeklydesk_ui.editor.document_style import MARGIN

LONG = "## A (other)\n" + "\n".join(f"{row}. item {row}" for row in range(1, 60))


def room_below(page: Page) -> int:
    return page.viewport().height() - page.cursorRect().bottom()


def bring_to_the_edge(page: Page) -> None:
    bar = page.verticalScrollBar()
    bar.setValue(bar.value() - room_below(page) + 1)
    assert 0 <= room_below(page) <= 2


@pytest.mark.parametrize("where", ["30", "59"])
def test_letters_keys_and_compositions_leave_it(writer: Writer, where: str):
    writer.open(LONG.replace(f"item {where}", f"item {where}|"))
    page = writer.page
    least = MARGIN if where == "59" else 50  # at the end there is only the page's margin
    for write in (
        lambda: writer.write("x"),
        lambda: writer.keys("Return"),
        lambda: writer.commit("字"),
        lambda: writer.compose("zi"),
    ):
        bring_to_the_edge(page)
        write()
        QApplication.processEvents()  # the page scrolls after the text was painted
        assert least <= room_below(page) < 80


def test_a_click_at_the_edge_does_not_move_the_page(writer: Writer):
    writer.open(LONG.replace("item 30", "item 30|"))
    page = writer.page
    bring_to_the_edge(page)
    place, before = page.cursorRect().center(), page.verticalScrollBar().value()
    writer.keys("Ctrl+Home")
    page.verticalScrollBar().setValue(before)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.viewport(), left, none, place - QPoint(3, 0))
    assert page.textCursor().block().text() == "item 30"
    assert page.verticalScrollBar().value() == before


def test_writing_further_up_does_not_move_the_page(writer: Writer):
    writer.open(LONG.replace("item 30", "item 30|"))
    page = writer.page
    page.centre_caret()
    before = page.verticalScrollBar().value()
    writer.write("x")
    QApplication.processEvents()
    writer.keys("Return")
    assert page.verticalScrollBar().value() == before
