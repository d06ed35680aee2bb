"""What stands around the words: numbers, bullets, boxes, bars, hints and marks at the edge.

Painted for the visible lines only; nothing of it is in the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextBlock

from weeklydesk.edits.lines import is_blank
from weeklydesk.edits.numbers import labels
from weeklydesk.model import Code, Html, Item, Quote, Section, State, Table
from weeklydesk.outline import Line
from weeklydesk_ui.i18n import translate

if TYPE_CHECKING:
    from weeklydesk_ui.editor.look import Look
    from weeklydesk_ui.editor.page import Page

BOX = 13.0
GAP = 8.0  # between marker and words


@dataclass(frozen=True, slots=True)
class Shown:
    """A visible line: its row, where its block lies, where its first line of words begins."""

    row: int
    line: Line | None  # None for the report's title
    rect: QRectF
    start: QPointF  # on the baseline
    blank: bool  # nothing written, nothing being composed


class Painter:
    """Paints the surroundings of the words on the page's viewport."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @property
    def _look(self) -> Look:
        return self._page.look

    @property
    def _scale(self) -> float:
        return self._page.scale

    # Where things are

    def shown(self, area: QRectF) -> Iterator[Shown]:
        """Yield the visible lines that touch the area, top to bottom."""
        page = self._page
        block = page.cursorForPosition(area.topLeft().toPoint()).block()
        while block.isValid():
            if block.isVisible():
                entry = self.placed(block)
                if entry.rect.top() > area.bottom():
                    return
                yield entry
            block = block.next()

    def placed(self, block: QTextBlock) -> Shown:
        """Return where the block lies on the viewport."""
        page = self._page
        offset = page.offset()
        layout = page.sheet.document.documentLayout()
        rect = layout.blockBoundingRect(block).translated(offset)
        start = block.layout().position() + offset
        if block.layout().lineCount():  # none while the layout has yet to come so far
            line = block.layout().lineAt(0)
            start += QPointF(line.x(), line.y() + line.ascent())
        row = block.blockNumber() - 1
        blank = block.length() == 1 and not block.layout().preeditAreaText()
        return Shown(row, page.sheet.lines[row] if row >= 0 else None, rect, start, blank)

    def box(self, entry: Shown) -> QRectF:
        """Return where the box of an item is drawn and can be clicked."""
        size = BOX * self._scale
        right = entry.start.x() - GAP * self._scale
        middle = entry.start.y() - self._ex() * 0.5
        return QRectF(right - size, middle - size / 2, size, size)

    def triangle(self, entry: Shown) -> QRectF:
        """Return where the fold triangle of a line is drawn and can be clicked."""
        size = 12 * self._scale
        heading = isinstance(entry.line and entry.line.node, Section)
        left = entry.start.x() - (30 if heading else 22 + 18) * self._scale
        return QRectF(left, entry.start.y() - self._ex() * 0.5 - size / 2, size, size)

    def _ex(self) -> float:
        return (
            self._scale * 16 * 0.72
        )  # about the height of a capital or a Chinese character's body

    # Painting

    def under(self, painter: QPainter, area: QRectF) -> None:
        """Paint what lies under the words: the ground of code, tables and quotes."""
        for entry in self.shown(area):
            node = entry.line.node if entry.line else None
            if isinstance(node, Code | Table | Html):
                self._ground(painter, entry.rect)
            elif isinstance(node, Quote):
                self._quote_bar(painter, entry.rect)

    def over(self, painter: QPainter, area: QRectF) -> None:
        """Paint what stands beside the words."""
        entries = list(self.shown(area))
        rows = [entry.row for entry in entries if entry.row >= 0]
        lines = self._page.sheet.lines
        numbers = labels(lines, rows[0], rows[-1] + 1) if rows else []
        for entry in entries:
            if entry.line is None:
                self._title(painter, entry)
            else:
                self._line(painter, entry, entry.line, numbers[entry.row - rows[0]])

    def _line(self, painter: QPainter, entry: Shown, line: Line, number: str | None) -> None:
        node = line.node
        if isinstance(node, Section):
            self._heading(painter, entry, node)
        elif isinstance(node, Item):
            self._marker(painter, entry, node, number, line.depth)
            self._age(painter, entry, node)
        if entry.blank and is_blank(line):
            self._hint(painter, entry)
        self._fold(painter, entry)

    def _ground(self, painter: QPainter, rect: QRectF) -> None:
        path = QPainterPath()
        pad = 6 * self._scale
        path.addRoundedRect(rect.adjusted(-pad, -pad, pad, pad), 4, 4)
        painter.fillPath(path, QColor(self._look.soft))

    def _quote_bar(self, painter: QPainter, rect: QRectF) -> None:
        left = rect.left() - 10 * self._scale
        bar = QRectF(left, rect.top(), 2 * self._scale, rect.height())
        painter.fillRect(bar, QColor(self._look.line))

    def _title(self, painter: QPainter, entry: Shown) -> None:
        if entry.blank:
            font = self._font(1.5)
            font.setWeight(QFont.Weight.Bold)
            self._write(painter, entry.start, translate("Page", "Title"), font, self._look.sign)

    def _heading(self, painter: QPainter, entry: Shown, section: Section) -> None:
        scale = self._scale
        height = 20 * scale
        top = entry.start.y() - 16 * scale
        bar = QRectF(entry.start.x() - 13 * scale, top, 3 * scale, height)
        painter.fillRect(bar, QColor(self._look.hue(section.objective)))
        if entry.blank:
            font = self._font(1.125)
            words = translate("Page", "Section")
            self._write(painter, entry.start, words, font, self._look.sign)

    def _marker(
        self, painter: QPainter, entry: Shown, item: Item, number: str | None, depth: int
    ) -> None:
        right = entry.start.x() - GAP * self._scale
        if item.task or item.state is not State.OPEN:
            self._draw_box(painter, self.box(entry), item.state)
            right -= (BOX + 6) * self._scale
            if number is None:
                return
        if number is None:
            self._bullet(painter, QPointF(right, entry.start.y()), depth)
        else:
            font = self._font(1)
            label = f"{number}." if number.isascii() else f"{number}、"
            if number in "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳":
                label = number
            width = QFontMetricsF(font, painter.device()).horizontalAdvance(label)
            place = QPointF(right + 2 * self._scale - width, entry.start.y())
            self._write(painter, place, label, font, self._look.faint)

    def _bullet(self, painter: QPainter, right: QPointF, depth: int) -> None:
        scale = self._scale
        middle = QPointF(right.x() - 4 * scale, right.y() - self._ex() * 0.5)
        colour = QColor(self._look.faint)
        radius = 2.6 * scale
        if depth % 3 == 1:
            painter.setPen(QPen(colour, 1.2 * scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, radius, radius)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if depth % 3 == 2:
            side = 2.1 * scale
            painter.drawRect(QRectF(middle.x() - side, middle.y() - side, 2 * side, 2 * side))
        else:
            painter.drawEllipse(middle, radius, radius)

    def _draw_box(self, painter: QPainter, box: QRectF, state: State) -> None:
        scale = self._scale
        done = state is State.DONE
        colour = QColor(self._look.accent if done else self._look.faint)
        painter.setPen(QPen(colour, 1.3 * scale))
        painter.setBrush(colour if done else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3 * scale, 3 * scale)
        stroke = QPen(QColor(self._look.paper) if done else colour, 1.7 * scale)
        stroke.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(stroke)
        if done:
            painter.drawPolyline([self._in(box, x, y) for x, y in _CHECK])
        elif state is State.DROPPED:
            painter.drawLine(self._in(box, 0.28, 0.5), self._in(box, 0.72, 0.5))

    def _in(self, box: QRectF, x: float, y: float) -> QPointF:
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height())

    def _hint(self, painter: QPainter, entry: Shown) -> None:
        hint = self._page.hint(entry.row)
        if hint:
            self._write(painter, entry.start, hint, self._font(1), self._look.faint)

    def _age(self, painter: QPainter, entry: Shown, item: Item) -> None:
        words = self._page.age_words(item)
        if not words:
            return
        font = self._font(0.75)
        metrics = QFontMetricsF(font, painter.device())
        left, right = self._page.edge()
        text = next((w for w in words if metrics.horizontalAdvance(w) <= right - left), None)
        if text:
            place = QPointF(right - metrics.horizontalAdvance(text), entry.start.y())
            self._write(painter, place, text, font, self._look.faint)

    def _fold(self, painter: QPainter, entry: Shown) -> None:
        folded = self._page.folds.is_folded(entry.row)
        if not folded and entry.row != self._page.hovered:
            return
        if not self._page.folds.can_fold(entry.row):
            return
        rect = self.triangle(entry)
        corners = _RIGHT if folded else _DOWN
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.faint))
        painter.drawPolygon([self._in(rect, x, y) for x, y in corners])

    def _font(self, factor: float) -> QFont:
        font = QFont(self._page.sheet.document.defaultFont())
        font.setPixelSize(max(1, round(16 * factor * self._scale)))
        return font

    def _write(
        self, painter: QPainter, place: QPointF, words: str, font: QFont, colour: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(place, words)


_CHECK = ((0.24, 0.52), (0.43, 0.70), (0.76, 0.32))
_RIGHT = ((0.3, 0.15), (0.75, 0.5), (0.3, 0.85))
_DOWN = ((0.15, 0.3), (0.85, 0.3), (0.5, 0.75))
