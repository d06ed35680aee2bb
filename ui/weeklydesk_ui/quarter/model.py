"""The old objectives and their open branches as a Qt model."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from weeklydesk_ui.quarter.choices import HeadRow, QuarterChoices
from weeklydesk_ui.quarter.words import fate_words, target_words

Index = QModelIndex | QPersistentModelIndex


class LineRole(IntEnum):
    """The roles of a row."""

    ROW = int(Qt.ItemDataRole.UserRole) + 1
    FATE = int(Qt.ItemDataRole.UserRole) + 2


class ObjectivesModel(QAbstractListModel):
    """The rows; screen readers get the text and its fate."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: QuarterChoices | None = None
        self._count = 0

    def show(self, choices: QuarterChoices) -> None:
        """Show the current rows; if their number is unchanged, they only have other choices."""
        count = len(choices.rows)
        if choices is self._choices and count == self._count:
            if count:
                self.dataChanged.emit(self.index(0), self.index(count - 1))
            return
        self.beginResetModel()
        self._choices, self._count = choices, count
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows (called by Qt)."""
        return 0 if parent and parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, its text, or its fate (called by Qt)."""
        choices = self._choices
        if choices is None or not index.isValid():
            return None
        row = choices.rows[index.row()]
        if role == LineRole.ROW:
            return row
        if isinstance(row, HeadRow):
            words, fate = row.objective.title, fate_words(row)
        else:
            words = row.place.item.text
            fate = target_words(row.target, choices.new, choices.quarter)
        if role == LineRole.FATE:
            return fate
        if role == Qt.ItemDataRole.ToolTipRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words}: {fate}"
        return " ".join(words.split()) if role == Qt.ItemDataRole.DisplayRole else None
