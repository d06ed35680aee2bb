"""The Qt model of the import table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from weeklydesk.desk.findings import FileState, Found
from weeklydesk_ui.dates import week_span
from weeklydesk_ui.intake import rows as worked
from weeklydesk_ui.intake.rows import Row, Rows
from weeklydesk_ui.intake.words import file_of, lines_of, notes_of, state_of, title_of

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """The columns of the table."""

    FILE = 0
    WEEK = 1
    TITLE = 2
    ITEMS = 3
    LINES = 4
    STATE = 5


class RowRole(IntEnum):
    """The role that returns the row object."""

    ROW = Qt.ItemDataRole.UserRole


class FoundModel(QAbstractTableModel):
    """The reports that were found, one per row; checked ones are imported."""

    rows_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Rows = ()

    def show(self, found: Iterable[Found]) -> None:
        """Replace all rows."""
        self._reset(worked.rows_of(found))

    def add(self, found: Iterable[Found]) -> None:
        """Add rows for more findings."""
        self._reset(worked.joined(self.rows, found))

    def answer(self, old: Found, found: Found) -> None:
        """Replace a finding after the user entered its week."""
        for place, row in enumerate(self.rows):
            if row.found is old:
                self._change(worked.answered(self.rows, place, found))

    def choose(self, place: int, wanted: bool) -> None:
        """Check or uncheck a row."""
        self._change(worked.chosen(self.rows, place, wanted))

    def choose_all(self, wanted: bool) -> None:
        """Check all new rows, or uncheck all."""
        self._change(worked.all_chosen(self.rows, wanted))

    def next_undated(self, place: int) -> int:
        """Return the next row without a week; `place` itself if there is none."""
        order = (*range(place + 1, len(self.rows)), *range(place))
        waiting = (at for at in order if self.rows[at].found.state is FileState.UNDATED)
        return next(waiting, place)

    def retranslate(self) -> None:
        """Update all texts after a change of the language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._tell_all()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text, check state or tooltip of a cell, or the row object."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == RowRole.ROW:
            return row
        answer = _ANSWERS.get(role)
        return answer(row, column) if answer else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Check or uncheck a row."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        if not self.rows[index.row()].takeable:
            return False
        self.choose(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return the flags of a cell."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == Column.FILE and self.rows[index.row()].takeable:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name or alignment of a column."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            return _RIGHT if section in (Column.ITEMS, Column.LINES) else left
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names()[section]
        return None

    def _names(self) -> list[str]:
        return [
            self.tr("File"),
            self.tr("Week"),
            self.tr("Title"),
            self.tr("Items"),
            self.tr("Lines kept"),
            self.tr("Already here?"),
        ]

    def _reset(self, rows: Rows) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        self.rows_changed.emit()

    def _change(self, rows: Rows) -> None:
        if rows != self.rows:
            self.rows = rows
            self._tell_all()
            self.rows_changed.emit()

    def _tell_all(self) -> None:
        if self.rows:
            last = self.index(len(self.rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _text(row: Row, column: int) -> str:
    found = row.found
    if column == Column.FILE:
        return file_of(found)
    if column == Column.WEEK:
        return str(found.week) if found.week else ""
    if column == Column.TITLE:
        return title_of(row)
    if column == Column.ITEMS:
        return str(found.items) if found.reading else ""
    return lines_of(found) if column == Column.LINES else state_of(row)


def _side(_row: Row, column: int) -> Qt.AlignmentFlag | None:
    return _RIGHT if column in (Column.ITEMS, Column.LINES) else None


def _tick(row: Row, column: int) -> Qt.CheckState | None:
    if column != Column.FILE or not row.takeable:
        return None
    return Qt.CheckState.Checked if row.wanted else Qt.CheckState.Unchecked


def _tip(row: Row, column: int) -> str | None:
    if column == Column.FILE:
        return str(row.found.path)
    if column == Column.WEEK and row.found.week:
        return week_span(row.found.week)
    if column == Column.STATE:
        return "\n".join(notes_of(row)) or None
    return title_of(row) if column == Column.TITLE else None


_ANSWERS: dict[int, Callable[[Row, int], object]] = {
    Qt.ItemDataRole.DisplayRole: _text,
    Qt.ItemDataRole.TextAlignmentRole: _side,
    Qt.ItemDataRole.CheckStateRole: _tick,
    Qt.ItemDataRole.ToolTipRole: _tip,
}
