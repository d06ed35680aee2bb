"""The Qt model of the weeks of a year: one row per quarter."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from weeklydesk.weeks import Week
from weeklydesk_ui.dates import week_name, week_span
from weeklydesk_ui.weeks.years import QUARTER, Cell, Mark, place_of

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class CellRole(IntEnum):
    """The role that returns the cell object."""

    CELL = Qt.ItemDataRole.UserRole


class YearModel(QAbstractTableModel):
    """Four quarters; cells without a week cannot be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells: tuple[Cell, ...] = ()

    def show(self, cells: tuple[Cell, ...]) -> None:
        """Show these weeks."""
        if cells == self._cells:
            return
        if len(cells) != len(self._cells):
            self.beginResetModel()
            self._cells = cells
            self.endResetModel()
        else:
            self._cells = cells
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def cell_at(self, index: Index) -> Cell | None:
        """Return the cell at an index; None if it has no week."""
        number = index.row() * QUARTER + index.column()
        return self._cells[number] if self._is_week(index, number) else None

    def index_of(self, week: Week) -> QModelIndex:
        """Return the index of a week; an invalid one if it belongs to another year."""
        here = self._cells and self._cells[0].week.year == week.year
        return self.index(*place_of(week)) if here else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of quarters (called by Qt)."""
        return 0 if parent.isValid() or not self._cells else 4

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of weeks of the longest possible quarter (called by Qt)."""
        return 0 if parent.isValid() else QUARTER + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell object, or its tooltip or accessible text (called by Qt)."""
        cell = self.cell_at(index) if index.isValid() else None
        if cell is None:
            return None
        if role == CellRole.CELL:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{cell.week} · {week_span(cell.week)}\n{self._words(cell)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((week_name(cell.week), week_span(cell.week), self._words(cell)))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return the flags of a cell (called by Qt)."""
        if index.isValid() and self.cell_at(index):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def _is_week(self, index: Index, number: int) -> bool:
        return number < len(self._cells) and (index.column() < QUARTER or index.row() == 3)

    def _words(self, cell: Cell) -> str:
        words = {
            Mark.SENT: self.tr("sent"),
            Mark.CHANGED: self.tr("sent, changed since"),
            Mark.WRITTEN: self.tr("written"),
            Mark.HOLIDAY: cell.holiday,
            Mark.MISSING: self.tr("no report"),
            Mark.BLANK: self.tr("no report yet"),
        }[cell.mark]
        return f"{words}, {self.tr('this week')}" if cell.current else words
