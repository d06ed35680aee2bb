"""The delegate that paints the rows of the column of weeks."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from weeklydesk.weeks import Week
from weeklydesk_ui.dates import week_label
from weeklydesk_ui.look.themes import LIGHT, Theme
from weeklydesk_ui.look.type import GRID, chrome_font, enlarged, small_font
from weeklydesk_ui.weeks.model import RowRole
from weeklydesk_ui.weeks.rows import Row, WeekRow, YearRow

_WEEK = 8 * GRID
_YEAR = 11 * GRID
_LEFT = 6 * GRID
_WIDE = (Week(2024, 48), Week(2024, 52))  # weeks with the longest names


class _Type:
    """Cached fonts and labels of the rows."""

    def __init__(self, names: str) -> None:
        self._names = names
        self._labels: dict[Week, tuple[str, str]] = {}
        self.usual, self.strong = chrome_font(), chrome_font()
        self.strong.setWeight(QFont.Weight.DemiBold)
        self.small, self.year = small_font(), small_font()
        self.year.setWeight(QFont.Weight.DemiBold)
        self.metrics = QFontMetrics(self.small)
        wide = [self.label(week)[0] for week in _WIDE]
        # the left edge of the second column, the same for all rows
        self.aside = max(map(QFontMetrics(self.usual).horizontalAdvance, wide)) + 3 * GRID
        self.strong_aside = max(map(QFontMetrics(self.strong).horizontalAdvance, wide)) + 3 * GRID

    def label(self, week: Week) -> tuple[str, str]:
        """Return the name of a week and the text beside it."""
        if week not in self._labels:
            self._labels[week] = week_label(week, self._names)
        return self._labels[week]


class WeeksDelegate(QStyledItemDelegate):
    """Paints years in small grey type, weeks with their days, this week with a dot and a label."""

    theme: Theme = LIGHT
    names: str = "iso"
    _made: _Type | None = None

    def forget(self) -> None:
        """Drop the cache after a change of the font, the language or the naming of weeks."""
        self._made = None

    @property
    def _type(self) -> _Type:
        if self._made is None:
            self._made = _Type(self.names)
        return self._made

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return a larger height for years than for weeks (called by Qt)."""
        return QSize(0, enlarged(_WEEK if isinstance(_row(index), WeekRow) else _YEAR))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row (called by Qt)."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = _row(index)
        area = option.rect
        if isinstance(row, YearRow):
            self._paint_year(painter, area, row)
        else:
            state = option.state
            self._paint_ground(painter, area, state)
            self._paint_week(painter, area, row)
        painter.restore()

    def _paint_year(self, painter: QPainter, area: QRect, row: YearRow) -> None:
        line = area.adjusted(_LEFT, area.height() - enlarged(7 * GRID), -4 * GRID, -GRID)
        _text(painter, line, str(row.year), self._type.year, self.theme.faint)
        _text(painter, line, str(row.reports), self._type.small, self.theme.faint, right=True)

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        ground = QRectF(area.adjusted(2 * GRID, 1, -2 * GRID, -1))
        flag = QStyle.StateFlag
        colour = None
        if flag.State_Selected in state:
            colour = self.theme.selection
        elif flag.State_MouseOver in state:
            colour = self.theme.hover
        if colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(ground, 6, 6)
        if flag.State_HasFocus in state and flag.State_KeyboardFocusChange in state:
            painter.setPen(QPen(QColor(self.theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_week(self, painter: QPainter, area: QRect, row: WeekRow) -> None:
        line = area.adjusted(_LEFT, 0, -4 * GRID, 0)
        made = self._type
        if row.current:
            self._paint_dot(painter, line)
        ink = self.theme.ink if row.written else self.theme.faint
        name, aside = made.label(row.week)
        _text(painter, line, name, made.strong if row.current else made.usual, ink)
        mark = self._mark(row)
        taken = made.metrics.horizontalAdvance(mark) + GRID if mark else 0
        start = made.strong_aside if row.current else made.aside
        beside = line.adjusted(start, 0, -taken, 0)
        shown = made.metrics.elidedText(aside, Qt.TextElideMode.ElideRight, beside.width())
        _text(painter, beside, shown, made.small, self.theme.faint)
        colour = self.theme.faint if row.sent else self.theme.accent
        _text(painter, line, mark, made.small, colour, right=True)

    def _mark(self, row: WeekRow) -> str:
        if row.sent:
            return self.tr("changed") if row.changed else self.tr("sent")
        if row.current:
            return self.tr("this week")
        return "" if row.written else "+"

    def _paint_dot(self, painter: QPainter, line: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent))
        painter.drawEllipse(QPoint(line.left() - 2 * GRID, line.center().y() + 1), 3, 3)


def _row(index: QModelIndex | QPersistentModelIndex) -> Row:
    return cast("Row", index.data(RowRole.ROW))


def _text(
    painter: QPainter, area: QRect, text: str, font: QFont, colour: str, *, right: bool = False
) -> None:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, text)
