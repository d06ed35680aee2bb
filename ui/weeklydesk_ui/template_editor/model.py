"""The Qt model of the list: the template itself, then its sections."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from weeklydesk.model import Section
from weeklydesk.templates import Template
from weeklydesk_ui.template_editor.words import about_words, title_words

Index = QModelIndex | QPersistentModelIndex


class LineRole(IntEnum):
    """The roles of a row."""

    SECTION = int(Qt.ItemDataRole.UserRole) + 1
    ABOUT = int(Qt.ItemDataRole.UserRole) + 2


class SectionsModel(QAbstractListModel):
    """Row 0 is the template, row n its section n - 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._template: Template | None = None
        self._movable = False

    def show(self, template: Template, *, movable: bool) -> None:
        """Show a template; the selection stays if the number of sections is the same."""
        known = self._template
        self._movable = movable
        if known and len(known.sections) == len(template.sections):
            self._template = template
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
            return
        self.beginResetModel()
        self._template = template
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows (called by Qt)."""
        if self._template is None or (parent and parent.isValid()):
            return 0
        return 1 + len(self._template.sections)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the texts of a row, or its section (called by Qt)."""
        template = self._template
        if template is None or not index.isValid():
            return None
        section = self._section(template, index.row())
        if role == LineRole.SECTION:
            return section
        about = about_words(template, section) if section else ""
        title = title_words(section) if section else template.label
        if role == LineRole.ABOUT:
            return about
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title}: {about}" if about else title
        return title if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return the flags of a row; sections can be dragged (called by Qt)."""
        flags = super().flags(index)
        if index.isValid() and index.row() and self._movable:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if self._movable:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that a drag moves (called by Qt)."""
        return Qt.DropAction.MoveAction

    def _section(self, template: Template, row: int) -> Section | None:
        return template.sections[row - 1] if row else None
