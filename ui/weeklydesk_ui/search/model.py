"""The search results as a Qt model."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from weeklydesk_ui.search.found import Found

Index = QModelIndex | QPersistentModelIndex
FOUND = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class FoundModel(QAbstractListModel):
    """The results, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: tuple[Found, ...] = ()

    def show(self, hits: tuple[Found, ...]) -> None:
        """Replace the results."""
        self.beginResetModel()
        self._hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of results (called by Qt)."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a result, or its text for screen readers (called by Qt)."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == FOUND:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{hit.week} {hit.section}: {hit.text}"
        return None
