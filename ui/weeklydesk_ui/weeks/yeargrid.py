"""The year view over the list of weeks: one mark per week, distinguished by shape."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from weeklydesk.weeks import Week
from weeklydesk_ui.look.themes import LIGHT, Theme
from weeklydesk_ui.look.type import GRID, enlarged, small_font
from weeklydesk_ui.translated import Translated
from weeklydesk_ui.weeks.yearmodel import CellRole, YearModel
from weeklydesk_ui.weeks.years import Cell, Mark, Years

_ROW = 4 * GRID
_SIDE = 9  # pixels of a mark


class CellDelegate(QStyledItemDelegate):
    """Paints the mark of a week.

    Filled: written. Filled with a tick: sent. Hollow with a tick: changed since it was sent.
    Hollow: missing. A bar: holiday.
    """

    theme: Theme = LIGHT

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one week (called by Qt)."""
        cell = cast("Cell | None", index.data(CellRole.CELL))
        if cell is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        self._paint_ground(painter, area, option.state)
        scale = enlarged(_SIDE) / _SIDE
        painter.translate(area.center())
        painter.scale(scale, scale)
        box = QRectF(-_SIDE / 2, -_SIDE / 2, _SIDE, _SIDE)
        self._paint_mark(painter, box, cell.mark)
        if cell.current:
            self._outline(painter, box.adjusted(-2.5, -2.5, 2.5, 2.5), self.theme.accent, 4)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        flag = QStyle.StateFlag
        ground = area.adjusted(0.5, 0.5, -0.5, -0.5)
        if flag.State_Selected in state or flag.State_MouseOver in state:
            chosen = flag.State_Selected in state
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.marked if chosen else self.theme.hover))
            painter.drawRoundedRect(ground, 4, 4)
        if flag.State_HasFocus in state:
            self._outline(painter, ground, self.theme.ink, 4)

    def _paint_mark(self, painter: QPainter, box: QRectF, mark: Mark) -> None:
        theme = self.theme
        if mark in (Mark.MISSING, Mark.CHANGED):
            inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
            self._outline(painter, inner, theme.accent if mark is Mark.CHANGED else theme.faint, 2)
            if mark is Mark.CHANGED:
                self._paint_tick(painter, box, theme.accent)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent if mark is Mark.SENT else theme.faint))
        if mark is Mark.HOLIDAY:
            painter.drawRoundedRect(box.adjusted(0, 3.5, 0, -3.5), 1, 1)
        elif mark is Mark.BLANK:
            painter.drawEllipse(box.center(), 1.2, 1.2)
        else:
            painter.drawRoundedRect(box, 2, 2)
        if mark is Mark.SENT:
            self._paint_tick(painter, box, theme.on_accent)

    def _paint_tick(self, painter: QPainter, box: QRectF, colour: str) -> None:
        painter.setPen(QPen(QColor(colour), 1.4))
        corner = box.topLeft()
        steps = ((2.2, 4.7), (3.9, 6.4), (6.9, 2.8))
        points = [type(corner)(corner.x() + x, corner.y() + y) for x, y in steps]
        painter.drawPolyline(QPolygonF(points))

    def _outline(self, painter: QPainter, box: QRectF, colour: str, radius: float) -> None:
        painter.setPen(QPen(QColor(colour), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, radius, radius)


class YearGrid(Translated, QWidget):
    """The weeks of one year; a click or Enter requests a week, written or not."""

    week_requested = Signal(object)  # Week

    def __init__(self) -> None:
        super().__init__()
        self._years: Years | None = None
        self._year = 0
        self._chosen: Week | None = None
        self.model = YearModel(self)
        self.table = _table()
        self._delegate = CellDelegate(self.table)
        self.table.setItemDelegate(self._delegate)
        self.table.setModel(self.model)
        self.name, self.count = QLabel(), QLabel()
        self.earlier, self.later = _arrow("‹"), _arrow("›")
        self._lay_out()
        self.table.clicked.connect(self._ask)
        self.table.activated.connect(self._ask)
        self.earlier.clicked.connect(lambda: self.show_year(self._year - 1))
        self.later.clicked.connect(lambda: self.show_year(self._year + 1))
        self.setFocusProxy(self.table)

    def _lay_out(self) -> None:
        for label in (self.name, self.count):
            label.setProperty("tone", "faint")
        head = QHBoxLayout()
        head.setContentsMargins(6 * GRID, 0, 4 * GRID, 0)
        head.setSpacing(0)
        head.addWidget(self.name)
        head.addWidget(self.earlier)
        head.addWidget(self.later)
        head.addStretch(1)
        head.addWidget(self.count)
        body = QHBoxLayout()
        body.setContentsMargins(5 * GRID, 0, 3 * GRID, 0)
        body.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addLayout(body, 1)

    def show_years(self, years: Years) -> None:
        """Set the data of all years; the shown year stays if it still exists."""
        self._years = years
        self.show_year(self._year or years.last)

    def show_year(self, year: int) -> None:
        """Show the weeks of a year, or of the nearest year with data."""
        if self._years is None:
            return
        first, last = self._years.first, self._years.last
        self._year = min(max(year, first), last)
        self.model.show(self._years.cells(self._year))
        self.earlier.setEnabled(self._year > first)
        self.later.setEnabled(self._year < last)
        self._mark_chosen()
        self.retranslate()

    def choose(self, week: Week) -> None:
        """Select a week, and show its year."""
        self._chosen = week
        self.show_year(week.year)

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self._delegate.theme = theme
        font = small_font()
        self.count.setFont(font)
        font.setWeight(QFont.Weight.DemiBold)
        self.name.setFont(font)
        self.table.viewport().update()

    def _mark_chosen(self) -> None:
        index = self.model.index_of(self._chosen) if self._chosen else QModelIndex()
        flag = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flag.ClearAndSelect)

    def _ask(self, index: QModelIndex) -> None:
        cell = self.model.cell_at(index)
        if cell:
            self.week_requested.emit(cell.week)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        cells = self._years.cells(self._year) if self._years else ()
        written = sum(cell.mark in (Mark.SENT, Mark.CHANGED, Mark.WRITTEN) for cell in cells)
        self.name.setText(str(self._year))
        words = self.tr("{written} of {weeks}").format(written=written, weeks=len(cells))
        self.count.setText(words)
        self.count.setToolTip(self.tr("Weeks of the year that have a report"))
        self.table.setAccessibleName(self.tr("Weeks of {year}").format(year=self._year))
        for button, words in (
            (self.earlier, self.tr("Earlier year")),
            (self.later, self.tr("Later year")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)


def _arrow(sign: str) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setProperty("quiet", "true")
    button.setFixedSize(enlarged(6 * GRID), enlarged(6 * GRID))
    return button


def _table() -> QTableView:
    table = QTableView()
    table.setShowGrid(False)
    table.setFrameShape(QTableView.Shape.NoFrame)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setMouseTracking(True)
    table.setTabKeyNavigation(False)
    table.setMinimumWidth(0)
    for policy in (table.setHorizontalScrollBarPolicy, table.setVerticalScrollBarPolicy):
        policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for header in (table.horizontalHeader(), table.verticalHeader()):
        header.hide()
        header.setMinimumSectionSize(1)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(enlarged(_ROW))
    return table
