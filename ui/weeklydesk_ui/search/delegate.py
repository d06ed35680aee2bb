"""Painting of search results: week and section above, the text with the matches below."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from weeklydesk_ui.editor.units import units
from weeklydesk_ui.look.row_background import paint_row_background
from weeklydesk_ui.look.themes import LIGHT, Theme
from weeklydesk_ui.look.type import GRID, chrome_font, small_font
from weeklydesk_ui.search.found import Found, Mark
from weeklydesk_ui.search.model import FOUND

_LINES = 2
_EDGE = 4 * GRID
_AIR = 2 * GRID


class FoundDelegate(QStyledItemDelegate):
    """Paints a result on up to three lines."""

    theme: Theme = LIGHT

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a result at this width (called by Qt)."""
        hit = cast("Found", index.data(FOUND))
        words = self._layout(hit, max(self._view.viewport().width() - 2 * _EDGE, GRID))
        return QSize(0, _small_height() + round(words.boundingRect().height()) + 2 * _AIR)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one result (called by Qt)."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hit = cast("Found", index.data(FOUND))
        area: QRect = option.rect
        paint_row_background(
            painter, QRectF(area.adjusted(2 * GRID, 1, -2 * GRID, -1)), option.state, self.theme
        )
        inner = area.adjusted(_EDGE, _AIR, -_EDGE, -_AIR)
        self._paint_place(painter, inner, hit)
        painter.setPen(QColor(self.theme.ink))
        words = self._layout(hit, inner.width())
        words.draw(painter, QPointF(inner.left(), inner.top() + _small_height()))
        painter.restore()

    def _paint_place(self, painter: QPainter, area: QRect, hit: Found) -> None:
        place = f"{hit.week} · {hit.section}" if hit.section else str(hit.week)
        metrics = QFontMetrics(small_font())
        painter.setFont(small_font())
        painter.setPen(QColor(self.theme.faint))
        painter.drawText(
            area, 0, metrics.elidedText(place, Qt.TextElideMode.ElideRight, area.width())
        )

    def _layout(self, hit: Found, width: float) -> QTextLayout:
        text, marks = hit.excerpt()
        layout = QTextLayout(text, chrome_font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._marked(text, mark) for mark in marks])
        layout.beginLayout()
        height = 0.0
        for _ in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout

    def _marked(self, text: str, mark: Mark) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start = units(text[: mark[0]])
        made.length = units(text[mark[0] : mark[1]])
        form = QTextCharFormat()
        form.setForeground(QColor(self.theme.accent))
        form.setFontWeight(QFont.Weight.DemiBold)
        made.format = form
        return made


def _small_height() -> int:
    return QFontMetrics(small_font()).height() + GRID // 2
