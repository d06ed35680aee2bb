"""The list of sections: arrows select, Alt with an arrow moves the section."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from weeklydesk.templates import Template
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.template_editor.delegate import SectionDelegate
from weeklydesk_ui.template_editor.fields import leaves_undo
from weeklydesk_ui.template_editor.model import SectionsModel


class SectionList(QListView):
    """Emits requests for the current row; changes nothing itself."""

    row_entered = Signal(int)
    move_requested = Signal(int, int)  # from a row, to the place of another
    key_pressed = Signal(object)  # QKeyEvent; the receiver accepts it if it handles it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = SectionsModel(self)
        self._delegate = SectionDelegate()
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._emit_row)

    def show_template(self, template: Template, *, movable: bool, row: int) -> None:
        """Show the rows of a template, and select one."""
        self._delegate.objectives = template.objectives
        self.lines.show(template, movable=movable)
        self.setCurrentIndex(self.lines.index(min(row, self.lines.rowCount() - 1)))
        self.viewport().update()

    def row(self) -> int:
        """Return the current row."""
        return max(0, self.currentIndex().row())

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Do not claim the undo and redo shortcuts (called by Qt)."""
        if leaves_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the key to the receiver first, then handle it as a list (called by Qt)."""
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

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

    def _emit_row(self) -> None:
        self.row_entered.emit(self.row())
