"""Painting of review rows: last week on the left, the outcome on the right."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from weeklydesk.model import State
from weeklydesk_ui.keyed_list import ThemedDelegate
from weeklydesk_ui.look.row_background import paint_row_background
from weeklydesk_ui.look.type import GRID, chrome_font, enlarged, small_font
from weeklydesk_ui.review.model import Index, RowRole, fate
from weeklydesk_ui.review.rows import HeadRow, ItemRow, OfferRow, Row, marker
from weeklydesk_ui.review.words import offer_words, why_words

_LEFT = 6 * GRID
_STEP = 5 * GRID
_MARK = 6 * GRID
_PAD = 6  # pixels above and below the text
_LINES = 2
_HEAD = 10 * GRID
WIDEST = 1000  # pixels; wider windows get margins
_ASIDE = 24 * GRID  # between outcome and reason
_RIGHT = 300  # pixels of the outcome column, if there is room


class ReviewDelegate(ThemedDelegate):
    """Paints the text on up to two lines, the outcome, and its reason."""

    def __init__(self) -> None:
        super().__init__()
        self._heights: dict[tuple[str, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the text at this width (called by Qt)."""
        row = _row(index)
        if isinstance(row, HeadRow):
            return QSize(0, _HEAD)
        words = columns(_area(option.widget.width(), option.rect), _depth(row))[1]
        below = round(_line_height()) if _below(row) else 0
        return QSize(0, self._height(_text(row), words.width()) + below)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row (called by Qt)."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = _row(index)
        area = _area(option.rect.width(), option.rect)
        paint_row_background(
            painter,
            QRectF(area).adjusted(2.5 * GRID, 0.5, -2.5 * GRID, -0.5),
            option.state,
            self.theme,
        )
        if isinstance(row, HeadRow):
            self._paint_head(painter, area, row)
        else:
            self._paint_line(painter, area, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, area: QRect, row: HeadRow) -> None:
        font = chrome_font()
        font.setWeight(QFont.Weight.DemiBold)
        line = area.adjusted(_LEFT, 3 * GRID, -_LEFT, 0)
        objective = row.section.objective if row.section else None
        if objective:
            bar = QRectF(line.left(), line.center().y() - 8, 3, 16)
            painter.fillRect(bar, QColor(self.theme.hue(objective)))
            line.adjust(3 * GRID, 0, 0, 0)
        title = self.tr("Last week's report has changed")
        if row.section:
            title = row.section.title or self.tr("Start")
        _write(painter, line, title, font, self.theme.ink)

    def _paint_line(self, painter: QPainter, area: QRect, row: ItemRow | OfferRow) -> None:
        mark, words, right = columns(area, _depth(row))
        goes_on = not isinstance(row, ItemRow) or row.goes_on
        ink = self.theme.ink if goes_on else self.theme.faint
        top = area.top() + _PAD
        first = QRect(mark.left(), top, mark.width(), round(_line_height()))
        if isinstance(row, ItemRow):
            self._paint_mark(painter, first, row)
        count = self._paint_words(painter, words, top, _text(row), ink)
        if _below(row):
            under = QRect(words.left(), top + round(count * _line_height()), words.width(), 0)
            under.setHeight(round(_line_height()))
            old = self.tr("This week: {text}").format(text=_below(row))
            _write(painter, under, old, small_font(), self.theme.faint)
        right = QRect(right.left(), top, right.width(), first.height())
        if isinstance(row, ItemRow):
            self._paint_fate(painter, right, row)
        else:
            self._paint_offer(painter, right, row)

    def _paint_mark(self, painter: QPainter, area: QRect, row: ItemRow) -> None:
        item = row.entry.item
        if item.state is State.OPEN and not item.task:
            _write(painter, area, marker(item), chrome_font(), self.theme.faint)
            return
        box = QRectF(area.left(), area.center().y() - 6, 12, 12)
        painter.setPen(QPen(QColor(self.theme.faint), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        if item.state is State.DONE:
            painter.drawPolyline([box.topLeft() + QPointF(*p) for p in ((3, 6), (5, 9), (9, 3))])
        elif item.state is State.DROPPED:
            painter.drawLine(box.topLeft() + QPointF(3, 6), box.topLeft() + QPointF(9, 6))

    def _paint_words(self, painter: QPainter, area: QRect, top: int, text: str, ink: str) -> int:
        painter.setPen(QColor(ink))
        painter.setFont(chrome_font())
        lines, height = _lines(text, area.width()), _line_height()
        for place, line in enumerate(lines):
            spot = QRectF(area.left(), top + place * height, area.width(), height)
            painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, line)
        return len(lines)

    def _paint_fate(self, painter: QPainter, area: QRect, row: ItemRow) -> None:
        font = chrome_font()
        chosen = row.fresh or (row.entry.wish and not row.differs)
        if row.fresh:
            font.setWeight(QFont.Weight.DemiBold)
        loud = row.goes_on and not row.echoes
        ink = self.theme.accent if chosen else self.theme.ink if loud else self.theme.faint
        _write(painter, area, fate(row), font, ink)
        aside = area.adjusted(enlarged(_ASIDE), 0, 0, 0)
        _write(painter, aside, why_words(row), small_font(), self.theme.faint)

    def _paint_offer(self, painter: QPainter, area: QRect, row: OfferRow) -> None:
        words = {None: self.tr("Undecided"), True: self.tr("Accept"), False: self.tr("Ignore")}
        ink = self.theme.faint if row.taken is None else self.theme.accent
        _write(painter, area, words[row.taken], chrome_font(), ink)
        aside = area.adjusted(enlarged(_ASIDE), 0, 0, 0)
        _write(painter, aside, offer_words(row.offer.kind), small_font(), self.theme.faint)

    def _height(self, text: str, width: int) -> int:
        key = (text, width)
        if key not in self._heights:
            self._heights[key] = round(len(_lines(text, width)) * _line_height()) + 2 * _PAD
        return self._heights[key]


class Captions(QWidget):
    """The captions of the columns: last week, this week, reason."""

    def __init__(self, beside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._beside = beside  # the viewport with the columns
        self._words: tuple[str, str] = ("", "")
        self.setFixedHeight(enlarged(8 * GRID))

    def name(self, left: str, right: str) -> None:
        """Set the captions of the earlier week and this week."""
        self._words = (left, right)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the captions above their columns (called by Qt)."""
        painter = QPainter(self)
        area = _area(self._beside.width(), self.rect())
        mark, words, fate = columns(area, 0)
        ink = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        _write(painter, mark.united(words), self._words[0], small_font(), ink)
        _write(painter, fate, self._words[1], small_font(), ink)
        _write(painter, fate.adjusted(enlarged(_ASIDE), 0, 0, 0), self.tr("Why"), small_font(), ink)


def _area(width: int, rect: QRect) -> QRect:
    """Return the rectangle of a row, with margins in a wide window."""
    aside = max(0, (width - enlarged(WIDEST)) // 2)
    return QRect(aside, rect.top(), width - 2 * aside, rect.height())


def columns(area: QRect, depth: int) -> tuple[QRect, QRect, QRect]:
    """Return the rectangles of marker, text and outcome."""
    right = min(enlarged(_RIGHT), area.width() * 2 // 5)
    left = area.left() + _LEFT + depth * _STEP
    words = left + _MARK
    split = area.right() - right
    mark = QRect(left, area.top(), _MARK, area.height())
    middle = QRect(words, area.top(), max(split - words - 4 * GRID, 60), area.height())
    return mark, middle, QRect(split, area.top(), right - 4 * GRID, area.height())


def _lines(text: str, width: int) -> list[str]:
    """Wrap a text into at most two lines; the second is elided if necessary."""
    flat = " ".join(text.split())
    layout = QTextLayout(flat, chrome_font())
    layout.setTextOption(_option())
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < _LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    pieces = [flat[a:b] for a, b in zip(starts, [*starts[1:], len(flat)], strict=True)]
    metrics = QFontMetricsF(chrome_font())
    return [metrics.elidedText(p, Qt.TextElideMode.ElideRight, width) for p in pieces] or [""]


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _line_height() -> float:
    return QFontMetricsF(chrome_font()).height()


def _below(row: Row) -> str:
    return " ".join(row.before.split()) if isinstance(row, OfferRow) else ""


def _depth(row: Row) -> int:
    return row.depth if isinstance(row, ItemRow) else 0


def _text(row: ItemRow | OfferRow) -> str:
    return row.words if isinstance(row, ItemRow) else row.text


def _row(index: Index) -> Row:
    return cast("Row", index.data(RowRole.ROW))


def _write(painter: QPainter, area: QRect, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    short = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)
