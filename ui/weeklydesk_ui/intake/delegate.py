"""The delegate that paints the cells of the import table."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from weeklydesk.desk.findings import FileState
from weeklydesk_ui.intake.model import Column, RowRole
from weeklydesk_ui.intake.rows import Row
from weeklydesk_ui.look.themes import LIGHT, Theme
from weeklydesk_ui.look.type import GRID, chrome_font, enlarged, small_font

Index = QModelIndex | QPersistentModelIndex

ROW = 9 * GRID
BOX = 4 * GRID
_PAD = 3 * GRID
_UNKNOWN = "–"
_FIGURES = (Column.ITEMS, Column.LINES)
_FAINT = frozenset({FileState.SAME, FileState.LEFT_OUT, FileState.REFUSED})


class FoundDelegate(QStyledItemDelegate):
    """Paints a checkbox and a name, right-aligned figures, and a word for the state."""

    theme: Theme = LIGHT
    hovered = -1  # the row that the mouse is over

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one height for all rows, and the width of the text (called by Qt)."""
        text = str(index.data() or "")
        font = small_font() if index.column() == Column.STATE else chrome_font()
        room = 2 * _PAD + (enlarged(BOX) + 2 * GRID if index.column() == Column.FILE else 0)
        return QSize(QFontMetrics(font).horizontalAdvance(text) + room + GRID, enlarged(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell; the backgrounds of a row join into one (called by Qt)."""
        row = cast("Row", index.data(RowRole.ROW))
        if row.found.reading is None and index.column() in _FIGURES:
            return  # the reason spans these columns
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        option.rect = self._cell(option, row, index)
        self._paint_ground(painter, option, index)
        area = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        if index.column() == Column.FILE:
            self._paint_box(painter, area, row)
            area = area.adjusted(enlarged(BOX) + 2 * GRID, 0, 0, 0)
        self._paint_text(painter, area, row, index)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Ignore clicks, as the table handles them (called by Qt)."""
        return False

    def _cell(self, option: QStyleOptionViewItem, row: Row, index: Index) -> QRect:
        """Return the area of a cell; a reason spans the columns of figures too."""
        view = self.parent()
        if row.found.reading or index.column() != Column.TITLE or not isinstance(view, QTableView):
            return option.rect
        return option.rect.adjusted(0, 0, sum(view.columnWidth(each) for each in _FIGURES), 0)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, flag = option.state, QStyle.StateFlag
        if flag.State_Selected in state:
            colour = self.theme.selection
        elif index.row() == self.hovered:
            colour = self.theme.hover
        else:
            return
        area = option.rect.adjusted(0, 1, 0, -1)
        if index.column() == Column.FILE:
            area.setLeft(area.left() + GRID)
        _ground(painter, QRectF(area), QColor(colour), index.column())
        focused = flag.State_Selected in state and option.widget.hasFocus()
        if focused and index.column() == Column.FILE:
            bar = QRectF(area.left(), area.top() + GRID, 3, area.height() - 2 * GRID)
            painter.fillRect(bar, QColor(self.theme.accent))

    def _paint_box(self, painter: QPainter, area: QRect, row: Row) -> None:
        if not row.takeable:
            return
        side = enlarged(BOX)
        box = QRectF(area.left(), area.center().y() - side / 2 + 1, side, side)
        box.adjust(1, 1, -1, -1)
        line = self.theme.accent if row.wanted else self.theme.faint
        painter.setPen(QPen(QColor(line), 1.2))
        painter.setBrush(QColor(self.theme.accent) if row.wanted else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        if row.wanted:
            painter.setPen(QPen(QColor(self.theme.on_accent), 1.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_tick(box))

    def _paint_text(self, painter: QPainter, area: QRect, row: Row, index: Index) -> None:
        column = index.column()
        font, colour = self._style_of(row, column)
        text = str(index.data() or "")
        if column == Column.WEEK and not text and row.askable:
            text = _UNKNOWN
        painter.setFont(font)
        painter.setPen(QColor(colour))
        right = column in _FIGURES
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _style_of(self, row: Row, column: int) -> tuple[QFont, str]:
        state, theme = row.found.state, self.theme
        if column == Column.STATE:
            return small_font(), self._tone(state)
        if column == Column.TITLE and row.found.reading is None:
            return small_font(), theme.faint
        if column == Column.WEEK and state is FileState.UNDATED:
            return chrome_font(), theme.accent
        if state in _FAINT or column in _FIGURES:
            return chrome_font(), theme.faint
        return chrome_font(), theme.ink

    def _tone(self, state: FileState) -> str:
        if state in (FileState.UNDATED, FileState.CHANGED, FileState.TWICE):
            return self.theme.accent
        return self.theme.danger if state is FileState.REFUSED else self.theme.faint


def _ground(painter: QPainter, area: QRectF, colour: QColor, column: int) -> None:
    """Paint a background with rounded corners at both ends of the row only."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    left, right = column == Column.FILE, column == Column.STATE
    path.addRoundedRect(area, 6, 6) if left or right else path.addRect(area)
    if left:
        path.addRect(area.adjusted(area.width() / 2, 0, 0, 0))
    if right:
        path.addRect(area.adjusted(0, 0, -area.width() / 2, 0))
    painter.fillPath(path, colour)


def _tick(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(box.left() + box.width() * 0.24, box.top() + box.height() * 0.52)
    path.lineTo(box.left() + box.width() * 0.43, box.top() + box.height() * 0.70)
    path.lineTo(box.left() + box.width() * 0.77, box.top() + box.height() * 0.32)
    return path
