"""The list at the left: arrows move the mark, Alt with an arrow moves the section."""

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
    """Tells what is wished for the line with the mark; nothing is changed here."""

    row_entered = Signal(int)
    move_requested = Signal(int, int)  # from a row, to the place of another
    key_pressed = Signal(object)  # QKeyEvent, to be accepted by whom it concerns

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
        self.selectionModel().currentChanged.connect(self._tell_row)

    def show_template(self, template: Template, *, movable: bool, row: int) -> None:
        """Show a template's lines, the mark on one of them."""
        self._delegate.objectives = template.objectives
        self.lines.show(template, movable=movable)
        self.setCurrentIndex(self.lines.index(min(row, self.lines.rowCount() - 1)))
        self.viewport().update()

    def row(self) -> int:
        """Return the line that the mark is on."""
        return max(0, self.currentIndex().row())

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Leave what is undone to the pane (called by Qt)."""
        if leaves_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask whoever listens, then move the mark (called by Qt)."""
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where a section was dropped (called by Qt)."""
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if event.source() is self:
            under = QAbstractItemView.DropIndicatorPosition.BelowItem
            below = self.dropIndicatorPosition() == under
            self.drop_at(event.position().toPoint(), below=below)

    def drop_at(self, spot: QPoint, *, below: bool) -> None:
        """Ask for the section with the mark to be moved above, or below, the line at a place."""
        index, here = self.indexAt(spot), self.row()
        to = index.row() + below if index.isValid() else self.lines.rowCount()
        if here:
            target = max(1, to - (to > here))
            self.move_requested.emit(here, min(target, self.lines.rowCount() - 1))

    def _tell_row(self) -> None:
        self.row_entered.emit(self.row())
