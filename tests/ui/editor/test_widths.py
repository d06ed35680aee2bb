"""The page at various widths."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.editor.writer import Writer
from weeklydesk.model import Report
from weeklydesk.weeks import Week
from weeklydesk_ui.editor import Page

LONG = "## A (other)\n" + "\n".join(
    f"{row}. item {row} " + "with words " * 20 for row in range(1, 60)
)
DEEP = "## A (other)\n" + "\n".join("  " * depth + f"- level {depth}" for depth in range(12))


@pytest.mark.parametrize("width", [420, 900])
def test_what_is_in_sight_stays_in_sight(writer: Writer, width: int):
    writer.open(LONG)
    page = writer.page
    page.go_to_section(0)
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    seen = page.cursorForPosition(page.viewport().rect().topLeft()).block().text()
    page.resize(width, 600)
    QApplication.processEvents()
    assert page.cursorForPosition(page.viewport().rect().topLeft()).block().text() == seen


def test_the_caret_stays_at_its_height(writer: Writer):
    writer.open(LONG.replace("item 40", "item| 40"))
    page = writer.page
    page.ensureCursorVisible()
    before = page.cursorRect().top()
    page.resize(420, 600)
    QApplication.processEvents()
    assert page.cursorRect().top() == before
    assert not page.document().isUndoAvailable()


def test_the_caret_stays_in_sight_where_a_line_comes_in_below(writer: Writer):
    page = writer.page
    writer.open(LONG.replace("item 40", "item| 40"))
    bar = page.verticalScrollBar()
    bar.setValue(bar.value() + page.cursorRect().bottom() + 1 - page.viewport().height())
    assert page.viewport().rect().contains(page.cursorRect())
    page.resize(page.width(), page.height() - 40)
    QApplication.processEvents()
    assert page.viewport().rect().contains(page.cursorRect())


def test_what_is_out_of_sight_stays_there(writer: Writer):
    page = writer.page
    writer.open(LONG.replace("item 40", "item| 40"))
    page.verticalScrollBar().setValue(0)
    page.resize(page.width(), page.height() - 40)
    QApplication.processEvents()
    assert page.verticalScrollBar().value() == 0


def test_deep_levels_leave_room_for_words_in_a_narrow_window(writer: Writer):
    writer.open(DEEP)
    page = writer.page
    page.resize(420, 600)
    QApplication.processEvents()
    deepest = page.sheet.block(12)
    assert deepest.text() == "level 11"
    assert deepest.layout().lineCount() == 1
    writer.page.open(Report(Week(2024, 21)))
    writer.open(DEEP)
    assert page.sheet.block(12).layout().lineCount() == 1
    page.resize(900, 600)
    QApplication.processEvents()
    assert page.placed(page.sheet.block(12)).left > 12 * 25


@pytest.mark.parametrize("depth", [0, 1, 3])
def test_code_stands_on_its_ground_at_each_level(writer: Writer, depth: int):
    over = "".join("  " * level + "- item\n" for level in range(depth))
    writer.open(f"## A (other)\n{over}{'  ' * depth}` {'many words of code ' * 20}")
    page = writer.page
    block = page.sheet.block(depth + 1)
    shown = page.placed(block)
    ground, words = page.painter.ground(shown), block.layout()
    assert shown.left - ground.left() == pytest.approx(12, abs=0.1)
    widest = max(words.lineAt(row).naturalTextWidth() for row in range(words.lineCount()))
    assert shown.left + widest <= ground.right()


def words_across(page: Page) -> tuple[float, float]:
    """Return the left and right limit of the first heading's text, in the page's pixels."""
    block = page.sheet.block(0)
    line, left = block.layout().lineAt(0), page.placed(block).left
    beside = page.viewport().x()
    return beside + left, beside + left + line.width()


@pytest.mark.parametrize("width", [500, 700])
def test_a_narrow_page_gives_its_air_to_large_words(writer: Writer, width: int):
    writer.open(LONG)
    page = writer.page
    page.resize(width, 600)
    page.set_zoom(2)
    QApplication.processEvents()
    left, right = words_across(page)
    assert right - left > 0.8 * width
    assert page.painter.triangle(page.placed(page.sheet.block(0))).left() >= 0
    assert page.horizontalScrollBar().maximum() == 0
    assert not page.document().isUndoAvailable()


@pytest.mark.parametrize("width", [520, 1200])
def test_words_stand_in_the_middle_where_there_is_room(writer: Writer, width: int):
    writer.open(LONG)
    page = writer.page
    page.resize(width, 600)
    QApplication.processEvents()
    left, right = words_across(page)
    bar = page.verticalScrollBar().width()
    assert left == pytest.approx(width - bar - right, abs=1)
    assert left >= 40
