"""Cached pictures of the markers around the line being typed in.

Asking Qt for the line's position and drawing its markers costs more per letter than copying a
picture of them (docs/decisions/0005). A strip is valid while only the text of its line changes. A
change that moves the line repaints more than the strip, or scrolls; then a new strip is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QTextEdit

from weeklydesk.edits.lines import text_of
from weeklydesk.model import Item
from weeklydesk_ui.editor.paint import is_grounded
from weeklydesk_ui.editor.sight import Shown
from weeklydesk_ui.look.ink import colour

if TYPE_CHECKING:
    from weeklydesk_ui.editor.canvas import Canvas

Draw = Callable[[QPainter], None]


class Strip:
    """The viewport areas of an item and the item below it, with pictures of their markers.

    A typed letter repaints its own line, input method text also the line below.
    """

    def __init__(self, page: Canvas, row: int, own: tuple[Draw, ...]) -> None:
        self._sheet, self._reads, self._row = page.sheet, page.sheet.tracker.reads, row
        above, below = _placed(page, row - 1), _placed(page, row + 1)
        self._top, self._left = ceil(above.rect.bottom()), _placed(page, row).left
        self._area = self._down_to(page, below.rect.top())
        self._own = list(self._pictures(page, self._area, own))
        self._both, self._pair = self._area, self._own
        draws = _draws(page, below)
        if draws and row + 2 < len(page.sheet.lines):
            self._left = min(self._left, below.left)
            self._both = self._down_to(page, _placed(page, row + 2).rect.top())
            self._pair = list(self._pictures(page, self._both, own + draws))

    def _down_to(self, page: Canvas, bottom: float) -> QRect:
        return QRect(0, self._top, page.viewport().width(), floor(bottom) - self._top)

    def _pictures(
        self, page: Canvas, area: QRect, draws: Iterable[Draw]
    ) -> Iterable[tuple[QPoint, QPixmap]]:
        """Yield position and picture of the areas before and after the text."""
        ratio, ends = round(page.devicePixelRatioF()), page.edge()[0]
        before, after = QRect(area), QRect(area)
        before.setRight(floor(self._left) - 2)
        after.setLeft(ceil(ends))
        for part in (before, after):
            if part.isEmpty():
                continue
            picture = QPixmap(part.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(colour(page.look.paper))
            painter = QPainter(picture)
            painter.translate(-part.topLeft())
            for draw in draws:
                painter.setPen(colour(page.look.faint))
                draw(painter)
            painter.end()
            yield part.topLeft(), picture

    def paint(self, page: Canvas, event: QPaintEvent) -> bool:
        """Paint text and markers; return False, painting nothing, if markers may have changed."""
        if not self._is_valid(page):
            return False
        area = event.rect()
        if self._area.contains(area):
            pictures = self._own
        elif self._both.contains(area):
            pictures = self._pair
        else:
            return False
        QTextEdit.paintEvent(page, event)
        painter = QPainter(page.view)
        for place, picture in pictures:
            painter.drawPixmap(place, picture)
        painter.end()
        return True

    def _is_valid(self, page: Canvas) -> bool:
        """Return whether only the text of the line has changed since."""
        sheet = page.sheet
        same = sheet is self._sheet and sheet.tracker.reads == self._reads
        idle = not (sheet.folded or page.is_overlaid)
        return same and idle and not 0 <= page.hovered - self._row <= 1


def strip_of(page: Canvas, row: int) -> Strip | None:
    """Return a strip for the item on a just painted row, None if it cannot have one."""
    sheet = page.sheet
    around = sheet.lines[max(row - 1, 0) : row + 3]
    if row + 1 >= len(sheet.lines) or sheet.folded or any(map(is_grounded, around)):
        return None  # the background of a neighbouring line extends into the strip
    if not page.devicePixelRatioF().is_integer():
        return None  # a picture would not be aligned to whole pixels
    draws = _draws(page, _placed(page, row))
    return Strip(page, row, draws) if draws else None


def _draws(page: Canvas, entry: Shown) -> tuple[Draw, ...]:
    """Return functions that draw an item's markers; none if their position depends on the text."""
    line = entry.line
    if line is None or not isinstance(line.node, Item) or not text_of(line):
        return ()
    margin = type(page).margin.made(page)
    beside = margin.drawing(entry, line) if margin else ()
    return () if beside is None else (page.painter.drawing(entry), *beside)


def _placed(page: Canvas, row: int) -> Shown:
    return page.placed(page.sheet.block(row))
