"""The list of sections: arrows select, Alt with an arrow moves the section."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from weeklydesk.templates import Template
from weeklydesk_ui.keyed_list import KeyedList
from weeklydesk_ui.template_editor.delegate import SectionDelegate
from weeklydesk_ui.template_editor.fields import leaves_undo
from weeklydesk_ui.template_editor.model import SectionsModel


class SectionList(KeyedList):
    """Emits requests for the current row; changes nothing itself."""

    move_requested = Signal(int, int)  # from a row, to the place of another

    def __init__(self, parent: QWidget | None = None) -> None:
        self.lines, self._delegate = SectionsModel(), SectionDelegate()
        super().__init__(self.lines, self._delegate, parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_template(self, template: Template, *, movable: bool, row: int) -> None:
        """Show the rows of a template, and select one."""
        self._delegate.objectives = template.objectives
        self.lines.show(template, movable=movable)
        self.select(row)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Do not claim the undo and redo shortcuts (called by Qt)."""
        if leaves_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Request the move of a dropped section (called by Qt)."""
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if event.source() is self:
            under = QAbstractItemView.DropIndicatorPosition.BelowItem
            below = self.dropIndicatorPosition() == under
            self.drop_at(event.position().toPoint(), below=below)

    def drop_at(self, spot: QPoint, *, below: bool) -> None:
        """Request to move the current section above or below the row at `spot`."""
        index, here = self.indexAt(spot), self.row()
        to = index.row() + below if index.isValid() else self.lines.rowCount()
        if here:
            target = max(1, to - (to > here))
            self.move_requested.emit(here, min(target, self.lines.rowCount() - 1))
