"""The table of the import screen, with its keys and mouse clicks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from weeklydesk_ui.intake.delegate import BOX, ROW, FoundDelegate
from weeklydesk_ui.intake.model import Column, FoundModel
from weeklydesk_ui.intake.rows import Row
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, enlarged
from weeklydesk_ui.translated import Translated

_WIDTHS = {
    Column.FILE: 50 * GRID,
    Column.WEEK: 23 * GRID,
    Column.ITEMS: 14 * GRID,
    Column.LINES: 22 * GRID,
    Column.STATE: 40 * GRID,
}
_NARROW = 720  # pixels; a narrower table hides the figures
_SMALL = 520  # pixels; a narrower table hides the titles too


class FoundTable(Translated, QTableView):
    """Arrows select, Space checks, Return imports the checked rows, a digit starts a week."""

    row_shown = Signal(object)  # Row, or None
    accepted = Signal()
    left = Signal()
    week_typed = Signal(str)  # the first character

    def __init__(self, model: FoundModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = model
        self.painter = FoundDelegate(self)
        self.setItemDelegate(self.painter)
        self.setModel(model)
        self._set_up_view()
        self.selectionModel().currentRowChanged.connect(self._emit_row)
        model.modelReset.connect(self._begin)
        model.dataChanged.connect(self._emit_row)
        self.retranslate()

    def row(self) -> Row | None:
        """Return the current row."""
        place = self.currentIndex().row()
        return self.found.rows[place] if 0 <= place < len(self.found.rows) else None

    def go_to(self, place: int) -> None:
        """Select a row."""
        self.setCurrentIndex(self.found.index(place, Column.FILE))

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self.painter.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys of the table; others do what they do in any table (called by Qt)."""
        key, text = event.key(), event.text()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Space:
            self._toggle(self.currentIndex().row())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else len(self.found.rows) - 1)
        elif control and key == Qt.Key.Key_A:
            self.found.choose_all(True)
        elif text.isdecimal() and not control:
            self.week_typed.emit(text)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Highlight the whole row under the mouse (called by Qt)."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Highlight no row (called by Qt)."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, place: int) -> None:
        if place != self.painter.hovered:
            self.painter.hovered = place
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Check with a click on the checkbox (called by Qt)."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        edge = self.columnViewportPosition(Column.FILE) + enlarged(BOX) + 6 * GRID
        if index.column() == Column.FILE and event.position().x() < edge:
            self._toggle(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Check with a double click anywhere else in the row (called by Qt)."""
        index = self.indexAt(event.position().toPoint())
        edge = self.columnViewportPosition(Column.FILE) + enlarged(BOX) + 6 * GRID
        if index.isValid() and event.position().x() >= edge:
            self._toggle(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide figures and titles if the table is narrow (called by Qt)."""
        super().resizeEvent(event)
        width = self.width()
        for column in (Column.ITEMS, Column.LINES):
            self.setColumnHidden(column, width < enlarged(_NARROW))
        self.setColumnHidden(Column.TITLE, width < enlarged(_SMALL))
        mode = QHeaderView.ResizeMode
        file = mode.Stretch if width < enlarged(_SMALL) else mode.Interactive
        if self.horizontalHeader().sectionResizeMode(Column.FILE) is not file:
            self.horizontalHeader().setSectionResizeMode(Column.FILE, file)
            self.setColumnWidth(Column.FILE, enlarged(_WIDTHS[Column.FILE]))

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.setAccessibleName(self.tr("Results"))
        self.found.retranslate()

    def _toggle(self, place: int) -> None:
        if 0 <= place < len(self.found.rows):
            self.found.choose(place, not self.found.rows[place].wanted)

    def _begin(self) -> None:
        if self.found.rows:
            self.go_to(0)
        self._emit_row()

    def _emit_row(self, *_: QModelIndex) -> None:
        self.row_shown.emit(self.row())

    def _set_up_view(self) -> None:
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(enlarged(ROW))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, enlarged(width))
