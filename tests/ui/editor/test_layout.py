"""Every line is laid out, also after actions before Qt's incremental layout has reached it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from tests.ui.editor.writer import Writer, read
from weeklydesk_ui.editor import Page
from weeklydesk_ui.editor.look import LIGHT

LONG = "= 2024-W22\n## A (other)\n" + "\n".join(f"{row}. item {row}" for row in range(1, 240))


def lost(page: Page) -> list[int]:
    """Return the numbers of the visible blocks that are not laid out."""
    blocks = map(page.document().findBlockByNumber, range(page.document().blockCount()))
    return [
        block.blockNumber()
        for block in blocks
        if block.isVisible() and not block.layout().lineCount()
    ]


def larger(page: Page) -> None:
    page.set_zoom(1.5)


def other_size(page: Page) -> None:
    page.set_look(replace(LIGHT, size=20))


def narrower(page: Page) -> None:
    page.resize(500, 600)


def dark(page: Page) -> None:
    page.set_look(replace(LIGHT, paper="#101010", ink="#eeeeee", family=("Noto Serif",)))


def other_type(page: Page) -> None:
    font = page.font()
    font.setItalic(True)
    page.setFont(font)


def retitled(page: Page) -> None:
    page.apply(replace(page.report(), title="Said otherwise"))


def folded(page: Page) -> None:
    page.folds.toggle(0)
    page.folds.toggle(0)


def another(page: Page) -> None:
    page.open(replace(page.report(), week=None))


CHANGES = (larger, narrower, dark, other_type, retitled, folded, another)


def test_an_opened_report_is_laid_out_to_its_end(writer: Writer):
    writer.page.open(read(LONG))
    assert lost(writer.page) == []


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_what_is_written_right_after_a_change_leaves_no_line_without_a_place(
    writer: Writer, change: Callable[[Page], None]
):
    page = writer.page
    page.open(read(LONG))
    QApplication.processEvents()
    change(page)
    page.textCursor().insertText("a")
    QApplication.processEvents()
    assert lost(page) == []


def test_reports_out_of_sight_are_laid_out_when_looks_change(writer: Writer):
    page = writer.page
    report = read(LONG)
    page.open(report)
    page.textCursor().insertText("a")
    written = page.report()
    page.open(replace(report, week=None))
    dark(page)
    page.open(written)
    assert lost(page) == []


@pytest.mark.parametrize("block", ["` code", "T a"])
def test_what_is_painted_beside_a_ground_does_not_cut_it_off(writer: Writer, block: str):
    writer.open(f"## A (other)\n¶ over\n{block}\n¶ under")
    page, view = writer.page, writer.page.viewport()
    rect = page.painter.ground(page.placed(page.sheet.block(2)))
    whole = view.grab().toImage()
    for row in (1, 3):
        words = page.placed(page.sheet.block(row)).rect.toAlignedRect()
        strip = QRect(0, words.top(), view.width(), words.height())
        strip = strip.united(QRect(0, round(rect.bottom()) + 1, 1, 4)) if row == 3 else strip
        strip = strip.united(QRect(0, round(rect.top()) - 5, 1, 4)) if row == 1 else strip
        part = view.grab(strip).toImage()
        assert part == whole.copy(strip)


@pytest.mark.parametrize("change", [larger, other_size], ids=lambda change: change.__name__)
def test_a_report_comes_back_as_large_as_it_was_left(
    writer: Writer, change: Callable[[Page], None]
):
    page = writer.page
    report = read(LONG)
    page.open(report)
    change(page)
    large = page.cursorRect().height()
    page.open(replace(report, week=None))
    page.open(report)
    assert page.cursorRect().height() == large
