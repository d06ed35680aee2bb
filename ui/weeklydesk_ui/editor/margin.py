"""Notes on lines: at the right edge, after headings, and as underlines with tooltips.

They are painted for visible lines only and are part of neither the document nor any export.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLine

from weeklydesk.model import Item, Section
from weeklydesk.outline import Line
from weeklydesk.records import record
from weeklydesk_ui.editor.static_text import StaticText
from weeklydesk_ui.editor.units import units
from weeklydesk_ui.look.ink import colour

if TYPE_CHECKING:
    from weeklydesk_ui.editor.canvas import Canvas
    from weeklydesk_ui.editor.sight import Shown

SMALL = 0.75  # font size relative to the text's


@record
class Note:
    """An item's note at the right edge: its wordings, longest first; loud ones use the accent."""

    words: tuple[str, ...]
    tip: str = ""
    loud: bool = False


@record
class Underlined:
    """A word of an item that needs an explanation, which is shown as a tooltip."""

    start: int
    end: int
    word: str
    tip: str


class Remarks(Protocol):
    """Provides the notes on the visible lines."""

    def note(self, lineage: str) -> Note | None:
        """Return the note at an item's right edge."""
        ...

    def underlined(self, lineage: str) -> tuple[Underlined, ...]:
        """Return the underlined words of an item."""
        ...

    def heading(self, section: Section) -> str:
        """Return the text after a heading."""
        ...


@record
class _Known:
    """An item's notes as painted: the longest wording that fits, and the underlined words."""

    words: StaticText | None
    loud: bool
    underlined: tuple[Underlined, ...]


class Margin:
    """Paints notes on the page's viewport and provides their tooltips."""

    def __init__(self, page: Canvas) -> None:
        self._page = page
        self._remarks: Remarks | None = None
        self._font = QFont()
        self._room = 0.0
        self._known: dict[str, _Known] = {}  # by lineage; read for each painted line
        self.forget()

    def show(self, remarks: Remarks | None) -> None:
        """Show the notes of another provider."""
        self._remarks = remarks
        self.forget()
        self._page.viewport().update()

    def forget(self) -> None:
        """Clear the caches after a change of font, scale or language."""
        self._known.clear()
        self._font = QFont(self._page.sheet.document.defaultFont())
        self._font.setPixelSize(max(1, round(16 * SMALL * self._page.scale)))

    def paint(self, painter: QPainter, entries: list[Shown]) -> None:
        """Paint the notes on the visible lines."""
        remarks = self._remarks
        if remarks is None:
            return
        left, right = self._page.edge()
        if right - left != self._room:
            self._room = right - left
            self._known.clear()
        identities = self._page.sheet.identities
        painter.setFont(self._font)
        ink = ""  # the painter's current colour
        for entry in entries:
            node = entry.line.node if entry.line else None
            if isinstance(node, Section):
                self._paint_behind(painter, entry, remarks.heading(node))
                ink = ""
            elif isinstance(node, Item):
                known = self._around(remarks, identities.of(entry.line).lineage)
                wanted = self._ink(known)
                if known.words and wanted != ink:
                    ink = wanted
                    painter.setPen(colour(ink))
                if known.words:
                    known.words.draw_in_current_font(painter, right - known.words.width, entry.base)
                for each in known.underlined:
                    self._paint_under(painter, entry, each)
                    ink = ""

    def drawing(self, entry: Shown, line: Line) -> tuple[Callable[[QPainter], None], ...] | None:
        """Return functions that draw an item's notes; None if their place depends on its text."""
        if self._remarks is None:
            return ()
        known = self._around(self._remarks, self._page.sheet.identities.of(line).lineage)
        words, ink = known.words, colour(self._ink(known))
        if known.underlined or words is None:
            return None if known.underlined else ()
        draw_words = words.at(self._page.edge()[1] - words.width, entry.base)

        def draw(painter: QPainter) -> None:
            painter.setPen(ink)
            draw_words(painter)

        return (draw,)

    def _ink(self, known: _Known) -> str:
        return self._page.look.accent if known.loud else self._page.look.faint

    def _around(self, remarks: Remarks, lineage: str) -> _Known:
        """Return the cached notes of an item."""
        known = self._known.get(lineage)
        if known is None:
            note = remarks.note(lineage)
            shaped = (StaticText(words, self._font) for words in (note.words if note else ()))
            fits = next((words for words in shaped if words.width <= self._room), None)
            known = _Known(fits, bool(note and note.loud), remarks.underlined(lineage))
            self._known[lineage] = known
        return known

    def tip_at(self, point: QPoint) -> str:
        """Return the tooltip for a point on the viewport, "" if there is none."""
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
        beside = point.x() >= page.edge()[0] - 12 * page.scale
        return note.tip if note and beside else ""

    def _paint_behind(self, painter: QPainter, entry: Shown, words: str) -> None:
        layout = self._page.sheet.block(entry.row).layout()
        if not words or not layout.lineCount():
            return
        line = layout.lineAt(layout.lineCount() - 1)
        gap = 12 * self._page.scale
        start = layout.position().x() + line.x()
        place = QPointF(start + line.naturalTextWidth() + gap, entry.base)
        room = self._page.edge()[1] - place.x()
        short = QFontMetricsF(self._font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setPen(colour(self._page.look.faint))
        painter.drawText(place, short)

    def _paint_under(self, painter: QPainter, entry: Shown, what: Underlined) -> None:
        for line in self._stretches(entry, what):
            self._underline(painter, line)

    def _stretches(self, entry: Shown, what: Underlined) -> list[QRectF]:
        """Return the word's rectangles, one per text line; none if the word has changed."""
        block = self._page.sheet.block(entry.row)
        text = self._page.sheet.text(entry.row)
        if text[what.start : what.end] != what.word:
            return []
        start, end = units(text[: what.start]), units(text[: what.end])
        layout, found = block.layout(), list[QRectF]()
        origin = layout.position() - QPointF(0, self._page.verticalScrollBar().value())
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
        pen = QPen(colour(self._page.look.accent), 1.6 * self._page.scale)
        pen.setDashPattern([0.1, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        below = where.top() + where.height() * 0.94
        painter.drawLine(QPointF(where.left(), below), QPointF(where.right(), below))


def _x(line: QTextLine, place: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(place))[0]
