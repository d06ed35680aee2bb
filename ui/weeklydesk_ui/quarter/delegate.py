"""Painting of rows: the text on the left, its fate on the right."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from weeklydesk_ui.keyed_list import ThemedDelegate
from weeklydesk_ui.look.row_background import paint_row_background
from weeklydesk_ui.look.type import GRID, chrome_font, small_font
from weeklydesk_ui.quarter.choices import BranchRow, HeadRow, Row
from weeklydesk_ui.quarter.model import LineRole

Index = QModelIndex | QPersistentModelIndex

_LEFT = 4 * GRID
_HEAD, _LINE = 10 * GRID, 8 * GRID


class ObjectivesDelegate(ThemedDelegate):
    """Rows of one line; the tooltip has the full text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row of its kind (called by Qt)."""
        row = cast("Row", index.data(LineRole.ROW))
        height = QFontMetricsF(chrome_font()).height() + 3 * GRID
        least = _HEAD if isinstance(row, HeadRow) else _LINE
        return QSize(0, max(least, round(height)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row (called by Qt)."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_background(
            painter, QRectF(option.rect).adjusted(0.5, 0.5, -1.5, -0.5), option.state, self.theme
        )
        row = cast("Row", index.data(LineRole.ROW))
        split = option.rect.left() + option.rect.width() * 3 // 5
        left = QRect(option.rect.left() + _LEFT, option.rect.top(), 0, option.rect.height())
        left.setRight(split - 3 * GRID)
        right = QRect(split, left.top(), option.rect.right() - split - 3 * GRID, left.height())
        words, fate = str(index.data()), str(index.data(LineRole.FATE))
        if isinstance(row, HeadRow):
            self._paint_head(painter, left, right, row, (words, fate))
        else:
            self._paint_branch(painter, left, right, row, (words, fate))
        painter.restore()

    def _paint_head(
        self, painter: QPainter, left: QRect, right: QRect, row: HeadRow, said: tuple[str, str]
    ) -> None:
        font = chrome_font()
        font.setWeight(QFont.Weight.DemiBold)
        bar = QRectF(left.left(), left.center().y() - 8, 3, 16)
        painter.fillRect(bar, QColor(self.theme.hue(row.objective.identity)))
        left = left.adjusted(3 * GRID, 0, 0, 0)
        ends = row.goes_on is None
        _write(painter, left, said[0], font, self.theme.faint if ends else self.theme.ink)
        _write(painter, right, said[1], chrome_font(), self.theme.ink)

    def _paint_branch(
        self, painter: QPainter, left: QRect, right: QRect, row: BranchRow, said: tuple[str, str]
    ) -> None:
        left = left.adjusted(6 * GRID, 0, 0, 0)
        count = f"+{row.under}" if row.under else ""
        room = left.adjusted(0, 0, -10 * GRID if count else 0, 0)
        _write(painter, room, said[0], chrome_font(), self.theme.ink)
        if count:
            aside = QRect(left.right() - 8 * GRID, left.top(), 8 * GRID, left.height())
            _write(painter, aside, count, small_font(), self.theme.faint)
        font = chrome_font()
        if row.chosen:
            font.setWeight(QFont.Weight.DemiBold)
        _write(painter, right, said[1], font, self.theme.accent if row.chosen else self.theme.ink)


def _write(painter: QPainter, area: QRect, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
