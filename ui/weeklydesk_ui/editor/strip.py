"""The marks around the line that is written in, kept from one letter to the next.

To ask Qt where that line lies costs a letter more than to draw its marks (docs/decisions/0005), and
while only words change they stay where they are. What else can change is compared here; whatever
moves the line paints more than its strip, or scrolls, and then the strip is made anew.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTextEdit

from weeklydesk.edits.lines import text_of
from weeklydesk.model import Item
from weeklydesk.outline import Line
from weeklydesk_ui.editor.paint import is_grounded
from weeklydesk_ui.editor.sight import Shown

if TYPE_CHECKING:
    from weeklydesk_ui.editor.canvas import Canvas

Draw = Callable[[QPainter], None]


class Strip:
    """An item's part of the viewport, the one of the item below, and what draws their marks.

    A letter paints its own line, a word of an input method the line below too.
    """

    def __init__(self, page: Canvas, row: int, own: tuple[Draw, ...]) -> None:
        self._sheet, self._shape = page.sheet, page.sheet.shape
        self._row, self._lines, self._own = row, page.sheet.lines[row : row + 2], own
        above, below = _placed(page, row - 1), _placed(page, row + 1)
        self._width, self._top = page.viewport().width(), ceil(above.rect.bottom())
        self._area = self._down_to(below.rect.top())
        self._both, self._draws = self._area, own
        draws = _draws(page, below)
        if draws and row + 2 < len(page.sheet.lines):
            self._both = self._down_to(_placed(page, row + 2).rect.top())
            self._draws = own + draws

    def _down_to(self, bottom: float) -> QRect:
        return QRect(0, self._top, self._width, floor(bottom) - self._top)

    def paint(self, page: Canvas, event: QPaintEvent) -> bool:
        """Paint words and marks; False, and nothing is painted, where the marks may be others."""
        draws = self._for(page, event.rect())
        if draws:
            QTextEdit.paintEvent(page, event)
            painter = QPainter(page.view)
            for draw in draws:
                draw(painter)
            page.paint_over(painter)
            painter.end()
        return bool(draws)

    def _for(self, page: Canvas, area: QRect) -> tuple[Draw, ...]:
        """Return what draws the marks in that area, nothing where they may be others by now."""
        if not self._holds(page):
            return ()
        if self._area.contains(area):
            return self._own
        return self._draws if self._both.contains(area) else ()

    def _holds(self, page: Canvas) -> bool:
        sheet, row = page.sheet, self._row
        if sheet is not self._sheet or sheet.shape != self._shape or sheet.folded:
            return False
        written, below = self._lines
        next_one = sheet.lines[row + 1]
        if next_one is not below and next_one != below:
            return False
        same = _are_words_all_that_differs(sheet.lines[row], written)
        return same and not 0 <= page.hovered - row <= 1


def strip_of(page: Canvas, row: int) -> Strip | None:
    """Return the strip of the item on a row that was painted just now, if it can have one."""
    sheet = page.sheet
    around = sheet.lines[max(row - 1, 0) : row + 3]
    if row + 1 >= len(sheet.lines) or sheet.folded or any(map(is_grounded, around)):
        return None  # a ground beside it reaches in
    draws = _draws(page, _placed(page, row))
    return Strip(page, row, draws) if draws else None


def _draws(page: Canvas, entry: Shown) -> tuple[Draw, ...]:
    """Return what draws an item's marks, nothing where they follow its words."""
    line = entry.line
    if line is None or not isinstance(line.node, Item) or not text_of(line):
        return ()
    margin = type(page).margin.made(page)
    beside = margin.drawing(entry, line) if margin else ()
    return () if beside is None else (page.painter.drawing(entry), *beside)


def _placed(page: Canvas, row: int) -> Shown:
    return page.placed(page.sheet.block(row))


def _are_words_all_that_differs(one: Line, other: Line) -> bool:
    """Tell whether two items of one shape differ in words alone."""
    a, b = one.node, other.node
    if not (isinstance(a, Item) and isinstance(b, Item)):
        return False
    return bool(a.text) and a.id == b.id and a.task == b.task and a.state is b.state
