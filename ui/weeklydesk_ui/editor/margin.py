"""What is known of the lines beside their words: at the right edge, behind headings, under words.

Painted for the visible lines only; nothing of it is in the document, nor in what leaves it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPen, QTextLine
from PySide6.QtWidgets import QToolTip

from weeklydesk.model import Item, Section
from weeklydesk_ui.editor.units import units

if TYPE_CHECKING:
    from weeklydesk_ui.editor.canvas import Canvas
    from weeklydesk_ui.editor.paint import Shown

SMALL = 0.75  # the size of the words, in terms of the text's


@dataclass(frozen=True, slots=True)
class Note:
    """What stands at the right edge of an item: words, the longest first; loud ones ask for it."""

    words: tuple[str, ...]
    tip: str = ""
    loud: bool = False


@dataclass(frozen=True, slots=True)
class Underlined:
    """Words of an item that are not what they seem, and what they mean."""

    start: int
    end: int
    word: str
    tip: str


class Remarks(Protocol):
    """Knows what can be said of lines; asked for those in sight."""

    def note(self, lineage: str) -> Note | None:
        """Return what stands at an item's edge."""
        ...

    def underlined(self, lineage: str) -> tuple[Underlined, ...]:
        """Return the words of an item that are underlined."""
        ...

    def heading(self, section: Section) -> str:
        """Return what stands behind a heading."""
        ...


class Margin(QObject):
    """Paints remarks on the page's viewport, and tells more under the mouse."""

    def __init__(self, page: Canvas) -> None:
        super().__init__(page)
        self._page = page
        self._remarks: Remarks | None = None
        page.viewport().installEventFilter(self)

    def show(self, remarks: Remarks | None) -> None:
        """Show other remarks."""
        self._remarks = remarks
        self._page.viewport().update()

    def paint(self, painter: QPainter, entries: list[Shown]) -> None:
        """Paint what is known of the visible lines."""
        remarks = self._remarks
        if remarks is None:
            return
        for entry in entries:
            node = entry.line.node if entry.line else None
            if isinstance(node, Section):
                self._paint_behind(painter, entry, remarks.heading(node))
            elif isinstance(node, Item):
                lineage = self._page.sheet.lineage_at(entry.row)
                self._paint_note(painter, entry, remarks.note(lineage))
                for each in remarks.underlined(lineage):
                    for line in self._stretches(entry, each):
                        self._underline(painter, line)

    def tip_at(self, point: QPoint) -> str:
        """Return what there is to tell of a place on the viewport."""
        page, remarks = self._page, self._remarks
        cursor = page.cursorForPosition(point)
        entry = page.placed(cursor.block())
        if remarks is None or not isinstance(entry.line and entry.line.node, Item):
            return ""
        lineage = page.sheet.lineage_at(entry.row)
        for each in remarks.underlined(lineage):
            if any(line.contains(QPointF(point)) for line in self._stretches(entry, each)):
                return each.tip
        note = remarks.note(lineage)
        return note.tip if note and point.x() >= page.edge()[0] else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show a tip where there is something to tell (called by Qt)."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self._page)
            return True
        return super().eventFilter(watched, event)

    def _paint_note(self, painter: QPainter, entry: Shown, note: Note | None) -> None:
        if note is None:
            return
        font = self._font()
        metrics = QFontMetricsF(font)
        left, right = self._page.edge()
        text = next((w for w in note.words if metrics.horizontalAdvance(w) <= right - left), None)
        if text:
            place = QPointF(right - metrics.horizontalAdvance(text), entry.start.y())
            look = self._page.look
            self._write(painter, place, text, font, look.accent if note.loud else look.faint)

    def _paint_behind(self, painter: QPainter, entry: Shown, words: str) -> None:
        layout = self._page.sheet.block(entry.row).layout()
        if not words or not layout.lineCount():
            return
        line = layout.lineAt(layout.lineCount() - 1)
        gap = 12 * self._page.scale
        start = layout.position().x() + self._page.offset().x() + line.x()
        place = QPointF(start + line.naturalTextWidth() + gap, entry.start.y())
        room = self._page.edge()[1] - place.x()
        font = self._font()
        short = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        self._write(painter, place, short, font, self._page.look.faint)

    def _stretches(self, entry: Shown, what: Underlined) -> list[QRectF]:
        """Return where the words stand, line by line; nowhere once they are others."""
        block = self._page.sheet.block(entry.row)
        text = self._page.sheet.text(entry.row)
        if text[what.start : what.end] != what.word:
            return []
        start, end = units(text[: what.start]), units(text[: what.end])
        layout, found = block.layout(), list[QRectF]()
        origin = layout.position() + self._page.offset()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line, first), _x(line, last)
                top = origin.y() + line.y()
                found.append(QRectF(origin.x() + left, top, right - left, line.height()))
        return found

    def _underline(self, painter: QPainter, where: QRectF) -> None:
        pen = QPen(QColor(self._page.look.accent), 1.6 * self._page.scale)
        pen.setDashPattern([0.1, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        below = where.top() + where.height() * 0.94
        painter.drawLine(QPointF(where.left(), below), QPointF(where.right(), below))

    def _font(self) -> QFont:
        font = QFont(self._page.sheet.document.defaultFont())
        font.setPixelSize(max(1, round(16 * SMALL * self._page.scale)))
        return font

    def _write(
        self, painter: QPainter, place: QPointF, words: str, font: QFont, colour: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(place, words)


def _x(line: QTextLine, place: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(place))[0]
