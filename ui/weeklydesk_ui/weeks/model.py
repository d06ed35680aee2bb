"""The Qt model of the column of weeks."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from weeklydesk.weeks import Week
from weeklydesk_ui.dates import week_name, week_span
from weeklydesk_ui.weeks.rows import Row, WeekRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RowRole(IntEnum):
    """The role that returns the row object."""

    ROW = Qt.ItemDataRole.UserRole


class WeeksModel(QAbstractListModel):
    """Years and weeks, newest first; only weeks can be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show these rows."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row_at(self, index: Index) -> Row:
        """Return the row at an index of this model."""
        return self._rows[index.row()]

    def index_of(self, week: Week) -> QModelIndex:
        """Return the index of a week; an invalid one if it is not listed."""
        for position, row in enumerate(self._rows):
            if isinstance(row, WeekRow) and row.week == week:
                return self.index(position)
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's text, accessible text or tooltip, or the row object."""
        if not index.isValid():
            return None
        row = self.row_at(index)
        if role == RowRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return f"W{row.week.number:02}" if isinstance(row, WeekRow) else str(row.year)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, WeekRow):
            return f"{row.week} · {week_span(row.week)}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return the flags of a row."""
        if index.isValid() and isinstance(self.row_at(index), WeekRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def _spoken(self, row: Row) -> str:
        if not isinstance(row, WeekRow):
            return str(row.year)
        parts = [week_name(row.week), week_span(row.week)]
        if row.current:
            parts.append(self.tr("this week"))
        if row.sent:
            parts.append(self.tr("sent, changed since") if row.changed else self.tr("sent"))
        if not row.written:
            parts.append(self.tr("no report yet"))
        return ", ".join(parts)
