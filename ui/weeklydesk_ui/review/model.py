"""The rows of a review as a Qt model."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from weeklydesk_ui.i18n import translate
from weeklydesk_ui.review.rows import HeadRow, ItemRow, Row
from weeklydesk_ui.review.words import (
    choice_words,
    offer_words,
    reason_words,
    why_words,
    wish_words,
)

_LONG = 60  # characters, more than which may not fit
Index = QModelIndex | QPersistentModelIndex


class RowRole(IntEnum):
    """The roles of a row."""

    ROW = int(Qt.ItemDataRole.UserRole) + 1


class ReviewModel(QAbstractListModel):
    """The rows; screen readers get the text and its outcome."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show other rows; the same number means the same rows with other choices."""
        if rows and len(rows) == len(self._rows):
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows (called by Qt)."""
        return 0 if parent and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row or its text (called by Qt)."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == RowRole.ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return _whole(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row, self.tr("Changed in last week's report since this week was started"))
        return None


def _whole(row: Row) -> str | None:
    """Return the full text of a row that may not fit."""
    if isinstance(row, HeadRow):
        return None
    text = row.words if isinstance(row, ItemRow) else row.text
    return text if len(text) > _LONG else None


def spoken(row: Row, over_offers: str) -> str:
    """Return a row as text for screen readers."""
    if isinstance(row, HeadRow):
        return row.section.title if row.section else over_offers
    if isinstance(row, ItemRow):
        why = why_words(row) or reason_words(row.entry.reason)
        return f"{row.words}: {fate(row)}, {why}"
    return f"{row.text}: {offer_words(row.offer.kind)}"


def fate(row: ItemRow) -> str:
    """Return an item's outcome in one or two words: the choice, else the present state."""
    entry = row.entry
    wish = row.fresh or (None if row.differs else row.held)
    if wish:
        return wish_words(wish)
    if entry.choice and row.goes_on is entry.carried:
        return choice_words(entry.choice)
    if row.goes_on:
        return translate("Review", "Carried over")
    return (
        translate("Review", "Not carried over")
        if row.differs
        else translate("Review", "Stays behind")
    )
